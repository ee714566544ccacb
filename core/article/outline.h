#pragma once

#include "article/segmentation.h"
#include "page/block.h"
#include "text/line.h"

#include <QHash>
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

/// Kicker, headline and subheadline that belong together, as numbers of lines.
struct Title
{
    QList<int> kicker, headline, subheadline;
    int first = 0, last = 0; ///< blocks

    [[nodiscard]] QList<int> lines() const { return kicker + headline + subheadline; }
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
    /// Titles and paragraphs with the best division for them.
    struct Draft
    {
        QList<Title> titles;
        QList<int> paragraphs; ///< blocks
        Segmentation::Result division;
    };

    void findTitles(int begin, int end);
    void mergeTitleParts();
    [[nodiscard]] Draft divide(QList<Title> from, const QList<int> &paragraphs) const;
    bool findMissingTitle(Draft &draft) const;
    [[nodiscard]] QList<std::pair<Title, Title>> cuts(const Title &title) const;
    [[nodiscard]] bool mayBeTitle(int paragraph) const;
    void take(const Draft &draft);
    [[nodiscard]] QString text(const Title &title) const;

    const QList<Line> &m_lines;
    const QList<Block> &m_blocks;
    QHash<int, Segmentation::Paragraph> m_paragraphs; ///< by block
};

} // namespace banmian
