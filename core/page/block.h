#pragma once

#include "page/line_model.h"
#include "text/line.h"

#include <QList>

namespace banmian {

enum class BlockKind { Paragraph, Kicker, Headline, Subheadline, Caption, Byline, Furniture };

/// A unit of the page: the lines of one paragraph, heading, caption or piece of furniture.
struct Block
{
    BlockKind kind = BlockKind::Furniture;
    QList<int> lines;           ///< ascending; a paragraph that something interrupts has a gap
    double confidence = 1;      ///< that it begins and ends where it should
    bool startsArticle = false; ///< paragraphs: tagged as the first of a body
    double articleStart = 0;    ///< paragraphs: probability of being the first of a body
};

/// The story (Layout::story) in which the block begins; −1 where there is no geometry.
int storyOf(const Block &block, const QList<Line> &lines);

/// Where the block is printed: one box for each piece of a column; none without geometry.
QList<Box> boxesOf(const Block &block, const QList<Line> &lines);

/// Groups tagged lines into blocks, ordered by their first lines. Each line is in exactly one block.
QList<Block> groupLines(const Tagging &tagging);

} // namespace banmian
