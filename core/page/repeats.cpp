#include "page/repeats.h"

#include "page/continuity.h"
#include "text/scripts.h"

#include <algorithm>
#include <functional>
#include <span>
#include <utility>
#include <vector>

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
    result.width = setWidth(result.text.text, result.markWidth);
    return result;
}

class Repeats
{
public:
    explicit Repeats(QList<Line> lines) : m_lines(std::move(lines))
    {
        const auto isDoubledLine = [](const Line &line) { return isDoubled(line.text.text); };
        if (std::any_of(m_lines.cbegin(), m_lines.cend(), isDoubledLine))
            partDoubled();
        findTwins();
        findWatermarks();
    }

    /// In place, for the lines of a very long text are many.
    [[nodiscard]] PrintedOnce take() &&
    {
        PrintedOnce result;
        int blankLines = 0; // before what is taken: then before what stands behind it
        for (Line &line : m_lines) {
            blankLines = std::max(blankLines, line.blankLinesBefore);
            if (line.isRepeat) {
                result.repeats.append(line);
            } else {
                line.blankLinesBefore = std::exchange(blankLines, 0);
            }
        }
        m_lines.removeIf(std::mem_fn(&Line::isRepeat));
        result.lines = std::move(m_lines);
        return result;
    }

private:
    void partDoubled()
    {
        QList<Line> parted;
        for (const Line &line : std::as_const(m_lines)) {
            if (isDoubled(line.text.text)) {
                parted.append(everySecond(line, false));
                parted.append(everySecond(line, true));
                parted.last().isRepeat = true;
            } else {
                parted.append(line);
            }
        }
        m_lines = parted;
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

    [[nodiscard]] bool mayBeWatermark(qsizetype line) const
    {
        constexpr qsizetype longest = 30;
        const QStringView own(text(line));
        return own.size() <= longest && lettersOf(own) > 1 && std::ranges::none_of(own, isWidePunctuation) &&
               !m_lines[line].isRepeat;
    }

    void findWatermarks()
    {
        constexpr std::ptrdiff_t fewest = 3;
        std::vector<qsizetype> places; // by text, so that the same ones stand together
        for (qsizetype i = 1; i + 1 < m_lines.size(); ++i) {
            if (mayBeWatermark(i))
                places.push_back(i);
        }
        std::ranges::stable_sort(places, {}, [this](qsizetype line) { return QStringView(text(line)); });
        for (auto begin = places.begin(), end = begin; begin != places.end(); begin = end) {
            end =
                std::find_if(begin, places.end(), [&](qsizetype line) { return text(line) != text(*begin); });
            if (end - begin >= fewest && readsOver({begin, end}))
                std::for_each(begin, end, [this](qsizetype line) { m_lines[line].isRepeat = true; });
        }
    }

    [[nodiscard]] bool readsOver(std::span<const qsizetype> places) const
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

PrintedOnce takeRepeats(QList<Line> lines)
{
    return Repeats(std::move(lines)).take();
}

} // namespace banmian
