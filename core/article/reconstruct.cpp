#include "article/reconstruct.h"

#include "article/assemble.h"
#include "article/masthead.h"
#include "article/reflowed.h"
#include "page/block.h"
#include "page/certainties.h"
#include "page/layout_evidence.h"

#include <algorithm>

namespace banmian {

Page reconstruct(const SourcePage &source)
{
    if (const std::optional<Page> page = readReflowed(source))
        return *page;
    return reconstruct(source, LineModel::shipped());
}

static Tagging tagStretch(const QList<Line> &lines, const LineModel &model)
{
    const std::vector<LineFacts> facts = lineFacts(lines);
    std::vector<LineModel::Scores> evidence = layoutEvidence(lines);
    addCertainties(evidence, lines, facts);
    return model.tag(lineFeatures(lines, facts), evidence);
}

Tagging tagLines(const QList<Line> &lines, const LineModel &model)
{
    // Longer than any page: stretch by stretch, each seen with what stands around it, so that a very long
    // text takes linear time and bounded memory.
    constexpr qsizetype longest = 4000, around = 120;
    if (lines.size() <= longest)
        return tagStretch(lines, model);
    Tagging result;
    for (qsizetype begin = 0; begin < lines.size(); begin += longest) {
        const qsizetype from = std::max<qsizetype>(0, begin - around);
        const qsizetype length = std::min(longest, lines.size() - begin);
        const Tagging part = tagStretch(lines.mid(from, begin - from + length + around), model);
        const auto append = [&](auto &all, const auto &some) {
            const auto first = some.begin() + (begin - from);
            all.insert(all.end(), first, first + length);
        };
        append(result.tags, part.tags);
        append(result.boundaryConfidence, part.boundaryConfidence);
        append(result.tagConfidence, part.tagConfidence);
        append(result.articleStart, part.articleStart);
    }
    return result;
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
