#include "page/block.h"

namespace banmian {

namespace {

BlockKind kindOf(LineTag tag)
{
    switch (tag) {
    case LineTag::ArticleStart:
    case LineTag::ParagraphStart:
    case LineTag::Body:
        return BlockKind::Paragraph;
    case LineTag::KickerStart:
    case LineTag::Kicker:
        return BlockKind::Kicker;
    case LineTag::HeadlineStart:
    case LineTag::Headline:
        return BlockKind::Headline;
    case LineTag::SubheadlineStart:
    case LineTag::Subheadline:
        return BlockKind::Subheadline;
    case LineTag::CaptionStart:
    case LineTag::Caption:
        return BlockKind::Caption;
    case LineTag::Byline:
        return BlockKind::Byline;
    case LineTag::Furniture:
        break;
    }
    return BlockKind::Furniture;
}

void setConfidence(QList<Block> &blocks, const Tagging &tagging)
{
    const auto boundary = [&](int line) {
        const auto index = static_cast<std::size_t>(line);
        return index < tagging.boundaryConfidence.size() ? tagging.boundaryConfidence[index] : 1;
    };
    for (Block &block : blocks) {
        double all = boundary(block.lines.last() + 1);
        for (const int line : block.lines)
            all *= boundary(line);
        block.confidence = all;
    }
}

} // namespace

int storyOf(const Block &block, const QList<Line> &lines)
{
    const Sparse<Layout> &layout = lines[block.lines.first()].layout;
    return layout ? layout->story : -1;
}

QList<Box> boxesOf(const Block &block, const QList<Line> &lines)
{
    QList<Box> boxes;
    int region = -1;
    for (const int line : block.lines) {
        const Sparse<Layout> &layout = lines[line].layout;
        if (!layout)
            continue;
        if (boxes.isEmpty() || layout->region != region) {
            boxes.append(layout->box);
        } else {
            boxes.last() = united(boxes.last(), layout->box);
        }
        region = layout->region;
    }
    return boxes;
}

QList<Block> groupLines(const Tagging &tagging)
{
    constexpr qsizetype usualLines = 8; // room for them spares most lists their growing
    QList<Block> blocks;
    qsizetype openParagraph = -1;
    for (int line = 0; line < static_cast<int>(tagging.tags.size()); ++line) {
        const LineTag tag = tagging.tags[static_cast<std::size_t>(line)];
        const bool resumes = tag == LineTag::Body && openParagraph >= 0;
        const bool continues = isContinuation(tag) && !blocks.isEmpty() && blocks.last().kind == kindOf(tag);
        if (resumes || (continues && tag != LineTag::Body)) {
            (resumes ? blocks[openParagraph] : blocks.last()).lines.append(line);
            continue;
        }
        Block block;
        block.kind = kindOf(tag);
        block.lines.reserve(usualLines);
        block.lines.append(line);
        block.startsArticle = tag == LineTag::ArticleStart;
        block.articleStart = tagging.articleStart[static_cast<std::size_t>(line)];
        blocks.append(block);
        if (isBody(tag))
            openParagraph = blocks.size() - 1;
    }
    setConfidence(blocks, tagging);
    return blocks;
}

} // namespace banmian
