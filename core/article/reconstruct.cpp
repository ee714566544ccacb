#include "article/reconstruct.h"

#include "article/assemble.h"
#include "article/masthead.h"
#include "article/reflowed.h"
#include "page/block.h"
#include "page/certainties.h"
#include "page/layout_evidence.h"

namespace banmian {

Page reconstruct(const SourcePage &source)
{
    if (const std::optional<Page> page = readReflowed(source))
        return *page;
    return reconstruct(source, LineModel::shipped());
}

Page reconstruct(const SourcePage &source, const LineModel &model)
{
    const QList<Line> lines = readingOrder(source);
    std::vector<LineModel::Scores> evidence = layoutEvidence(lines);
    addCertainties(evidence, lines);
    const QList<Block> blocks = groupLines(model.tag(lineFeatures(lines), evidence));
    Page page = assemble(lines, blocks);
    page.source = source;
    readMasthead(page);
    return page;
}

} // namespace banmian
