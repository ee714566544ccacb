#include "article/reconstruct.h"

#include "article/assemble.h"
#include "article/masthead.h"
#include "article/reflowed.h"
#include "article/rereading.h"
#include "page/block.h"
#include "page/certainties.h"
#include "page/layout_evidence.h"
#include "page/order_doubt.h"
#include "page/reading_order.h"

#include <algorithm>
#include <utility>

namespace banmian {

Page reconstruct(const SourcePage &source)
{
    if (const std::optional<Page> page = readReflowed(source))
        return *page;
    QList<Line> lines = readingOrder(source);
    const PageModels models = PageModels::shipped();
    const Tagging tagging = tagLines(lines, models);
    return reconstruct(source, std::move(lines), tagging, models.texts.subjects);
}

std::vector<LineModel::Scores> scoreLines(const QList<Line> &lines, const PageModels &models)
{
    const std::vector<LineFacts> facts = lineFacts(lines, models.texts);
    std::vector<LineModel::Scores> evidence = layoutEvidence(lines);
    addCertainties(evidence, lines, facts);
    return models.lines.scores(lineFeatures(lines, facts), evidence);
}

static Tagging tagStretch(const QList<Line> &lines, const PageModels &models)
{
    Tagging tagging = reread(lines, models, scoreLines(lines, models));
    if (!hasGeometry(lines))
        doubtOrder(tagging, lines, Continuity::shipped());
    return tagging;
}

Tagging tagLines(const QList<Line> &lines, const PageModels &models)
{
    // Longer than any page: stretch by stretch, each seen with what stands around it, so that a very long
    // text takes linear time and bounded memory.
    constexpr qsizetype longest = 4000, around = 120;
    if (lines.size() <= longest)
        return tagStretch(lines, models);
    Tagging result;
    for (qsizetype begin = 0; begin < lines.size(); begin += longest) {
        const qsizetype from = std::max<qsizetype>(0, begin - around);
        const qsizetype length = std::min(longest, lines.size() - begin);
        const Tagging part = tagStretch(lines.mid(from, begin - from + length + around), models);
        result.append(part, static_cast<std::size_t>(begin - from), static_cast<std::size_t>(length));
    }
    return result;
}

Page reconstruct(const SourcePage &source, QList<Line> lines, const Tagging &tagging,
                 const SubjectSpace &space)
{
    Page page = assemble(std::move(lines), groupLines(tagging), space);
    page.source = source;
    page.orderConfidence = tagging.orderConfidence;
    readMasthead(page);
    return page;
}

} // namespace banmian
