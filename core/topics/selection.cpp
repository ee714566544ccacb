#include "topics/selection.h"

#include "topics/features.h"
#include "topics/kinds.h"

namespace banmian {

namespace {

constexpr qsizetype longestShortForm = 6;
constexpr qsizetype longestFullForm = 16;
constexpr qsizetype mostTopics = 12;
constexpr double leastScore = 0.01;  // below it nothing is a topic
constexpr double usualScore = 0.1;   // enough for a topic where there are better ones
constexpr qsizetype usualTopics = 3; // fewer than these take what there is

struct Ranked
{
    qint32 candidate = 0;
    double score = 0;
};

QList<Ranked> rank(const CandidateList &list, const TopicModel &model)
{
    QList<Ranked> ranked;
    for (qint32 index = 0; index < list.candidates.size(); ++index) {
        const Candidate &candidate = list.candidates[index];
        if (!candidate.admissible)
            continue;
        const double score = scoreOf(featuresOf(candidate, list, model), model);
        if (score >= leastScore)
            ranked.append({index, score});
    }
    std::sort(ranked.begin(), ranked.end(), [&](const Ranked &a, const Ranked &b) {
        if (a.score != b.score)
            return a.score > b.score;
        const Candidate &left = list.candidates[a.candidate];
        const Candidate &right = list.candidates[b.candidate];
        return left.position != right.position ? left.position < right.position : left.text < right.text;
    });
    return ranked;
}

enum class Verdict { New, Same, ShortForm };

bool hasPair(QStringView text, QChar first, QChar second)
{
    const auto isPair = [&](QChar one, QChar other) { return one == first && other == second; };
    return std::adjacent_find(text.begin(), text.end(), isPair) != text.end();
}

/// How many of the pairs of neighbouring characters both have, as a share of those of the shorter text.
double likeness(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    qsizetype shared = 0;
    for (qsizetype at = 0; at + 1 < a.size(); ++at)
        shared += hasPair(b, a[at], a[at + 1]);
    return a.size() > 2 ? double(shared) / double(a.size() - 1) : 0;
}

Verdict compare(const Candidate &candidate, const Candidate &chosen)
{
    if (isShortForm(candidate.text, chosen.text) || isShortForm(chosen.text, candidate.text))
        return Verdict::ShortForm;
    if (chosen.text.contains(candidate.text)) {
        const bool apart =
            2 * (candidate.count - chosen.count) > candidate.count && candidate.text.size() > 1;
        return apart && 2 * candidate.text.size() < chosen.text.size() ? Verdict::New : Verdict::Same;
    }
    if (candidate.text.contains(chosen.text))
        return 2 * chosen.text.size() >= candidate.text.size() ? Verdict::Same : Verdict::New;
    constexpr double nearlySame = 0.75;
    return likeness(candidate.text, chosen.text) >= nearlySame ? Verdict::Same : Verdict::New;
}

} // namespace

bool isShortForm(QStringView shortForm, QStringView full)
{
    if (shortForm.size() < 3 || shortForm.size() > longestShortForm || full.size() > longestFullForm)
        return false;
    if (4 * shortForm.size() > 3 * full.size() || full.contains(shortForm))
        return false;
    if (shortForm.first() != full.first() || shortForm.last(2) != full.last(2))
        return false;
    qsizetype at = 0;
    for (const QChar character : full)
        at += at < shortForm.size() && character == shortForm[at];
    return at == shortForm.size();
}

QList<Selection> selectTopics(const CandidateList &list, const TopicModel &model)
{
    QList<Selection> selections;
    QList<qint32> chosen;
    for (const Ranked &ranked : rank(list, model)) {
        if (ranked.score < usualScore && selections.size() >= usualTopics)
            break;
        const Candidate &candidate = list.candidates[ranked.candidate];
        Verdict verdict = Verdict::New;
        qsizetype which = 0;
        for (; which < chosen.size() && verdict == Verdict::New; ++which)
            verdict = compare(candidate, list.candidates[chosen[which]]);
        if (verdict == Verdict::ShortForm) {
            Selection &selection = selections[which - 1];
            const QString text = candidate.text.toString();
            if (isShortForm(text, selection.text)) {
                selection.forms.append(text);
            } else if (selection.forms.size() == 1) {
                selection.forms.prepend(text);
                selection.text = text;
            }
        } else if (verdict == Verdict::New && selections.size() < mostTopics) {
            const QString text = candidate.text.toString();
            selections.append({text, {text}, kindOf(text, candidate.lastWord().wordClass), ranked.score});
            chosen.append(ranked.candidate);
        }
    }
    return selections;
}

} // namespace banmian
