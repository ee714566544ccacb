#include "page/layout_evidence.h"

#include "text/scripts.h"

#include <algorithm>
#include <initializer_list>
#include <map>

namespace banmian {

namespace {

// Of the headline.
constexpr double sameSize = 0.92; // a heading this large beside the largest of its story is headline too

// In ems.
constexpr double leastIndent = 0.8;
constexpr double mostIndent = 3.2;
constexpr double fullLine = 0.9;
constexpr double paragraphGap = 1.25; // pitches
constexpr double raggedLine = 6;      // where lines are not set to the full width

// Log odds.
constexpr float certain = 18;
constexpr float strong = 5;
constexpr float likely = 3;
constexpr float hint = 1;

using Tags = std::initializer_list<LineTag>;
constexpr Tags bodyTags{LineTag::ArticleStart, LineTag::ParagraphStart, LineTag::Body};
constexpr Tags headingTags{LineTag::KickerStart, LineTag::Kicker,           LineTag::HeadlineStart,
                           LineTag::Headline,    LineTag::SubheadlineStart, LineTag::Subheadline};
constexpr Tags captionTags{LineTag::CaptionStart, LineTag::Caption};

using Kind = LayoutKind;

/// What holds for all lines of one story.
struct StoryFacts
{
    double headlineSize = 0; ///< 0: no heading
    int headlineFirst = -1;  ///< first line of that size
    int firstText = -1;      ///< first line of body size
    int lines = 0;
    double top = 0;
    double bottom = 0;
};

class Evidence
{
public:
    explicit Evidence(const QList<Line> &lines)
        : m_lines(lines), m_scores(static_cast<std::size_t>(lines.size()))
    {
        readStories();
        for (int i = 0; i < lines.size(); ++i) {
            const Kind kind = layout(i).kind;
            weighSize(i, kind);
            if (kind == Kind::Heading) {
                weighHeading(i);
            } else if (kind == Kind::Text) {
                weighText(i);
            }
            weighRegion(i, kind);
            weighMargin(i, kind);
        }
    }

    [[nodiscard]] std::vector<LineModel::Scores> scores() const { return m_scores; }

private:
    [[nodiscard]] const Layout &layout(int line) const { return *m_lines[line].layout; }
    [[nodiscard]] const StoryFacts &story(int line) const { return m_stories.at(layout(line).story); }
    [[nodiscard]] static bool isIndented(const Layout &line)
    {
        return line.indent > leastIndent && line.indent < mostIndent;
    }

    void add(int line, Tags tags, float score)
    {
        for (const LineTag tag : tags)
            m_scores[static_cast<std::size_t>(line)][static_cast<std::size_t>(tag)] += score;
    }

    void readStories();
    void weighSize(int line, Kind kind);
    void weighHeading(int line);
    void weighText(int line);
    void weighRegion(int line, Kind kind);
    void weighMargin(int line, Kind kind);
    [[nodiscard]] int textAbove(int line) const;

    const QList<Line> &m_lines;
    std::vector<LineModel::Scores> m_scores;
    std::map<int, StoryFacts> m_stories;
    double m_textTop = 1e9; ///< where the first story with a heading begins
    double m_textBottom = 0;
    bool m_indents = false;
    bool m_ragged = false;
    bool m_spaced = false; ///< paragraphs are set apart by space
};

void Evidence::readStories()
{
    int indented = 0;
    int text = 0;
    int ragged = 0;
    int spaced = 0;
    for (int i = 0; i < m_lines.size(); ++i) {
        const Layout &line = layout(i);
        StoryFacts &facts = m_stories[line.story];
        facts.top = facts.lines == 0 ? line.box.y0 : std::min(facts.top, line.box.y0);
        facts.bottom = std::max(facts.bottom, line.box.y1);
        ++facts.lines;
        if (line.kind == Kind::Heading && line.fontSize > facts.headlineSize / sameSize) {
            facts.headlineSize = line.fontSize;
            facts.headlineFirst = i;
        } else if (line.kind == Kind::Text) {
            ++text;
            spaced += line.gapAbove > paragraphGap;
            ragged += line.shortfall > fullLine && !line.lastInColumn && i + 1 < m_lines.size() &&
                      !isIndented(layout(i + 1)) && !endsSentence(m_lines[i].text.text);
            indented += isIndented(line);
            if (facts.firstText < 0)
                facts.firstText = i;
        }
    }
    m_indents = indented * 40 > text;
    m_ragged = ragged * 4 > text;
    m_spaced = !m_indents && spaced * 40 > text;
    for (const auto &[number, facts] : m_stories) {
        if (facts.headlineSize <= 0 || facts.firstText < 0)
            continue;
        m_textTop = std::min(m_textTop, facts.top);
        m_textBottom = std::max(m_textBottom, facts.bottom);
    }
}

void Evidence::weighSize(int line, Kind kind)
{
    switch (kind) {
    case Kind::Heading:
        add(line, headingTags, strong);
        add(line, bodyTags, -certain);
        add(line, captionTags, -strong);
        break;
    case Kind::Text:
        add(line, headingTags, layout(line).bold ? -hint : -strong);
        add(line, captionTags, -hint);
        break;
    case Kind::Caption:
        add(line, captionTags, certain);
        add(line, bodyTags, -certain);
        add(line, headingTags, -certain);
        break;
    case Kind::Margin:
    case Kind::Watermark:
    case Kind::Hidden:
        add(line, {LineTag::Furniture}, certain + strong);
        break;
    case Kind::Small:
        add(line, bodyTags, -likely);
        add(line, headingTags, -strong);
        add(line, captionTags, hint);
        break;
    }
}

/// The largest type of a story is the headline; above it stands the kicker, below it the subheadline.
void Evidence::weighHeading(int line)
{
    constexpr double muchSmaller = 0.82;
    const StoryFacts &facts = story(line);
    const double ratio = layout(line).fontSize / facts.headlineSize;
    const float score = ratio < muchSmaller ? certain : strong;
    if (ratio >= sameSize) {
        add(line, {LineTag::HeadlineStart, LineTag::Headline}, certain);
    } else if (line < facts.headlineFirst) {
        add(line, {LineTag::KickerStart, LineTag::Kicker}, score);
    } else {
        add(line, {LineTag::SubheadlineStart, LineTag::Subheadline}, score);
    }
}

/// The line of text before this one in its story; -1 for none.
int Evidence::textAbove(int line) const
{
    for (int i = line - 1; i >= 0 && layout(i).story == layout(line).story; --i) {
        if (layout(i).kind == Kind::Text)
            return i;
    }
    return -1;
}

void Evidence::weighText(int line)
{
    const StoryFacts &facts = story(line);
    const bool opens = facts.firstText == line && facts.headlineSize > 0;
    add(line, {LineTag::ArticleStart}, opens ? strong : -strong);
    if (opens) {
        add(line, {LineTag::ArticleStart}, likely);
        add(line, {LineTag::Body, LineTag::ParagraphStart}, -strong);
        return;
    }
    const int above = textAbove(line);
    const double shortLine = m_ragged ? raggedLine : fullLine;
    const bool afterShort = above >= 0 && layout(above).shortfall > shortLine;
    if (m_indents) {
        const bool begins = layout(line).indent > leastIndent;
        add(line, {LineTag::ParagraphStart}, begins ? certain : -likely);
        add(line, {LineTag::Body}, begins ? -certain : strong);
        if (!begins && afterShort && layout(above).shortfall > shortLine + 1 &&
            endsSentence(m_lines[above].text.text))
            add(line, {LineTag::ParagraphStart}, certain);
    } else if (above >= 0) {
        const bool apart = layout(line).gapAbove > paragraphGap;
        const bool begins = afterShort || apart;
        add(line, {LineTag::ParagraphStart}, m_spaced && apart ? certain : begins ? likely : -likely);
        add(line, {LineTag::Body}, begins ? -hint : m_spaced ? strong : likely);
    }
}

/// Headings and captions go on within their region and end with it.
void Evidence::weighRegion(int line, Kind kind)
{
    const bool goesOn = line > 0 && layout(line - 1).region == layout(line).region;
    if (kind == Kind::Text)
        return;
    const bool sameHeading =
        line > 0 && layout(line - 1).kind == Kind::Heading && layout(line - 1).story == layout(line).story &&
        std::abs(layout(line - 1).fontSize - layout(line).fontSize) < 0.05 * layout(line).fontSize;
    const float heading = goesOn || sameHeading ? strong : -strong;
    add(line, {LineTag::Kicker, LineTag::Headline, LineTag::Subheadline}, heading);
    if (goesOn && kind == Kind::Heading)
        add(line, {LineTag::KickerStart, LineTag::HeadlineStart, LineTag::SubheadlineStart}, -certain);
    constexpr double nextCaption = 1.4; // pitches
    const bool captionGoesOn = goesOn && layout(line).gapAbove < nextCaption;
    const float caption = kind == Kind::Caption ? certain : strong;
    add(line, {LineTag::Caption}, captionGoesOn ? caption : -caption);
    add(line, {LineTag::CaptionStart}, captionGoesOn ? -caption : kind == Kind::Caption ? caption : 0);
}

/// A few lines without a heading above or below all articles are furniture.
void Evidence::weighMargin(int line, Kind kind)
{
    const StoryFacts &facts = story(line);
    if (kind == Kind::Heading || facts.headlineSize > 0 || facts.lines > 6)
        return;
    const bool outside = facts.bottom < m_textTop + 2 * layout(line).fontSize ||
                         facts.top > m_textBottom - layout(line).fontSize;
    add(line, {LineTag::Furniture}, outside ? strong : hint);
    if (outside)
        add(line, bodyTags, -strong);
}

} // namespace

std::vector<LineModel::Scores> layoutEvidence(const QList<Line> &lines)
{
    const bool hasLayout = !lines.isEmpty() && std::ranges::all_of(lines, [](const Line &line) {
        return line.layout && line.layout->story >= 0;
    });
    return hasLayout ? Evidence(lines).scores() : std::vector<LineModel::Scores>();
}

} // namespace banmian
