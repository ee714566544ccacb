#include "page/certainties.h"

#include "page/line_cues.h"
#include "text/scripts.h"

namespace banmian {

namespace {

constexpr float sure = 20, likely = 8, unlikely = 8;

void add(LineModel::Scores &scores, bool (*holds)(LineTag), float score)
{
    for (int tag = 0; tag < lineTagCount; ++tag) {
        if (holds(static_cast<LineTag>(tag)))
            scores[static_cast<std::size_t>(tag)] += score;
    }
}

} // namespace

void addCertainties(std::vector<LineModel::Scores> &scores, const QList<Line> &lines)
{
    scores.resize(static_cast<std::size_t>(lines.size()));
    qsizetype datelineEnd = 0;
    bool creditAbove = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &text = lines[i].text.text;
        LineModel::Scores &line = scores[static_cast<std::size_t>(i)];
        if (i < datelineEnd) {
            line[static_cast<std::size_t>(LineTag::Body)] += sure;
        } else if (const int length = datelineLines(lines, i); length > 0) {
            datelineEnd = i + length;
            line[static_cast<std::size_t>(LineTag::ArticleStart)] += likely;
            add(
                line, [](LineTag tag) { return !isBody(tag); }, -sure);
        }
        if (mayNotBeginLine(text.front())) {
            add(
                line, [](LineTag tag) { return !isContinuation(tag); }, -sure);
        }
        if (creditAbove) {
            line[static_cast<std::size_t>(LineTag::Caption)] -= unlikely;
        } else if (closingNoteAbove(lines, i).kind == ClosingNote::Credit) {
            line[static_cast<std::size_t>(LineTag::Body)] -= unlikely;
        }
        creditAbove = endsPhotoCredit(lines, i);
    }
}

} // namespace banmian
