#pragma once

#include "article/segmentation.h"
#include "page/block.h"
#include "text/line.h"

#include <QHash>
#include <QList>
#include <QString>
#include <vector>

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
    /// Blocks [first, last) of the page, with the titles that the tags say. `texts` and `blocks` must outlive
    /// it.
    Outline(const BlockTexts &texts, const QList<Block> &blocks, int first, int last);
    /// Looks for titles that bodies lack and the tags hide: two read as one, or one read as a paragraph.
    /// Takes time. Whether there were any.
    bool complete();

    QList<Body> bodies;
    QList<Title> titles;
    QList<int> titleOf;  ///< for each body its title, −1 for none
    QList<int> leftOver; ///< titles without a body
    Segmentation::Result division;
    double effort = 0; ///< that it took, as Segmentation::Result has it
    int begin, end;    ///< blocks

    /// A paragraph of the stretch as the division saw it.
    [[nodiscard]] const Segmentation::Paragraph &paragraph(int block) const
    {
        return *m_paragraphs.constFind(block);
    }
    /// Whether a paragraph could as well be a title, by its form.
    [[nodiscard]] bool mayBeTitle(int paragraph) const;
    [[nodiscard]] QString text(int block) const { return m_texts.plain(m_blocks[block].lines); }

private:
    /// Titles and paragraphs with the best division for them.
    struct Draft
    {
        QList<Title> titles;
        QList<int> paragraphs; ///< blocks
        Segmentation::Result division;
    };

    void findTitles();
    void mergeTitleParts();
    [[nodiscard]] Draft divide(QList<Title> from, const QList<int> &paragraphs);
    bool findMissingTitle();
    [[nodiscard]] QList<std::pair<Title, Title>> cuts(const Title &title) const;
    void takeDraft();
    [[nodiscard]] std::shared_ptr<const BlockText> text(const Title &title) const;

    const BlockTexts &m_texts;
    const QList<Block> &m_blocks;
    QHash<int, Segmentation::Paragraph> m_paragraphs; ///< by block
    Draft m_draft;
};

/// Whether anything on the page is told in sentences. A price list or a table is not.
bool hasProse(const QList<Line> &lines, const QList<Block> &blocks);

/// Where the stretches of a page end that are weighed by themselves, so that a very long text takes linear
/// time: a heading after a good number of bodies begins the next.
QList<int> stretches(const QList<Block> &blocks);

/// The outline of each stretch.
std::vector<Outline> outlinesOf(const BlockTexts &texts, const QList<Block> &blocks);

} // namespace banmian
