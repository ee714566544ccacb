#pragma once

#include "article/segmentation.h"
#include "page/block.h"
#include "text/line.h"

#include <QList>
#include <QString>

namespace banmian {

/// The paragraphs of one article, as numbers of blocks.
struct Body
{
    QList<int> paragraphs;
    double startConfidence = 1; ///< that an article begins here

    [[nodiscard]] int first() const { return paragraphs.first(); }
    [[nodiscard]] int last() const { return paragraphs.last(); }
};

/// Kicker, headline and subheadline that belong together, as numbers of blocks.
struct Title
{
    QList<int> kicker, headline, subheadline;
    int first = 0, last = 0; ///< blocks
};

/// Which bodies and titles a stretch of the page has, and which title heads which body.
class Outline
{
public:
    /// Blocks [begin, end) of the page.
    Outline(const QList<Line> &lines, const QList<Block> &blocks, int begin, int end);

    QList<Body> bodies;
    QList<Title> titles;
    QList<int> titleOf;  ///< for each body its title, −1 for none
    QList<int> leftOver; ///< titles without a body

    /// Text of a block without the blanks, for comparing.
    [[nodiscard]] QString text(int block) const;

private:
    void findTitles(int begin, int end);
    void mergeTitleParts();
    void settle(int begin, int end);
    [[nodiscard]] QString text(const Title &title) const;

    const QList<Line> &m_lines;
    const QList<Block> &m_blocks;
};

} // namespace banmian
