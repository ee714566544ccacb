#pragma once

#include "page/layout_chains.h"

#include <QList>

namespace banmian {

/// The chains as stories, each with its heading in front. Where two headings claim columns of one chain, it
/// is cut between them where the link is weakest and each stands best over its columns; a heading that claims
/// columns of several chains goes to the first. Headings with no columns and captions are in none.
[[nodiscard]] QList<Story> storiesOf(const RegionChains &chains, const QList<Region> &regions,
                                     const RegionText &text, const Headings &headings);

} // namespace banmian
