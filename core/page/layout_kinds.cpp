#include "page/layout_kinds.h"

#include "page/cues.h"
#include "text/pattern.h"
#include "text/scripts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace banmian {

namespace {

using Kind = LayoutKind;

// Of the body size.
constexpr double headingRatio = 1.13;
constexpr double smallRatio = 0.93;

// In ems of the body.
constexpr double leastPicture = 3.2;
constexpr double leastPictureWidth = 4.5;

/// Is it neither text nor picture of the page as it shows?
bool isAside(Kind kind)
{
    return kind == Kind::Watermark || kind == Kind::Hidden;
}

/// The size of most characters of the page, in points.
double bodySize(const SourcePage &page)
{
    std::map<int, qsizetype> characters; // by quarter points
    for (const SourceLine &line : page.lines)
        characters[static_cast<int>(std::lround(line.layout->fontSize * 4))] += line.end - line.begin;
    const auto most =
        std::ranges::max_element(characters, {}, [](const auto &entry) { return entry.second; });
    return std::max(1.0, most->first / 4.0);
}

/// The sizes in which the page sets its text: beside the commonest one those of articles set a little larger
/// or smaller, which have long columns.
class TextSizes
{
public:
    TextSizes(double body, const QList<Region> &regions) : m_body(body)
    {
        constexpr qsizetype longColumn = 6;
        constexpr qsizetype enough = 20;
        std::map<int, qsizetype> lines;
        for (const Region &region : regions) {
            if (region.lines.size() >= longColumn)
                lines[key(region.size)] += region.lines.size();
        }
        for (const auto &[size, count] : lines) {
            if (count >= enough)
                m_keys.append(size);
        }
    }

    /// The size over the one that text has here.
    [[nodiscard]] double ratio(double size) const
    {
        const double ratio = size / m_body;
        return ratio > 0.78 && ratio < 1.3 && m_keys.contains(key(size)) ? 1.0 : ratio;
    }

private:
    static int key(double size) { return static_cast<int>(std::lround(size * 4)); }

    double m_body;
    QList<int> m_keys; ///< in quarter points
};

class Kinds
{
public:
    Kinds(SourcePage &page, const QList<QString> &texts, QList<Region> &regions)
        : m_page(page), m_texts(texts), m_regions(regions), m_body(bodySize(page)), m_sizes(m_body, regions)
    {
        findByRatio();
        findArticleSizes();
        findFace();
        findCaptions();
        findHeadingParts();
        for (const Region &region : m_regions) {
            for (const int line : region.lines)
                m_page.lines[line].layout->kind = region.kind;
        }
    }

private:
    /// How far from a region the next ones lie; infinite where there is none to the edge of the page.
    struct Surroundings
    {
        double above = std::numeric_limits<double>::infinity();
        double below = std::numeric_limits<double>::infinity();
        double left = std::numeric_limits<double>::infinity();
        double right = std::numeric_limits<double>::infinity();
        int regionAbove = -1;
        int regionBelow = -1;
    };

    [[nodiscard]] const Layout &layout(int line) const { return *m_page.lines[line].layout; }
    [[nodiscard]] const QString &textOf(int line) const { return m_texts[line]; }

    void findByRatio();
    void findArticleSizes();
    [[nodiscard]] bool isArticleSize(double size) const;
    void findFace();
    void findCaptions();
    void findHeadingParts();
    [[nodiscard]] Surroundings around(const Region &region) const;
    [[nodiscard]] bool touchesPicture(const Region &region, const Surroundings &around) const;
    [[nodiscard]] bool isProse(const Region &region) const;
    [[nodiscard]] bool isUnlikeColumn(const Region &region, const Surroundings &around) const;
    [[nodiscard]] bool isOtherFace(const Region &region) const;
    [[nodiscard]] bool hasCredit(const Region &region) const;
    [[nodiscard]] bool isPartOfHeading(const Region &region) const;

    SourcePage &m_page;
    const QList<QString> &m_texts;
    QList<Region> &m_regions;
    double m_body;
    TextSizes m_sizes;
    Box m_printed; ///< around all text
    QList<double> m_articleSizes;
    double m_leading = 0; ///< pitch of most text over its size
    QString m_face;
    bool m_bold = false;
};

void Kinds::findByRatio()
{
    m_printed = m_regions.first().box;
    for (Region &region : m_regions) {
        if (!isAside(layout(region.lines.first()).kind))
            m_printed = united(m_printed, region.box);
        const double ratio = m_sizes.ratio(region.size);
        region.sizeRatio = ratio;
        const Kind given = layout(region.lines.first()).kind;
        region.kind = given != Kind::Text     ? given
                      : ratio >= headingRatio ? Kind::Heading
                      : ratio < smallRatio    ? Kind::Small
                                              : Kind::Text;
        for (const int line : region.lines)
            m_page.lines[line].layout->sizeRatio = m_sizes.ratio(layout(line).fontSize);
    }
}

/// Type with several lines directly under a heading is an article's, and so is what has its size.
void Kinds::findArticleSizes()
{
    constexpr qsizetype fewestLines = 3;
    constexpr double smallest = 0.78; // of the body size
    for (const Region &region : m_regions) {
        if ((region.kind != Kind::Small && region.kind != Kind::Text) || region.lines.size() < fewestLines ||
            !region.upright || region.size < smallest * m_body || hasCredit(region))
            continue;
        const Surroundings surroundings = around(region);
        if (surroundings.regionAbove >= 0 && m_regions[surroundings.regionAbove].kind == Kind::Heading &&
            surroundings.above < 1.5 * m_body)
            m_articleSizes.append(region.size);
    }
    for (Region &region : m_regions) {
        if (region.kind == Kind::Small && isArticleSize(region.size) && !hasCredit(region))
            region.kind = Kind::Text;
    }
}

bool Kinds::isArticleSize(double size) const
{
    return std::ranges::any_of(m_articleSizes,
                               [&](double other) { return std::abs(size - other) < 0.02 * other; });
}

/// Does the region name a photographer?
bool Kinds::hasCredit(const Region &region) const
{
    static const auto latin = textPattern(u"\\b(?:Photo|Photograph|Picture)s?(?: by|:| courtesy)");
    QString text;
    for (const int line : region.lines)
        text += textOf(line) + u' ';
    return hasPhotoCredit(textOf(region.lines.last())) || latin.match(text).hasMatch();
}

/// The face of most text.
void Kinds::findFace()
{
    QList<double> leadings;
    for (const Region &region : m_regions) {
        if (region.kind == Kind::Text && region.lines.size() > 3)
            leadings.append(region.pitch / region.size);
    }
    std::ranges::sort(leadings);
    m_leading = leadings.isEmpty() ? 0 : leadings[leadings.size() / 2];
    std::map<std::pair<QString, bool>, qsizetype> lines;
    for (const Region &region : m_regions) {
        for (const int line : region.lines) {
            if (region.kind == Kind::Text)
                ++lines[{layout(line).fontName, layout(line).bold}];
        }
    }
    const auto most = std::ranges::max_element(lines, {}, [](const auto &entry) { return entry.second; });
    if (most != lines.end())
        std::tie(m_face, m_bold) = most->first;
}

bool Kinds::isOtherFace(const Region &region) const
{
    return std::ranges::all_of(region.lines, [&](int line) {
        return layout(line).fontName != m_face || layout(line).bold != m_bold;
    });
}

Kinds::Surroundings Kinds::around(const Region &region) const
{
    Surroundings result;
    const Box &box = region.box;
    for (int r = 0; r < m_regions.size(); ++r) {
        const Box &other = m_regions[r].box;
        if (&m_regions[r] == &region || isAside(m_regions[r].kind))
            continue;
        if (std::min(other.x1, box.x1) - std::max(other.x0, box.x0) > 0.5 * region.size) {
            const double above = box.y0 - other.y1;
            const double below = other.y0 - box.y1;
            if (centreY(other) < centreY(box) && above < result.above) {
                result.above = above;
                result.regionAbove = r;
            }
            if (centreY(other) > centreY(box) && below < result.below) {
                result.below = below;
                result.regionBelow = r;
            }
        }
        if (std::min(other.y1, box.y1) - std::max(other.y0, box.y0) > 0.3 * region.size) {
            double &side = centreX(other) < centreX(box) ? result.left : result.right;
            side = std::min(side, std::max(box.x0 - other.x1, other.x0 - box.x1));
        }
    }
    return result;
}

/// Is there a blank beside the region that is large enough for a picture?
bool Kinds::touchesPicture(const Region &region, const Surroundings &around) const
{
    const Box &box = region.box;
    const double above = std::min(around.above, box.y0 - m_printed.y0);
    const double below = std::min(around.below, m_printed.y1 - box.y1);
    const double left = std::min(around.left, box.x0 - m_printed.x0);
    const double right = std::min(around.right, m_printed.x1 - box.x1);
    return above > leastPicture * m_body || below > leastPicture * m_body ||
           left > leastPictureWidth * m_body || right > leastPictureWidth * m_body;
}

/// Is there a whole sentence in it? No kicker has one.
bool Kinds::isProse(const Region &region) const
{
    return std::ranges::any_of(region.lines, [&](int line) {
        return textOf(line).contains(u'。') || textOf(line).contains(QLatin1String(". "));
    });
}

/// Is the region set smaller and narrower than the text above or below?
bool Kinds::isUnlikeColumn(const Region &region, const Surroundings &around) const
{
    return std::ranges::any_of(std::array{around.regionAbove, around.regionBelow}, [&](int r) {
        return r >= 0 && m_regions[r].kind == Kind::Text && m_regions[r].lines.size() > 1 &&
               region.size < 0.975 * m_regions[r].size &&
               region.box.x1 - region.box.x0 < 0.8 * (m_regions[r].box.x1 - m_regions[r].box.x0);
    });
}

void Kinds::findCaptions()
{
    constexpr int enough = 3;
    constexpr qsizetype mostLines = 14;
    for (Region &region : m_regions) {
        if ((region.kind != Kind::Small && region.kind != Kind::Text) || region.lines.size() > mostLines ||
            !region.upright)
            continue;
        const Surroundings surroundings = around(region);
        const bool overHeading = surroundings.regionBelow >= 0 && surroundings.below < region.size &&
                                 m_regions[surroundings.regionBelow].kind == Kind::Heading;
        const bool credit = hasCredit(region);
        const bool picture = touchesPicture(region, surroundings);
        int signs = 0;
        const bool articleSize =
            isArticleSize(region.size) && std::abs(region.size - m_body) > 0.025 * m_body;
        const bool smaller =
            (!articleSize && region.sizeRatio < 0.975) || isUnlikeColumn(region, surroundings);
        signs += region.kind == Kind::Small ? 2 : smaller ? 1 : 0;
        signs += isOtherFace(region) ? 1 : 0;
        signs += picture ? 2 : 0;
        signs +=
            region.pitch > 0 && std::abs(region.pitch / region.size - m_leading) > 0.1 * m_leading ? 1 : 0;
        signs += credit ? 2 : 0;
        signs -= overHeading && !credit && !isProse(region) ? 2 : 0;
        signs -=
            isByline(textOf(region.lines.last())) || beginsWithDateline(textOf(region.lines.first())) ? 3 : 0;
        if (!picture && !credit)
            continue;
        if (signs >= enough)
            region.kind = Kind::Caption;
    }
}

/// A kicker or subheadline may be no larger than the text: it touches a heading and is set unlike the text.
bool Kinds::isPartOfHeading(const Region &region) const
{
    constexpr qsizetype mostLines = 3;
    if ((region.kind != Kind::Text && region.kind != Kind::Small) || region.lines.size() > mostLines ||
        !region.upright || isProse(region) || endsSentence(textOf(region.lines.last())) ||
        isByline(textOf(region.lines.first())) || beginsWithDateline(textOf(region.lines.first())))
        return false;
    const bool otherSize = std::abs(region.size - m_body) > 0.025 * m_body;
    if (!otherSize && !isOtherFace(region))
        return false;
    const Surroundings surroundings = around(region);
    const auto isHeading = [&](int r) {
        return r >= 0 && m_regions[r].kind == Kind::Heading && m_regions[r].upright &&
               (std::abs(m_regions[r].box.x0 - region.box.x0) < region.size ||
                std::abs(centreX(m_regions[r].box) - centreX(region.box)) < region.size);
    };
    const bool under = isHeading(surroundings.regionAbove) &&
                       surroundings.above < 0.8 * m_regions[surroundings.regionAbove].size;
    const bool over = isHeading(surroundings.regionBelow) &&
                      surroundings.below < 0.8 * m_regions[surroundings.regionBelow].size &&
                      surroundings.above > std::max(surroundings.below, 0.6 * region.size);
    return under || over;
}

void Kinds::findHeadingParts()
{
    QList<int> parts;
    for (int r = 0; r < m_regions.size(); ++r) {
        if (isPartOfHeading(m_regions[r]))
            parts.append(r);
    }
    for (const int r : parts)
        m_regions[r].kind = Kind::Heading;
}

/// The rows at the upper and lower edge of the page that hold a date or a folio.
class Margins
{
public:
    Margins(SourcePage &page, const QList<QString> &texts)
        : m_page(page), m_texts(texts), m_body(bodySize(page))
    {
        m_printed = layout(0).box;
        for (int i = 0; i < page.lines.size(); ++i) {
            if (!isAside(layout(i).kind))
                m_printed = united(m_printed, layout(i).box);
        }
    }

    void mark()
    {
        QList<int> cued;
        for (int i = 0; i < m_page.lines.size(); ++i) {
            if (mayBeMargin(i) && furnitureCue(textOf(i)) != FurnitureCue::None)
                cued.append(i);
        }
        constexpr qsizetype most = 40; // more dates and numbers are a table
        if (cued.size() > most)
            return;
        cued.removeIf([&](int cue) { return !isLooselySet(cue); });
        for (const int cue : cued) {
            for (int i = 0; i < m_page.lines.size(); ++i) {
                if (i == cue || (mayBeMargin(i) && (isInRow(cue, i) || isStackedOn(cue, i))))
                    m_page.lines[i].layout->kind = Kind::Margin;
            }
        }
    }

private:
    [[nodiscard]] const Layout &layout(int line) const { return *m_page.lines[line].layout; }
    [[nodiscard]] const QString &textOf(int line) const { return m_texts[line]; }

    [[nodiscard]] bool mayBeMargin(int line) const
    {
        constexpr double edge = 6; // ems
        const Box &box = layout(line).box;
        return layout(line).rotation == 0 && layout(line).kind == Kind::Text &&
               (box.y1 < m_printed.y0 + edge * m_body || box.y0 > m_printed.y1 - edge * m_body);
    }

    [[nodiscard]] bool isInRow(int cue, int line) const
    {
        const Box &row = layout(cue).box;
        const double y = centreY(layout(line).box);
        return y > row.y0 && y < row.y1 && isLooselySet(line);
    }

    /// Is it a short line over or under the other one, with nothing else near?
    [[nodiscard]] bool isStackedOn(int cue, int line) const
    {
        constexpr qsizetype longest = 16;
        return textOf(line).size() <= longest && isNear(layout(cue), layout(line)) && isLooselySet(line);
    }

    [[nodiscard]] static bool isNear(const Layout &a, const Layout &b)
    {
        return std::abs(centreY(a.box) - centreY(b.box)) < 2 * a.fontSize &&
               shareOfWidth(a.box, b.box) > 0.3 && std::abs(a.fontSize - b.fontSize) < 0.05 * a.fontSize;
    }

    /// No column of text goes on above or below it.
    [[nodiscard]] bool isLooselySet(int line) const
    {
        constexpr qsizetype longest = 6; // of a section name
        for (int i = 0; i < m_page.lines.size(); ++i) {
            if (i != line && textOf(i).size() > longest && isNear(layout(line), layout(i)) &&
                furnitureCue(textOf(i)) == FurnitureCue::None)
                return false;
        }
        return true;
    }

    SourcePage &m_page;
    const QList<QString> &m_texts;
    double m_body;
    Box m_printed;
};

} // namespace

void findMargins(SourcePage &page, const QList<QString> &texts)
{
    if (!page.lines.isEmpty())
        Margins(page, texts).mark();
}

void findKinds(SourcePage &page, const QList<QString> &texts, QList<Region> &regions)
{
    if (!regions.isEmpty())
        Kinds(page, texts, regions);
}

} // namespace banmian
