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

Outline::Outline(const QList<Line> &lines, const QList<Block> &blocks, int begin, int end)
    : m_lines(lines), m_blocks(blocks)
{
    findTitles(begin, end);
    mergeTitleParts();
    QList<int> paragraphs;
    for (int i = begin; i < end; ++i) {
        if (m_blocks[i].kind != BlockKind::Paragraph)
            continue;
        paragraphs.append(i);
        const QString content = text(i);
        m_paragraphs.insert(i, {content, i, m_blocks[i].articleStart, beginsWithDateline(content),
                                storyOf(m_blocks[i], m_lines), SubjectSpace::shipped().of(content)});
    }
    Draft draft = divide(titles, paragraphs);
    while (findMissingTitle(draft)) {
    }
    take(draft);
}

QString Outline::text(int block) const
{
    QString text;
    for (const int line : m_blocks[block].lines)
        text += m_lines[line].text.text;
    return text;
}

QString Outline::text(const Title &title) const
{
    QString all;
    for (const QList<int> &part : {title.kicker, title.headline, title.subheadline}) {
        for (const int line : part)
            all += m_lines[line].text.text;
        all += u'\n';
    }
    return all;
}

void Outline::findTitles(int begin, int end)
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

Outline::Draft Outline::divide(QList<Title> from, const QList<int> &paragraphs) const
{
    std::stable_sort(from.begin(), from.end(),
                     [](const Title &a, const Title &b) { return a.first < b.first; });
    QList<Segmentation::Paragraph> texts;
    std::vector<int> starts;
    for (const int block : paragraphs) {
        if (m_blocks[block].startsArticle)
            starts.push_back(static_cast<int>(texts.size()));
        texts.append(m_paragraphs.value(block));
    }
    QList<Segmentation::Heading> headings;
    for (const Title &title : from) {
        const QString content = text(title);
        headings.append({content, title.first, title.last, storyOf(m_blocks[title.first], m_lines),
                         normalized(SubjectSpace::shipped().of(content))});
    }
    return {from, paragraphs, Segmentation(texts, headings).best(starts)};
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
    const QString content = text(paragraph);
    return m_blocks[paragraph].lines.size() <= mostLines && content.size() <= longest &&
           !endsSentence(content) && !beginsWithDateline(content) && !isClosingDateline(content);
}

/// A body without a title may have it in a title that is two, or in a short line taken for a paragraph.
bool Outline::findMissingTitle(Draft &draft) const
{
    const std::vector<int> &titleFor = draft.division.titleOf;
    if (std::find(titleFor.begin(), titleFor.end(), -1) == titleFor.end())
        return false;
    constexpr double enough = 0.4;
    Draft best = draft;
    best.division.worth += enough;
    const auto consider = [&](const QList<Title> &others, const QList<int> &paragraphs) {
        if (Draft other = divide(others, paragraphs); other.division.worth > best.division.worth)
            best = std::move(other);
    };
    for (qsizetype i = 0; i < draft.titles.size(); ++i) {
        for (const auto &[one, two] : cuts(draft.titles[i])) {
            QList<Title> others = draft.titles;
            others[i] = one;
            others.insert(i + 1, two);
            consider(others, draft.paragraphs);
        }
    }
    for (qsizetype i = 0; i < draft.paragraphs.size(); ++i) {
        if (const int block = draft.paragraphs[i]; draft.paragraphs.size() > 1 && mayBeTitle(block)) {
            QList<int> paragraphs = draft.paragraphs;
            paragraphs.removeAt(i);
            consider(draft.titles + QList<Title>{{{}, m_blocks[block].lines, {}, block, block}}, paragraphs);
        }
    }
    if (best.titles.size() == draft.titles.size())
        return false;
    draft = std::move(best);
    return true;
}

void Outline::take(const Draft &draft)
{
    titles = draft.titles;
    const Segmentation::Result &division = draft.division;
    for (std::size_t body = 0; body < division.starts.size(); ++body) {
        const int from = division.starts[body];
        const int to = body + 1 < division.starts.size() ? division.starts[body + 1]
                                                         : static_cast<int>(draft.paragraphs.size());
        bodies.append({draft.paragraphs.mid(from, to - from), m_blocks[draft.paragraphs[from]].articleStart});
        titleOf.append(division.titleOf[body]);
    }
    for (int title = 0; title < static_cast<int>(titles.size()); ++title) {
        if (!titleOf.contains(title))
            leftOver.append(title);
    }
}

} // namespace banmian
