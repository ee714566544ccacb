#include "article/reconstruct.h"

#include "article/assemble.h"
#include "article/masthead.h"
#include "page/block.h"
#include "page/certainties.h"
#include "page/layout_evidence.h"

namespace banmian {

Page reconstruct(const SourcePage &source)
{
    return reconstruct(source, LineModel::shipped());
}

Page reconstruct(const SourcePage &source, const LineModel &model)
{
    const ReadingOrder order = readingOrder(source);
    std::vector<LineModel::Scores> evidence = layoutEvidence(order.lines);
    addCertainties(evidence, order.lines);
    const QList<Block> blocks = groupLines(model.tag(lineFeatures(order.lines), evidence));
    Page page = assemble(order.lines, blocks);
    page.source = source;
    readMasthead(page);
    return page;
}

} // namespace banmian
