#include "page/certainties.h"

#include "page/line_cues.h"
#include "text/marks.h"
#include "text/scripts.h"

#include <algorithm>

namespace banmian {

namespace {

constexpr float sure = 20, likely = 8, unlikely = 8;

/// Whether the line ends with the name of a column in brackets, which headings end with: （人民时评）.
bool endsLabel(QStringView text)
{
    constexpr qsizetype briefest = 2; // characters; one tells the parts of a series: （上）
    if (!isAmong(text.back(), u"）)"))
        return false;
    const QStringView label = text.sliced(std::max(text.lastIndexOf(u'（'), text.lastIndexOf(u'(')) + 1);
    return std::ranges::count_if(label, [](QChar c) { return isHan(c); }) >= briefest;
}

void add(LineModel::Scores &scores, bool (*holds)(LineTag), float score)
{
    for (int tag = 0; tag < lineTagCount; ++tag) {
        if (holds(static_cast<LineTag>(tag)))
            scores[static_cast<std::size_t>(tag)] += score;
    }
}

} // namespace

void addCertainties(std::vector<LineModel::Scores> &scores, const QList<Line> &lines,
                    const std::vector<LineFacts> &facts)
{
    scores.resize(facts.size());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const LineFacts &now = facts[i];
        LineModel::Scores &line = scores[i];
        if (lines[static_cast<qsizetype>(i)].isRepeat) {
            line[static_cast<std::size_t>(LineTag::Furniture)] += 2 * sure;
        } else if (now.insideDateline) {
            line[static_cast<std::size_t>(LineTag::Body)] += sure;
        } else if (now.dateline) {
            line[static_cast<std::size_t>(LineTag::ArticleStart)] += likely;
            add(
                line, [](LineTag tag) { return !isBody(tag); }, -sure);
        } else if (now.behindDateline) {
            line[static_cast<std::size_t>(LineTag::Body)] += likely;
        }
        if (mayNotBeginLine(lines[static_cast<qsizetype>(i)].text.text.front())) {
            add(
                line, [](LineTag tag) { return !isContinuation(tag); }, -sure);
        } else if (i > 0 && endsLabel(lines[static_cast<qsizetype>(i) - 1].text.text)) {
            add(
                line, [](LineTag tag) { return isContinuation(tag) && isHeading(tag); }, -unlikely);
        }
        if (now.linesFromCredit == 1) {
            line[static_cast<std::size_t>(LineTag::Caption)] -= unlikely;
        } else if (now.closingNoteAbove == ClosingNote::Credit) {
            line[static_cast<std::size_t>(LineTag::Body)] -= unlikely;
        }
    }
}

} // namespace banmian
