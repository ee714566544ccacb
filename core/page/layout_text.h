#pragma once

#include "page/continuity.h"
#include "page/layout_regions.h"

#include <QList>
#include <QString>

namespace banmian {

/// How the text of regions begins and ends, and whether it goes on from one to another. A view of the page
/// and of `texts`, its lines, normalised; both must outlive it.
class RegionText
{
public:
    RegionText(const SourcePage &page, const QList<QString> &texts, const QList<Region> &regions);

    [[nodiscard]] const Layout &firstLine(const Region &region) const
    {
        return *m_page.lines[region.lines.first()].layout;
    }
    [[nodiscard]] bool isVertical(const Region &region) const { return firstLine(region).rotation % 2 == 1; }

    /// Does the page indent its paragraphs?
    [[nodiscard]] bool usesIndents() const { return m_usesIndents; }
    /// Is the first line indented as that of a paragraph is?
    [[nodiscard]] bool beginsIndented(const Region &region) const;
    /// Does the text of `before` go on in `after`, by what the end of one and the beginning of the other are
    /// like? From −5 (a short line stops in the middle of a paragraph) to 5.5 (a full line goes on without an
    /// indent).
    [[nodiscard]] double goesOn(const Region &before, const Region &after) const;

private:
    const SourcePage &m_page;
    const QList<QString> &m_texts;
    const Continuity &m_continuity = Continuity::shipped();
    bool m_usesIndents = false;
};

} // namespace banmian
