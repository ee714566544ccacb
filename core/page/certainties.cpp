#include "page/certainties.h"

#include "page/cues.h"
#include "text/scripts.h"

namespace banmian {

namespace {

constexpr float sure = 8, likely = 4;

void add(LineModel::Scores &scores, bool (*holds)(LineTag), float score)
{
    for (int tag = 0; tag < lineTagCount; ++tag)
        if (holds(static_cast<LineTag>(tag)))
            scores[static_cast<std::size_t>(tag)] += score;
}

bool isBracketOpen(QStringView text)
{
    return text.count(u'（') + text.count(u'(') > text.count(u'）') + text.count(u')');
}

} // namespace

void addCertainties(std::vector<LineModel::Scores> &scores, const QList<Line> &lines)
{
    scores.resize(static_cast<std::size_t>(lines.size()));
    bool datelineOpen = false, creditAbove = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &text = lines[i].text.text;
        LineModel::Scores &line = scores[static_cast<std::size_t>(i)];
        const bool dateline = beginsWithDateline(text);
        if (datelineOpen)
            line[static_cast<std::size_t>(LineTag::Body)] += sure;
        if (dateline) {
            line[static_cast<std::size_t>(LineTag::ArticleStart)] += likely;
            add(
                line, [](LineTag tag) { return !isBody(tag); }, -sure);
        }
        if (mayNotBeginLine(text.front()))
            add(
                line, [](LineTag tag) { return !isContinuation(tag); }, -sure);
        if (creditAbove)
            line[static_cast<std::size_t>(LineTag::Caption)] -= sure;
        datelineOpen = dateline && isBracketOpen(text);
        creditAbove = hasPhotoCredit(text);
    }
}

} // namespace banmian
