#include "article/outline.h"

#include "page/cues.h"
#include "text/scripts.h"

#include <algorithm>

namespace banmian {

namespace {

bool isHeading(BlockKind kind)
{
    return kind == BlockKind::Kicker || kind == BlockKind::Headline || kind == BlockKind::Subheadline;
}

QList<int> &partOf(Title &title, BlockKind kind)
{
    return kind == BlockKind::Kicker     ? title.kicker
           : kind == BlockKind::Headline ? title.headline
                                         : title.subheadline;
}

} // namespace

Outline::Outline(const BlockTexts &texts, const QList<Block> &blocks, int first, int last)
    : begin(first), end(last), m_texts(texts), m_blocks(blocks)
{
    findTitles();
    mergeTitleParts();
    QList<int> paragraphs;
    for (int i = begin; i < end; ++i) {
        if (m_blocks[i].kind != BlockKind::Paragraph)
            continue;
        paragraphs.append(i);
        m_paragraphs.insert(
            i, {texts.of(blocks[i].lines), i, blocks[i].articleStart, storyOf(blocks[i], texts.lines())});
    }
    m_draft = divide(titles, paragraphs);
    takeDraft();
}

bool Outline::complete()
{
    bool found = false;
    while (findMissingTitle())
        found = true;
    if (found)
        takeDraft();
    return found;
}

std::shared_ptr<const BlockText> Outline::text(const Title &title) const
{
    return m_texts.of({title.kicker, title.headline, title.subheadline});
}

void Outline::findTitles()
{
    bool open = false;
    BlockKind above = BlockKind::Kicker;
    for (int i = begin; i < end; ++i) {
        const BlockKind kind = m_blocks[i].kind;
        if (!isHeading(kind)) {
            open = open && kind == BlockKind::Furniture;
            continue;
        }
        if (!open || kind <= above)
            titles.append({{}, {}, {}, i, i});
        partOf(titles.last(), kind) += m_blocks[i].lines;
        titles.last().last = i;
        above = kind;
        open = true;
    }
}

/// A kicker or subheadline that stands alone joins the heading beside it that lacks one; else it is the
/// headline.
void Outline::mergeTitleParts()
{
    for (qsizetype i = 0; i < titles.size(); ++i) {
        Title &title = titles[i];
        if (!title.headline.isEmpty())
            continue;
        const auto joins = [&](qsizetype other) {
            if (other < 0 || other >= titles.size() || titles[other].headline.isEmpty())
                return false;
            const int distance =
                other < i ? title.first - titles[other].last : titles[other].first - title.last;
            const bool lacks = (title.kicker.isEmpty() || titles[other].kicker.isEmpty()) &&
                               (title.subheadline.isEmpty() || titles[other].subheadline.isEmpty());
            return distance == 1 && lacks;
        };
        const qsizetype preferred = title.subheadline.isEmpty() ? i + 1 : i - 1;
        const qsizetype second = title.subheadline.isEmpty() ? i - 1 : i + 1;
        const qsizetype other = joins(preferred) ? preferred : joins(second) ? second : -1;
        if (other >= 0) {
            titles[other].kicker += title.kicker;
            titles[other].subheadline += title.subheadline;
            titles[other].first = std::min(titles[other].first, title.first);
            titles[other].last = std::max(titles[other].last, title.last);
            titles.removeAt(i--);
        } else if (!title.kicker.isEmpty()) {
            title.headline.swap(title.kicker);
        } else {
            title.headline.swap(title.subheadline);
        }
    }
}

Outline::Draft Outline::divide(QList<Title> from, const QList<int> &paragraphs)
{
    std::stable_sort(from.begin(), from.end(),
                     [](const Title &a, const Title &b) { return a.first < b.first; });
    QList<Segmentation::Paragraph> texts;
    texts.reserve(paragraphs.size());
    std::vector<int> starts;
    for (const int block : paragraphs) {
        if (m_blocks[block].startsArticle)
            starts.push_back(static_cast<int>(texts.size()));
        texts.append(m_paragraphs.value(block));
    }
    QList<Segmentation::Heading> headings;
    headings.reserve(from.size());
    for (const Title &title : from) {
        headings.append(
            {text(title), title.first, title.last, storyOf(m_blocks[title.first], m_texts.lines())});
    }
    Draft draft{from, paragraphs, Segmentation(std::move(texts), std::move(headings)).best(starts)};
    effort += draft.division.effort;
    return draft;
}

/// The ways to read a title of several lines as two titles, one behind the other.
QList<std::pair<Title, Title>> Outline::cuts(const Title &title) const
{
    const QList<int> all = title.lines();
    QList<std::pair<Title, Title>> result;
    for (qsizetype cut = 1; cut < all.size(); ++cut) {
        Title one{{}, {}, {}, title.first, title.last}, two = one;
        const auto share = [&](const QList<int> &part, QList<int> Title::*member) {
            for (const int line : part)
                ((line < all[cut] ? one : two).*member).append(line);
        };
        share(title.kicker, &Title::kicker);
        share(title.headline, &Title::headline);
        share(title.subheadline, &Title::subheadline);
        for (Title *half : {&one, &two}) {
            if (half->headline.isEmpty())
                half->headline.swap(half->kicker.isEmpty() ? half->subheadline : half->kicker);
        }
        if (!one.lines().isEmpty() && !two.lines().isEmpty())
            result.append({one, two});
    }
    return result;
}

bool Outline::mayBeTitle(int paragraph) const
{
    constexpr qsizetype mostLines = 3, longest = 45;
    const BlockText &content = *this->paragraph(paragraph).text;
    return m_blocks[paragraph].lines.size() <= mostLines && content.text.size() <= longest &&
           !endsSentence(content.text) && !content.opensWithDateline && !isClosingDateline(content.text);
}

/// A body without a title may have it in a title that is two, or in a short line taken for a paragraph.
bool Outline::findMissingTitle()
{
    const std::vector<int> &titleFor = m_draft.division.titleOf;
    if (std::find(titleFor.begin(), titleFor.end(), -1) == titleFor.end())
        return false;
    constexpr double enough = 0.4;
    constexpr double mostEffort = 1e6; // bounds the time on a text that resembles no page
    Draft best = m_draft;
    best.division.worth += enough;
    const auto consider = [&](const QList<Title> &others, const QList<int> &paragraphs) {
        if (effort > mostEffort)
            return;
        if (Draft other = divide(others, paragraphs); other.division.worth > best.division.worth)
            best = std::move(other);
    };
    for (qsizetype i = 0; i < m_draft.titles.size(); ++i) {
        for (const auto &[one, two] : cuts(m_draft.titles[i])) {
            QList<Title> others = m_draft.titles;
            others[i] = one;
            others.insert(i + 1, two);
            consider(others, m_draft.paragraphs);
        }
    }
    for (qsizetype i = 0; i < m_draft.paragraphs.size(); ++i) {
        if (const int block = m_draft.paragraphs[i]; m_draft.paragraphs.size() > 1 && mayBeTitle(block)) {
            QList<int> paragraphs = m_draft.paragraphs;
            paragraphs.removeAt(i);
            consider(m_draft.titles + QList<Title>{{{}, m_blocks[block].lines, {}, block, block}},
                     paragraphs);
        }
    }
    if (best.titles.size() == m_draft.titles.size())
        return false;
    m_draft = std::move(best);
    return true;
}

void Outline::takeDraft()
{
    titles = m_draft.titles;
    division = m_draft.division;
    bodies.clear();
    titleOf.clear();
    leftOver.clear();
    for (std::size_t body = 0; body < division.starts.size(); ++body) {
        const int from = division.starts[body];
        const int to = body + 1 < division.starts.size() ? division.starts[body + 1]
                                                         : static_cast<int>(m_draft.paragraphs.size());
        bodies.append(
            {m_draft.paragraphs.mid(from, to - from), m_blocks[m_draft.paragraphs[from]].articleStart});
        titleOf.append(division.titleOf[body]);
    }
    for (int title = 0; title < static_cast<int>(titles.size()); ++title) {
        if (!titleOf.contains(title))
            leftOver.append(title);
    }
}

bool hasProse(const QList<Line> &lines, const QList<Block> &blocks)
{
    constexpr int least = 12; // half ems
    return std::any_of(blocks.begin(), blocks.end(), [&](const Block &block) {
        int width = 0;
        for (const int line : block.lines)
            width += lines[line].width;
        return block.kind == BlockKind::Paragraph && width >= least &&
               endsSentence(lines[block.lines.last()].text.text);
    });
}

QList<int> stretches(const QList<Block> &blocks)
{
    constexpr int enough = 14;
    QList<int> ends;
    int bodies = 0;
    for (int i = 1; i < static_cast<int>(blocks.size()); ++i) {
        bodies += blocks[i].startsArticle;
        const bool headingBehindText = blocks[i - 1].kind == BlockKind::Paragraph &&
                                       blocks[i].kind != BlockKind::Paragraph &&
                                       blocks[i].kind != BlockKind::Caption;
        if ((bodies >= enough && headingBehindText) || bodies >= 2 * enough) {
            ends.append(i);
            bodies = 0;
        }
    }
    ends.append(static_cast<int>(blocks.size()));
    return ends;
}

std::vector<Outline> outlinesOf(const BlockTexts &texts, const QList<Block> &blocks)
{
    std::vector<Outline> outlines;
    int begin = 0;
    for (const int end : stretches(blocks)) {
        outlines.emplace_back(texts, blocks, begin, end);
        begin = end;
    }
    return outlines;
}

} // namespace banmian
