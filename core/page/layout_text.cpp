#include "page/layout_text.h"

#include "text/scripts.h"

#include <algorithm>

namespace banmian {

namespace {

bool isIndented(const Layout &line)
{
    return line.indent > 0.8 && line.indent < 3.2;
}

bool indentsParagraphs(const SourcePage &page, const QList<Region> &regions)
{
    constexpr int seldom = 40;
    int indented = 0;
    int lines = 0;
    for (const Region &region : regions) {
        if (region.kind != LayoutKind::Text || region.lines.size() < 3)
            continue;
        for (const int i : region.lines) {
            ++lines;
            indented += isIndented(*page.lines[i].layout);
        }
    }
    return indented * seldom > lines;
}

} // namespace

RegionText::RegionText(const SourcePage &page, const QList<QString> &texts, const QList<Region> &regions)
    : m_page(page), m_texts(texts), m_usesIndents(indentsParagraphs(page, regions))
{}

bool RegionText::beginsIndented(const Region &region) const
{
    return isIndented(firstLine(region));
}

double RegionText::goesOn(const Region &before, const Region &after) const
{
    const QString &end = m_texts[before.lines.last()];
    const double wording = 0.5 * std::clamp(m_continuity.join(end, m_texts[after.lines.first()]), -3.0, 3.0);
    const bool full = m_page.lines[before.lines.last()].layout->shortfall < 1.2;
    const bool sentence = endsSentence(end);
    if (!m_usesIndents) {
        if (sentence)
            return (full ? 0 : -0.5) + wording;
        return (full ? 3 : -1) + wording;
    }
    const bool indented = beginsIndented(after);
    if (full && !indented)
        return (sentence ? 2.5 : 4) + wording;
    if (full && indented)
        return sentence ? -0.5 : -4;
    if (indented)
        return sentence ? 0 : -0.5;
    return sentence ? -1.5 : -5;
}

} // namespace banmian
