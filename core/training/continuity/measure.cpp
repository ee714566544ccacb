#include "measure.h"

#include <QElapsedTimer>

#include <algorithm>
#include <random>

namespace banmian::training {
namespace {

struct CutLine
{
    QStringView text;
    bool isFirst;
    bool isLast;
};

struct Scores
{
    std::vector<double> positive, negative;
};

// A closing mark hangs on the line before it, as printers set it.
bool isClosing(QChar character)
{
    return QStringView(u"，。、；：？！”’）》」』】%").contains(character);
}

std::vector<CutLine> cut(const QStringList &paragraphs, qsizetype width)
{
    std::vector<CutLine> lines;
    for (const QString &paragraph : paragraphs) {
        for (qsizetype begin = 0; begin < paragraph.size();) {
            qsizetype end = std::min(begin + width - (begin == 0 ? 2 : 0), paragraph.size());
            while (end < paragraph.size() && isClosing(paragraph[end]))
                ++end;
            lines.push_back(
                {QStringView(paragraph).sliced(begin, end - begin), begin == 0, end == paragraph.size()});
            begin = end;
        }
    }
    return lines;
}

double areaUnderCurve(Scores scores)
{
    std::sort(scores.negative.begin(), scores.negative.end());
    double below = 0;
    for (const double score : scores.positive) {
        const auto [first, last] = std::equal_range(scores.negative.begin(), scores.negative.end(), score);
        below +=
            static_cast<double>((first - scores.negative.begin()) + (last - scores.negative.begin())) / 2;
    }
    return below / static_cast<double>(scores.positive.size()) / static_cast<double>(scores.negative.size());
}

} // namespace

ContinuityMeasure measure(const Continuity &continuity, const QList<QStringList> &articles)
{
    std::mt19937 random(1);
    Scores joins, starts, ends;
    double pairs = 0, won = 0, wonTen = 0, calls = 0;
    qint64 elapsed = 0;
    qsizetype articleIndex = 0;
    for (const QStringList &paragraphs : articles) {
        const std::vector<CutLine> lines = cut(paragraphs, 12 + articleIndex++ % 9);
        for (size_t i = 0; i + 1 < lines.size(); ++i) {
            (lines[i].isFirst ? starts.positive : starts.negative)
                .push_back(continuity.paragraphStart(lines[i].text));
            (lines[i].isLast ? ends.positive : ends.negative)
                .push_back(continuity.paragraphEnd(lines[i].text));
            if (lines[i].isLast || lines.size() < 12)
                continue;
            QElapsedTimer timer;
            timer.start();
            const double truth = continuity.join(lines[i].text, lines[i + 1].text);
            int beaten = 0;
            for (int other = 0; other < 10; ++other) {
                size_t rival = random() % lines.size();
                rival = rival == i + 1 ? i : rival;
                const double score = continuity.join(lines[i].text, lines[rival].text);
                beaten += truth > score ? 1 : 0;
                if (other == 0) {
                    joins.negative.push_back(score);
                    won += truth > score ? 1 : truth == score ? 0.5 : 0;
                }
            }
            elapsed += timer.nsecsElapsed();
            calls += 11;
            wonTen += beaten == 10 ? 1 : 0;
            joins.positive.push_back(truth);
            ++pairs;
        }
    }
    return {areaUnderCurve(joins),  won / pairs,          wonTen / pairs,
            areaUnderCurve(starts), areaUnderCurve(ends), static_cast<double>(elapsed) / calls};
}

} // namespace banmian::training
