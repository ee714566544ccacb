#include "page/line_features.h"

#include "page/symbols.h"

#include <QCryptographicHash>
#include <algorithm>
#include <array>

namespace banmian {

namespace {

/// One row a feature template: its name in the model's file and how many buckets it has.
struct Template
{
    const char *name;
    int buckets;
};

enum TemplateId {
    Bias,
    Deficit,
    DeficitBefore,
    DeficitAfter,
    EndBefore_DeficitBefore,
    EndBefore_DeficitBefore_Deficit,
    End_Deficit,
    Start,
    Start_EndBefore,
    JoinScore,
    JoinScore_EndBefore,
    JoinSkipping,
    Followers,
    Followers_Leaders_EndBefore,
    LeadersAfter,
    ParagraphStartScore,
    ParagraphEndScore,
    JoinAfter,
    LengthNow,
    LengthBefore,
    LengthAfter,
    Furniture,
    FurnitureBefore,
    FurnitureAfter,
    DatelineNow,
    DatelineAfter,
    DatelineBefore,
    ClosingDateline,
    ClosingNoteAbove,
    BylineNow,
    BylineNear,
    CreditBelow,
    CreditAbove,
    TitleShape,
    TitleShape_Before,
    TitleShape_After,
    TitleRun,
    TitleStep,
    TitleStepAfter,
    FromTop,
    FromBottom,
    Blanks,
    BlanksAfter,
    Spaced,
    Pause,
    Dashes,
    Brackets,
    OpenBefore,
    Topic,
    Topic_EndBefore,
    SharesBelow,
    SharesAbove,
    SharesPage,
    WidthChange,
    ListItem,
    SpeechVerb,
    SentencesInside,
    IndentInSource,
    Fill,
    FillBefore,
    FillAfter,
    StepAbove,
    StepBelow,
    Indent_Fill_EndBefore,
    Cut_TitleShape,
    Cut_TitleShape_After,
    Agreement,
    AgreementAfter,
    TitleBelow_Above,
    Onset,
    Onset_EndBefore,
    TopicDip,
    TopicDip_EndBefore,
    TopicRank,
    TopicRank_TitleBefore,
    SubjectShift,
    SubjectShift_EndBefore,
    SubjectDip,
    SubjectDip_EndBefore,
    SubjectLead,
    SubjectTitle,
    SubjectAgreement,
    SubjectAgreementAfter,
    SubjectOnset,
    SubjectOnset_EndBefore,
    Seam,
    Seam_EndBefore,
    Seam_TitleShape,
    SeamAfter,
    SeamPeak,
    SeamOverlap,
    SeamOpening,
    SeamClosing,
    TemplateCount
};

constexpr int endKinds = 6, startKinds = 9, deficitKinds = 8, coarseDeficits = 4, scoreKinds = 8,
              lengthKinds = 7, fillKinds = 17, stepKinds = 19, agreementKinds = 7, creditKinds = 10,
              indentKinds = 7, shiftKinds = 8, dipKinds = 6, likenessKinds = 6, onsetKinds = 5,
              rivalKinds = 5, seamKinds = 13, seamPartKinds = 9;

constexpr std::array<Template, TemplateCount> templates{{
    {"bias", 1},
    {"deficit", deficitKinds},
    {"deficit-before", deficitKinds + 1},
    {"deficit-after", deficitKinds + 1},
    {"end-before+deficit-before", endKinds *deficitKinds + 1},
    {"end-before+deficit-before+deficit", endKinds *coarseDeficits *coarseDeficits + 1},
    {"end+deficit", endKinds *deficitKinds},
    {"start", startKinds},
    {"start+end-before", startKinds *endKinds + 1},
    {"join", scoreKinds + 1},
    {"join+end-before", scoreKinds *endKinds + 1},
    {"join-skipping", scoreKinds + 1},
    {"followers", rivalKinds + 1},
    {"followers+leaders+end-before", rivalKinds *rivalKinds *endKinds + 1},
    {"leaders-after", rivalKinds + 1},
    {"paragraph-start", scoreKinds},
    {"paragraph-end", scoreKinds + 1},
    {"join-after", scoreKinds + 1},
    {"length", lengthKinds},
    {"length-before", lengthKinds + 1},
    {"length-after", lengthKinds + 1},
    {"furniture", 6},
    {"furniture-before", 6},
    {"furniture-after", 6},
    {"dateline", 3},
    {"dateline-after", 4},
    {"dateline-before", 2},
    {"closing-dateline", 2},
    {"closing-note-above", 3},
    {"byline", 2},
    {"byline-near", 3},
    {"credit-below", creditKinds},
    {"credit-above", 4},
    {"title-shape", 8},
    {"title-shape+before", 64},
    {"title-shape+after", 64},
    {"title-run", 6},
    {"title-step", 8},
    {"title-step-after", 8},
    {"from-top", 6},
    {"from-bottom", 6},
    {"blanks", 4},
    {"blanks-after", 4},
    {"letter-spaced", 4},
    {"pause", 2},
    {"dashes", 4},
    {"brackets", 4},
    {"open-before", 3},
    {"topic-shift", 6},
    {"topic-shift+end-before", 6 * endKinds},
    {"shares-below", 6},
    {"shares-above", 6},
    {"shares-page", 6},
    {"width-change", 4},
    {"list-item", 2},
    {"speech-verb", 2},
    {"sentences-inside", 4},
    {"indented", 4},
    {"fill", fillKinds},
    {"fill-before", fillKinds + 1},
    {"fill-after", fillKinds + 1},
    {"step-above", stepKinds},
    {"step-below", stepKinds},
    {"indent+fill+end-before", 4 * indentKinds *endKinds},
    {"cut+title-shape", 4 * 7},
    {"cut+title-shape-after", 4 * 8},
    {"agreement", agreementKinds},
    {"agreement-after", agreementKinds},
    {"title-below+above", 2 + 4 * 4},
    {"onset", 5},
    {"onset+end-before", 5 * endKinds},
    {"topic-dip", 6},
    {"topic-dip+end-before", 6 * endKinds},
    {"topic-rank", 5},
    {"topic-rank+title-before", 10},
    {"subject-shift", shiftKinds},
    {"subject-shift+end-before", shiftKinds *endKinds},
    {"subject-dip", dipKinds},
    {"subject-dip+end-before", dipKinds *endKinds},
    {"subject-lead", likenessKinds *likenessKinds},
    {"subject-title", 1 + likenessKinds *likenessKinds},
    {"subject-agreement", agreementKinds},
    {"subject-agreement-after", agreementKinds},
    {"subject-onset", onsetKinds},
    {"subject-onset+end-before", onsetKinds *endKinds},
    {"seam", seamKinds},
    {"seam+end-before", seamKinds *endKinds},
    {"seam+title-shape", seamKinds * 7},
    {"seam-after", seamKinds},
    {"seam-peak", 3},
    {"seam-overlap", seamPartKinds},
    {"seam-opening", seamPartKinds},
    {"seam-closing", seamPartKinds},
}};

constexpr std::array<int, TemplateCount + 1> offsets = [] {
    std::array<int, TemplateCount + 1> sums{};
    for (std::size_t i = 0; i < TemplateCount; ++i)
        sums[i + 1] = sums[i] + templates[i].buckets;
    return sums;
}();

template <std::size_t N>
int bucket(double value, const std::array<double, N> &bounds)
{
    return static_cast<int>(std::upper_bound(bounds.begin(), bounds.end(), value) - bounds.begin());
}

int deficitBucket(int deficit)
{
    return bucket(deficit, std::array<double, deficitKinds - 1>{-8, -3, -1.5, 1.5, 2.5, 5.5, 9});
}

/// The deficit itself, from −4 to 12 half ems.
int fillBucket(int deficit)
{
    return std::clamp(deficit, -4, 12) + 4;
}

/// How much wider a line is than its neighbour, from −8 to 8 half ems; the last is for none.
int stepBucket(const LineFacts &line, const LineFacts *neighbour)
{
    return neighbour ? std::clamp(line.width - neighbour->width, -8, 8) + 8 : stepKinds - 1;
}

/// The deficit about the width of an indent, two ems.
int indentBucket(int deficit)
{
    return bucket(deficit, std::array<double, indentKinds - 1>{-2, 1.5, 2.5, 3.5, 5.5, 8.5});
}

/// Long, full, short by about an indent, shorter.
int coarseDeficit(int deficit)
{
    return bucket(deficit, std::array<double, coarseDeficits - 1>{-3, 2.5, 5.5});
}

int scoreBucket(double score)
{
    return bucket(score, std::array<double, scoreKinds - 1>{-3, -1.5, -0.5, 0.5, 1.5, 3, 5});
}

/// Of the lines around, how many go on better.
int rivalBucket(int rivals)
{
    return bucket(rivals, std::array<double, rivalKinds - 1>{0.5, 2.5, 7.5, 20.5});
}

int lengthBucket(int halfEms)
{
    return bucket(halfEms, std::array<double, lengthKinds - 1>{9, 17, 29, 41, 61, 91});
}

int shareBucket(double share)
{
    return bucket(share, std::array<double, 5>{0.02, 0.12, 0.25, 0.4, 0.6});
}

int rankBucket(qsizetype distance)
{
    return distance < 3 ? static_cast<int>(distance) : distance < 6 ? 3 : distance < 12 ? 4 : 5;
}

/// 0 where nothing is known, then ascending.
int agreementBucket(double agreement)
{
    return agreement < 0
               ? 0
               : 1 + bucket(agreement, std::array<double, agreementKinds - 2>{0.05, 0.25, 0.5, 0.75, 0.9});
}

int subjectBucket(double share)
{
    return bucket(share, std::array<double, 3>{0.05, 0.3, 0.8});
}

/// Collects the features of one line.
class Collector
{
public:
    explicit Collector(std::vector<int> &features) : m_features(features) {}
    void add(TemplateId id, int value) { m_features.push_back(offsets[id] + value); }

private:
    std::vector<int> &m_features;
};

void addShape(Collector &out, const LineFacts &now, const LineFacts *before, const LineFacts *after)
{
    out.add(Deficit, deficitBucket(now.deficit));
    out.add(DeficitBefore, before ? deficitBucket(before->deficit) : deficitKinds);
    out.add(DeficitAfter, after ? deficitBucket(after->deficit) : deficitKinds);
    out.add(EndBefore_DeficitBefore,
            before ? before->end * deficitKinds + deficitBucket(before->deficit) : endKinds * deficitKinds);
    out.add(EndBefore_DeficitBefore_Deficit,
            before ? (before->end * coarseDeficits + coarseDeficit(before->deficit)) * coarseDeficits +
                         coarseDeficit(now.deficit)
                   : endKinds * coarseDeficits * coarseDeficits);
    out.add(End_Deficit, now.end * deficitKinds + deficitBucket(now.deficit));
    out.add(LengthNow, lengthBucket(now.width));
    out.add(LengthBefore, before ? lengthBucket(before->width) : lengthKinds);
    out.add(LengthAfter, after ? lengthBucket(after->width) : lengthKinds);
    out.add(WidthChange, now.widthChange);
    out.add(Spaced, (now.letterSpaced ? 1 : 0) + (before && before->letterSpaced ? 2 : 0));
    out.add(Blanks, now.blanks);
    out.add(BlanksAfter, after ? after->blanks : 3);
    out.add(IndentInSource, now.indented);
    out.add(Fill, fillBucket(now.deficit));
    out.add(FillBefore, before ? fillBucket(before->deficit) : fillKinds);
    out.add(FillAfter, after ? fillBucket(after->deficit) : fillKinds);
    out.add(StepAbove, stepBucket(now, before));
    out.add(StepBelow, stepBucket(now, after));
    out.add(Indent_Fill_EndBefore, (now.indentHabit * indentKinds + indentBucket(now.deficit)) * endKinds +
                                       (before ? before->end : 0));
}

void addWording(Collector &out, const LineFacts &now, const LineFacts *before, const LineFacts *after)
{
    out.add(Start, now.start);
    out.add(Start_EndBefore, before ? now.start * endKinds + before->end : startKinds * endKinds);
    out.add(Furniture, now.furniture);
    out.add(FurnitureBefore, before ? before->furniture : 0);
    out.add(FurnitureAfter, after ? after->furniture : 0);
    out.add(DatelineNow, now.insideDateline ? 2 : now.dateline);
    out.add(DatelineBefore, before && before->dateline);
    out.add(DatelineAfter, now.linesToDateline);
    out.add(ClosingDateline, now.closingDateline);
    out.add(ClosingNoteAbove, now.closingNoteAbove);
    out.add(BylineNow, now.byline);
    out.add(BylineNear, after && after->byline ? 1 : before && before->byline ? 2 : 0);
    out.add(CreditBelow, now.linesToCredit < 6
                             ? now.linesToCredit
                             : 6 + bucket(now.linesToCredit, std::array<double, 3>{9, 14, 20}));
    out.add(CreditAbove, now.linesFromCredit);
    out.add(Pause, now.pause);
    out.add(Dashes, now.dashes);
    out.add(Brackets, now.brackets);
    out.add(OpenBefore, now.openBefore);
    out.add(ListItem, now.listItem);
    out.add(SpeechVerb, now.speechVerb);
    out.add(SentencesInside, now.sentencesInside);
}

/// How the widths of two neighbouring title-shaped lines stand to each other: a line that breaks inside a
/// heading is about as wide as the widest of it, and the last is no wider.
int titleStep(const LineFacts *above, const LineFacts *below)
{
    if (!above || !below || above->titleShape < leastTitleShape || below->titleShape < leastTitleShape)
        return 0;
    return 1 + bucket(static_cast<double>(below->width) / std::max(1, above->width),
                      std::array<double, 6>{0.3, 0.6, 0.9, 1.1, 1.4, 2});
}

void addTitle(Collector &out, const LineFacts &now, const LineFacts *before, const LineFacts *after)
{
    out.add(TitleShape, now.titleShape);
    out.add(TitleShape_Before, now.titleShape * 8 + (before ? before->titleShape : 7));
    out.add(TitleShape_After, now.titleShape * 8 + (after ? after->titleShape : 7));
    out.add(TitleRun, now.titleRun);
    out.add(TitleStep, titleStep(before, &now));
    out.add(TitleStepAfter, titleStep(&now, after));
    out.add(Agreement, agreementBucket(now.titleAgreement));
    out.add(AgreementAfter, after ? agreementBucket(after->titleAgreement) : 0);
    const bool isTitle = now.titleShape >= leastTitleShape;
    out.add(TitleBelow_Above,
            isTitle ? 2 + subjectBucket(now.titleBelow) * 4 + subjectBucket(now.titleAbove) : 0);
    const int onset = bucket(now.titleOnset, std::array<double, 4>{0.1, 0.25, 0.5, 0.9});
    out.add(Onset, onset);
    out.add(Onset_EndBefore, onset * endKinds + (before ? before->end : 0));
    out.add(Cut_TitleShape, now.cut * 7 + now.titleShape);
    out.add(Cut_TitleShape_After, now.cut * 8 + (after ? after->titleShape : 7));
}

void addContinuity(Collector &out, const LineFacts &now, const LineFacts *before, const LineFacts *after)
{
    out.add(JoinScore, before ? scoreBucket(now.join) : scoreKinds);
    out.add(JoinScore_EndBefore,
            before ? scoreBucket(now.join) * endKinds + before->end : scoreKinds * endKinds);
    out.add(JoinSkipping, before ? scoreBucket(now.joinSkipping) : scoreKinds);
    out.add(Followers, before ? rivalBucket(now.followers) : rivalKinds);
    out.add(Followers_Leaders_EndBefore,
            before ? (rivalBucket(now.followers) * rivalKinds + rivalBucket(now.leaders)) * endKinds +
                         before->end
                   : rivalKinds * rivalKinds * endKinds);
    out.add(LeadersAfter, after ? rivalBucket(after->leaders) : rivalKinds);
    out.add(ParagraphStartScore, scoreBucket(now.paragraphStart));
    out.add(ParagraphEndScore, before ? scoreBucket(before->paragraphEnd) : scoreKinds);
    out.add(JoinAfter, after ? scoreBucket(after->join) : scoreKinds);
    const int shift = shareBucket(now.cohesion);
    out.add(Topic, shift);
    out.add(Topic_EndBefore, shift * endKinds + (before ? before->end : 0));
    out.add(TopicDip, now.topicDip);
    out.add(TopicDip_EndBefore, now.topicDip * endKinds + (before ? before->end : 0));
    out.add(TopicRank, now.topicRank);
    out.add(TopicRank_TitleBefore,
            now.topicRank * 2 + (before && before->titleShape >= leastTitleShape ? 1 : 0));
    out.add(SharesBelow, shareBucket(now.sharesBelow));
    out.add(SharesAbove, shareBucket(now.sharesAbove));
    out.add(SharesPage, shareBucket(now.sharesPage));
}

int likenessBucket(float likeness)
{
    return bucket(static_cast<double>(likeness),
                  std::array<double, likenessKinds - 1>{-0.05, 0.08, 0.2, 0.35, 0.55});
}

/// 0 where the line or the one above it is no title.
int subjectAgreementBucket(const LineFacts *line)
{
    return !line || line->subject.titleAgreement == 0
               ? 0
               : 1 + bucket(static_cast<double>(line->subject.titleAgreement),
                            std::array<double, agreementKinds - 2>{-0.1, 0.2, 0.45, 0.65, 0.85});
}

void addSubject(Collector &out, const LineFacts &now, const LineFacts *before, const LineFacts *after)
{
    const LineSubjects::Facts &subject = now.subject;
    const int end = before ? before->end : 0;
    const int shift = bucket(static_cast<double>(subject.shift),
                             std::array<double, shiftKinds - 1>{0.05, 0.15, 0.25, 0.35, 0.45, 0.6, 0.75});
    out.add(SubjectShift, shift);
    out.add(SubjectShift_EndBefore, shift * endKinds + end);
    const int dip = bucket(static_cast<double>(subject.dip),
                           std::array<double, dipKinds - 1>{0.05, 0.12, 0.22, 0.35, 0.5});
    out.add(SubjectDip, dip);
    out.add(SubjectDip_EndBefore, dip * endKinds + end);
    out.add(SubjectLead,
            likenessBucket(subject.leadAbove) * likenessKinds + likenessBucket(subject.leadBelow));
    out.add(SubjectTitle, now.titleShape < leastTitleShape
                              ? 0
                              : 1 + likenessBucket(subject.titleAbove) * likenessKinds +
                                    likenessBucket(subject.titleBelow));
    out.add(SubjectAgreement, subjectAgreementBucket(&now));
    out.add(SubjectAgreementAfter, subjectAgreementBucket(after));
    const int onset =
        bucket(static_cast<double>(subject.onset), std::array<double, onsetKinds - 1>{0.1, 0.2, 0.3, 0.45});
    out.add(SubjectOnset, onset);
    out.add(SubjectOnset_EndBefore, onset * endKinds + end);
}

/// 0 where nothing is known.
int seamBucket(const LineFacts *line)
{
    return !line || !line->mayBeSeam
               ? 0
               : 1 + bucket(line->seamOdds, std::array<double, seamKinds - 2>{-5, -4, -3, -2, -1.2, -0.5, 0.2,
                                                                              0.9, 1.7, 2.6, 4});
}

void addSeam(Collector &out, const LineFacts &now, const LineFacts *before, const LineFacts *after)
{
    const int seam = seamBucket(&now);
    out.add(Seam, seam);
    out.add(Seam_EndBefore, seam * endKinds + (before ? before->end : 0));
    out.add(Seam_TitleShape, seam * 7 + now.titleShape);
    out.add(SeamAfter, seamBucket(after));
    out.add(SeamPeak, !now.mayBeSeam ? 0 : now.seamPeak ? 2 : 1);
    const auto part = [&](double value, const std::array<double, seamPartKinds - 2> &bounds) {
        return now.mayBeSeam ? 1 + bucket(value, bounds) : 0;
    };
    out.add(SeamOverlap, part(now.seam.overlap, {0.01, 0.02, 0.035, 0.05, 0.07, 0.1, 0.15}));
    out.add(SeamOpening, part(now.seam.opening, {-1.5, -0.8, -0.3, 0.2, 0.8, 1.5, 2.5}));
    out.add(SeamClosing, part(now.seam.closing, {-1.5, -0.8, -0.3, 0.2, 0.8, 1.5, 2.5}));
}

/// As Continuity has it: digits are one character, Latin letters another.
std::vector<quint16> charactersOf(QStringView text)
{
    constexpr qsizetype edge = 12; // characters to each side; what a long line says between tells no more
    std::vector<quint16> characters;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == edge && text.size() > 2 * edge)
            i = text.size() - edge;
        if (const char16_t symbol = symbols::of(text[i].unicode()); symbol != symbols::none)
            characters.push_back(static_cast<quint16>(symbol % characterRows));
    }
    return characters;
}

} // namespace

int lineFeatureCount()
{
    return offsets[TemplateCount];
}

QByteArray lineFeatureName(int feature)
{
    const auto next = std::upper_bound(offsets.begin(), offsets.end(), feature);
    const auto id = static_cast<std::size_t>(next - offsets.begin() - 1);
    return QByteArray(templates[id].name) + ':' + QByteArray::number(feature - offsets[id]);
}

QByteArray lineFeatureStamp()
{
    QByteArray all;
    for (std::size_t id = 0; id < TemplateCount; ++id)
        all += QByteArray(templates[id].name) + ':' + QByteArray::number(offsets[id + 1]) + '\n';
    return QCryptographicHash::hash(all, QCryptographicHash::Sha256).first(8);
}

std::vector<LineFeatures> lineFeatures(const QList<Line> &lines, const std::vector<LineFacts> &facts)
{
    std::vector<LineFeatures> features(facts.size());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const LineFacts *before = i > 0 ? &facts[i - 1] : nullptr;
        const LineFacts *after = i + 1 < facts.size() ? &facts[i + 1] : nullptr;
        Collector out(features[i].held);
        features[i].held.reserve(TemplateCount);
        out.add(Bias, 0);
        addShape(out, facts[i], before, after);
        addWording(out, facts[i], before, after);
        addTitle(out, facts[i], before, after);
        addContinuity(out, facts[i], before, after);
        addSubject(out, facts[i], before, after);
        addSeam(out, facts[i], before, after);
        const auto index = static_cast<qsizetype>(i);
        features[i].characters = charactersOf(lines[index].text.text);
        out.add(FromTop, rankBucket(index));
        out.add(FromBottom, rankBucket(lines.size() - 1 - index));
    }
    return features;
}

} // namespace banmian
