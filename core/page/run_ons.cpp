#include "page/run_ons.h"

#include "page/cues.h"
#include "text/scripts.h"

#include <algorithm>
#include <map>

namespace banmian {

namespace {

constexpr int slack = 1; // half ems

/// The widths that full lines have above and below a line; 0 where there are none.
struct Columns
{
    int above, below;
};

constexpr qsizetype reach = 10; // lines to each side

/// The commonest width of the lines [begin, end), a few: of equally common ones the least.
int usualWidth(const QList<Line> &lines, qsizetype begin, qsizetype end)
{
    const auto from = lines.begin() + std::max<qsizetype>(0, begin),
               to = lines.begin() + std::min(end, lines.size());
    int usual = 0;
    qsizetype most = 0;
    for (auto line = from; line < to; ++line) {
        const int width = line->width;
        const auto count =
            std::count_if(from, to, [width](const Line &other) { return other.width == width; });
        if (count > most || (count == most && width < usual)) {
            usual = width;
            most = count;
        }
    }
    return usual;
}

Columns columnsAt(const QList<Line> &lines, qsizetype line)
{
    return {usualWidth(lines, line - reach, line), usualWidth(lines, line + 1, line + 1 + reach)};
}

bool isTooWide(int width, const Columns &columns)
{
    constexpr int excess = 6;
    return columns.above > 0 && columns.below > 0 && width > std::max(columns.above, columns.below) + excess;
}

/// Whether a block may end with the text.
bool mayEndBlock(QStringView text)
{
    return endsSentence(text) || text.back() == u'）' || (text.back() == u'摄' && hasPhotoCredit(text));
}

/// A title has no sentence in it, and may be as wide as it likes.
bool mayBeTitle(QStringView text)
{
    return !endsSentence(text) && !text.contains(u'。') && !text.contains(u'，');
}

/// Where to cut a line of which two blocks may share, in UTF-16 units; 0 for nowhere.
qsizetype placeOfCut(QStringView text, const Columns &columns)
{
    constexpr int fewest = 4; // half ems
    qsizetype best = 0;
    int leastGap = 0;
    for (qsizetype at = 2; at < text.size(); ++at) {
        if (!mayEndBlock(text.first(at)) || mayNotBeginLine(text[at]))
            continue;
        const int left = setWidth(text.first(at)), right = setWidth(text.sliced(at));
        const bool isTitle = mayBeTitle(text.sliced(at));
        const bool fits =
            left <= columns.above + slack && right >= fewest && (right <= columns.below + slack || isTitle);
        // The right part fills its column; where it is a title, the left one is as long as may be.
        const int gap = std::abs(right - columns.below);
        if (fits && (best == 0 || gap <= leastGap || isTitle)) {
            best = at;
            leastGap = gap;
        }
    }
    return best;
}

} // namespace

/// The line, in its parts.
static QList<Line> partsOf(const Line &line, const Columns &columns)
{
    QList<Line> parts;
    Line rest = line;
    while (isTooWide(rest.width, columns)) {
        const qsizetype at = placeOfCut(rest.text.text, columns);
        if (at == 0)
            break;
        parts.append(partOf(rest, 0, at));
        rest = partOf(rest, at, rest.text.size());
    }
    parts.append(rest);
    return parts;
}

QList<Line> cutRunOns(const QList<Line> &lines)
{
    constexpr qsizetype fewest = 2, rare = 16; // not a list or a table: of so many lines one at most
    std::map<qsizetype, QList<Line>> cut;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const Columns columns = columnsAt(lines, line);
        if (!isTooWide(lines[line].width, columns))
            continue;
        if (const QList<Line> parts = partsOf(lines[line], columns); parts.size() > 1)
            cut[line] = parts;
    }
    const auto count = static_cast<qsizetype>(cut.size());
    if (count < fewest || count * rare > lines.size())
        return lines;
    QList<Line> result;
    result.reserve(lines.size() + 2 * count);
    qsizetype done = 0;
    for (const auto &[line, parts] : cut) {
        result += lines.sliced(done, line - done);
        result += parts;
        done = line + 1;
    }
    return result + lines.sliced(done);
}

} // namespace banmian
