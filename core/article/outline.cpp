#include "article/outline.h"

#include "page/cues.h"

#include <algorithm>

namespace banmian {

namespace {

bool isHeading(BlockKind kind)
{
    return kind == BlockKind::Kicker || kind == BlockKind::Headline || kind == BlockKind::Subheadline;
}

QList<int> &partOf(Title &title, BlockKind kind)
{
    return kind == BlockKind::Kicker ? title.kicker : kind == BlockKind::Headline ? title.headline : title.subheadline;
}

} // namespace

Outline::Outline(const QList<Line> &lines, const QList<Block> &blocks, int begin, int end)
    : m_lines(lines), m_blocks(blocks)
{
    findTitles(begin, end);
    mergeTitleParts();
    settle(begin, end);
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
    for (const QList<int> &part : {title.kicker, title.headline, title.subheadline})
        for (const int block : part)
            all += text(block) + u'\n';
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
        partOf(titles.last(), kind).append(i);
        titles.last().last = i;
        above = kind;
        open = true;
    }
}

/// A kicker or subheadline that stands alone joins the heading beside it that lacks one; else it is the headline.
void Outline::mergeTitleParts()
{
    for (qsizetype i = 0; i < titles.size(); ++i) {
        Title &title = titles[i];
        if (!title.headline.isEmpty())
            continue;
        const auto joins = [&](qsizetype other) {
            if (other < 0 || other >= titles.size() || titles[other].headline.isEmpty())
                return false;
            const int distance = other < i ? title.first - titles[other].last : titles[other].first - title.last;
            const bool lacks = (title.kicker.isEmpty() || titles[other].kicker.isEmpty())
                               && (title.subheadline.isEmpty() || titles[other].subheadline.isEmpty());
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

void Outline::settle(int begin, int end)
{
    QList<Segmentation::Paragraph> paragraphs;
    QList<int> blocks;
    std::vector<int> starts;
    for (int i = begin; i < end; ++i) {
        const Block &block = m_blocks[i];
        if (block.kind != BlockKind::Paragraph)
            continue;
        if (block.startsArticle)
            starts.push_back(static_cast<int>(paragraphs.size()));
        const QString content = text(i);
        paragraphs.append({content, i, block.articleStart, beginsWithDateline(content), storyOf(block, m_lines)});
        blocks.append(i);
    }
    QList<Segmentation::Heading> headings;
    for (const Title &title : titles)
        headings.append({text(title), title.first, title.last, storyOf(m_blocks[title.first], m_lines)});
    const Segmentation::Result result = Segmentation(paragraphs, headings).best(starts);
    for (std::size_t body = 0; body < result.starts.size(); ++body) {
        const int from = result.starts[body];
        const int to = body + 1 < result.starts.size() ? result.starts[body + 1] : static_cast<int>(blocks.size());
        bodies.append({blocks.mid(from, to - from), paragraphs[from].startProbability});
        titleOf.append(result.titleOf[body]);
    }
    for (int title = 0; title < static_cast<int>(titles.size()); ++title)
        if (!titleOf.contains(title))
            leftOver.append(title);
}

} // namespace banmian
