#include "page/geometry.h"

#include "page/layout_flow.h"
#include "page/layout_regions.h"
#include "text/normalizer.h"
#include "text/written_forms.h"

#include <algorithm>

namespace banmian {

// A newspaper page has some hundreds of lines, a table of prices a few thousand.
constexpr qsizetype lineLimit = 20000;

namespace {

QList<QString> normalizedLines(const SourcePage &page)
{
    const Normalizer normalizer(page.text);
    const bool traditional = isTraditional(page.text); // the models have learned from simplified text only
    QList<QString> texts;
    for (const SourceLine &line : page.lines) {
        const QStringView raw = QStringView(page.text).sliced(line.begin, line.end - line.begin);
        const QString text = normalizer.normalize(raw, 0).text.trimmed();
        texts.append(traditional ? simplifiedForms(text) : text);
    }
    return texts;
}

} // namespace

void arrange(SourcePage &page)
{
    const bool hasLayout =
        std::ranges::all_of(page.lines, [](const SourceLine &line) { return bool(line.layout); });
    if (page.lines.isEmpty() || !hasLayout || page.lines.size() > lineLimit)
        return;
    const QList<QString> texts = normalizedLines(page);
    const QList<Region> regions = findRegions(page, texts);
    if (regions.size() > regionLimit)
        return;
    QList<SourceLine> ordered;
    int regionNumber = 0;
    int storyNumber = 0;
    for (const Story &story : followStories(page, texts, regions)) {
        for (const int region : story) {
            for (const int line : regions[region].lines) {
                ordered.append(page.lines[line]);
                ordered.last().layout->region = regionNumber;
                ordered.last().layout->story = storyNumber;
            }
            ++regionNumber;
        }
        ++storyNumber;
    }
    page.lines = ordered;
}

} // namespace banmian
