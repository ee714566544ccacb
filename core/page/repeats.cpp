#include "page/repeats.h"

#include "page/continuity.h"
#include "text/scripts.h"

#include <QHash>
#include <algorithm>

namespace banmian {

namespace {

// Letters; what has fewer comes twice by chance: cells of a table, exclamations.
constexpr qsizetype fewestLetters = 4;

qsizetype lettersOf(QStringView text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.isLetter(); });
}

/// Whether each character is doubled, blanks apart, and not all are the same.
bool isDoubled(QStringView text)
{
    constexpr qsizetype fewest = 3; // characters that are doubled
    QChar open;
    qsizetype pairs = 0;
    bool differ = false;
    for (const QChar character : text) {
        if (character == u' ')
            continue;
        if (open.isNull()) {
            open = character;
            differ = differ || character != text.front();
        } else if (character == open) {
            open = {};
            ++pairs;
        } else {
            return false;
        }
    }
    return open.isNull() && pairs >= fewest && differ;
}

/// The first or the second of each two characters; blanks go with the first.
Line everySecond(const Line &line, bool second)
{
    Line result = line;
    result.text = {};
    bool isSecond = false;
    for (qsizetype i = 0; i < line.text.size(); ++i) {
        const bool isBlank = line.text.text[i] == u' ';
        if (isBlank ? !second : isSecond == second)
            result.text.append(line.text.text[i], line.text.origin[i]);
        isSecond = isBlank ? isSecond : !isSecond;
    }
    result.text = result.text.trimmed();
    result.width = setWidth(result.text.text);
    return result;
}

class Repeats
{
public:
    explicit Repeats(const QList<Line> &lines)
    {
        for (const Line &line : lines) {
            if (isDoubled(line.text.text)) {
                add(everySecond(line, false), false);
                add(everySecond(line, true), true);
            } else {
                add(line, false);
            }
        }
        findTwins();
        findWatermarks();
    }

    [[nodiscard]] PrintedOnce taken() const
    {
        PrintedOnce result;
        int blankLines = 0; // before what was taken: now before what stands behind it
        for (const Line &line : m_lines) {
            (line.isRepeat ? result.repeats : result.lines).append(line);
            blankLines = std::max(blankLines, line.blankLinesBefore);
            if (!line.isRepeat) {
                result.lines.last().blankLinesBefore = blankLines;
                blankLines = 0;
            }
        }
        return result;
    }

private:
    void add(Line line, bool isRepeat)
    {
        line.isRepeat = isRepeat;
        m_lines.append(line);
    }

    [[nodiscard]] const QString &text(qsizetype line) const { return m_lines[line].text.text; }

    /// The lines before `end` come again from there on.
    [[nodiscard]] bool comeAgain(qsizetype end, qsizetype count) const
    {
        if (end < count || end + count > m_lines.size())
            return false;
        const bool isBehindRepeat = end > count && m_lines[end - count - 1].isRepeat;
        const qsizetype fewest = isBehindRepeat ? 1 : fewestLetters; // the short end of a heading
        for (qsizetype i = 0; i < count; ++i) {
            const QString &own = text(end - count + i);
            if (own != text(end + i) || lettersOf(own) < fewest)
                return false;
        }
        return true;
    }

    void findTwins()
    {
        constexpr qsizetype most = 3;
        for (qsizetype end = 1; end < m_lines.size(); ++end) {
            for (qsizetype count = 1; count <= most; ++count) {
                if (!comeAgain(end, count))
                    continue;
                for (qsizetype i = 0; i < count; ++i)
                    m_lines[end + i].isRepeat = true;
                break;
            }
        }
    }

    void findWatermarks()
    {
        constexpr qsizetype fewest = 3, longest = 30;
        QHash<QStringView, QList<qsizetype>> places;
        for (qsizetype i = 1; i + 1 < m_lines.size(); ++i) {
            const QStringView own(text(i));
            const bool isRunningText = std::ranges::any_of(own, isWidePunctuation);
            if (lettersOf(own) > 1 && own.size() <= longest && !isRunningText && !m_lines[i].isRepeat)
                places[own].append(i);
        }
        for (const QList<qsizetype> &own : std::as_const(places)) {
            if (own.size() >= fewest && readsOver(own))
                std::ranges::for_each(own, [this](qsizetype line) { m_lines[line].isRepeat = true; });
        }
    }

    [[nodiscard]] bool readsOver(const QList<qsizetype> &places) const
    {
        constexpr double leastGain = 1.5; // mean of Continuity::join
        double gain = 0;
        for (const qsizetype line : places)
            gain += Continuity::shipped().join(text(line - 1), text(line + 1));
        return gain >= leastGain * static_cast<double>(places.size());
    }

    QList<Line> m_lines;
};

} // namespace

PrintedOnce takeRepeats(const QList<Line> &lines)
{
    return Repeats(lines).taken();
}

} // namespace banmian
