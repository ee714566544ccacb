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

Tagging tagLines(const QList<Line> &lines, const LineModel &model)
{
    std::vector<LineModel::Scores> evidence = layoutEvidence(lines);
    addCertainties(evidence, lines);
    return model.tag(lineFeatures(lines), evidence);
}

Page reconstruct(const SourcePage &source, const LineModel &model)
{
    const QList<Line> lines = readingOrder(source);
    return reconstruct(source, lines, tagLines(lines, model));
}

Page reconstruct(const SourcePage &source, const QList<Line> &lines, const Tagging &tagging)
{
    Page page = assemble(lines, groupLines(tagging));
    page.source = source;
    readMasthead(page);
    return page;
}

} // namespace banmian
