#pragma once

#include "source/pdf_words.h"

#include <QList>
#include <map>

namespace banmian {

/// Where the page is printed on: the words that stand in lines, by horizontal slices.
class PageMap
{
public:
    PageMap(const QList<PrintedWord> &words, double sliceHeight);

    /// A strip that nothing is printed on, with text to both sides.
    struct Strip
    {
        double up = 0; ///< how far it reaches from its middle
        double down = 0;
        bool between = false; ///< lines above or below the middle one stand on both sides
    };

    /// How far up and down from `y` nothing is printed between x0 and x1, each at most `reach`. `next` is the
    /// word to the right. Beside a narrow gap only lines of its type count: a caption may pause over a
    /// gutter.
    [[nodiscard]] Strip freeStrip(double x0, double x1, double y, double reach, const PrintedWord &next,
                                  bool narrow) const;

    struct Edges
    {
        qsizetype ending = 0;
        qsizetype beginning = 0;
    };

    /// How many words near the height of the two end where the left one ends, and how many begin where the
    /// right one begins, give or take `near` ems; both included.
    [[nodiscard]] Edges edges(const Box &left, const Box &right, double em, double near) const;

    /// Is there anything printed between x0 and x1 at this height?
    [[nodiscard]] bool isPrinted(double x0, double x1, double y) const;

private:
    [[nodiscard]] QList<int> around(double y, double reach) const;
    [[nodiscard]] int slice(double y) const;

    const QList<PrintedWord> &m_words;
    double m_height;
    std::map<int, QList<int>> m_slices;
};

} // namespace banmian
