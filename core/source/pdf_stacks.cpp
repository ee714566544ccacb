#include "source/pdf_stacks.h"

#include <algorithm>
#include <cmath>

namespace banmian {

namespace {

class Stacks
{
public:
    explicit Stacks(const QList<PrintedWord> &words) : m_words(words)
    {
        for (int i = 0; i < words.size(); ++i) {
            if (words[i].rotation == 0 && words[i].text.toUcs4().size() == 1)
                m_glyphs.append(i);
        }
        std::ranges::stable_sort(m_glyphs, {}, [&](int i) { return words[i].box.y0; });
    }

    /// From top to bottom; each glyph is in one stack at most.
    [[nodiscard]] QList<QList<int>> find() const
    {
        constexpr qsizetype shortest = 3;
        QList<bool> taken(m_glyphs.size(), false);
        QList<QList<int>> result;
        for (qsizetype first = 0; first < m_glyphs.size(); ++first) {
            QList<qsizetype> stack;
            for (qsizetype i = taken[first] ? -1 : first; i >= 0; i = below(i, taken))
                stack.append(i);
            if (stack.size() < shortest || !standsUpright(stack))
                continue;
            result.append(QList<int>());
            for (const qsizetype i : stack) {
                taken[i] = true;
                result.last().append(m_glyphs[i]);
            }
        }
        return result;
    }

private:
    [[nodiscard]] const PrintedWord &glyph(qsizetype i) const { return m_words[m_glyphs[i]]; }

    /// The next glyph of a stack; -1 for none.
    [[nodiscard]] qsizetype below(qsizetype above, const QList<bool> &taken) const
    {
        const PrintedWord &from = glyph(above);
        for (qsizetype i = above + 1; i < m_glyphs.size(); ++i) {
            const double pitch = centreY(glyph(i).box) - centreY(from.box);
            if (pitch > farthestGlyph * from.em)
                break;
            if (!taken[i] && pitch > 0.85 * from.em && std::abs(glyph(i).em - from.em) < 0.1 * from.em &&
                std::abs(centreX(glyph(i).box) - centreX(from.box)) < 0.25 * from.em)
                return i;
        }
        return -1;
    }

    /// Few of its glyphs have one beside them that is nearer than the next in the stack, and the stack is
    /// much taller than the rows are long.
    [[nodiscard]] bool standsUpright(const QList<qsizetype> &stack) const
    {
        const PrintedWord &first = glyph(stack.first());
        const double pitch =
            (centreY(glyph(stack.last()).box) - centreY(first.box)) / static_cast<double>(stack.size() - 1);
        qsizetype crowded = 0;
        qsizetype inLongRow = 0;
        for (const qsizetype i : stack) {
            crowded += isNeighbour(i, pitch - 0.95 * first.em);
            inLongRow += 2 * rowLength(i) > stack.size();
        }
        return 4 * crowded <= stack.size() && 4 * inLongRow <= stack.size();
    }

    /// Is there something of its size within this distance to its left or right?
    [[nodiscard]] bool isNeighbour(qsizetype i, double distance) const
    {
        const PrintedWord &own = glyph(i);
        return std::ranges::any_of(m_words, [&](const PrintedWord &other) {
            return &other != &own && isInRow(own, other) &&
                   std::max(other.box.x0 - own.box.x1, own.box.x0 - other.box.x1) < distance;
        });
    }

    /// How many glyphs stand in its row near to each other.
    [[nodiscard]] qsizetype rowLength(qsizetype i) const
    {
        const PrintedWord &own = glyph(i);
        QList<const PrintedWord *> row;
        for (const PrintedWord &other : m_words) {
            if (isInRow(own, other))
                row.append(&other);
        }
        std::ranges::sort(row, {}, [](const PrintedWord *word) { return word->box.x0; });
        qsizetype length = 0;
        bool holdsOwn = false;
        for (qsizetype w = 0; w < row.size(); ++w) {
            if (w > 0 && row[w]->box.x0 - row[w - 1]->box.x1 > widestSpacing * own.em) {
                if (holdsOwn)
                    break;
                length = 0;
            }
            length += row[w]->text.size();
            holdsOwn |= row[w] == &own;
        }
        return length;
    }

    [[nodiscard]] static bool isInRow(const PrintedWord &own, const PrintedWord &other)
    {
        return other.rotation == 0 && std::abs(other.em - own.em) < 0.1 * own.em &&
               std::abs(centreY(other.box) - centreY(own.box)) < sameBaseline * own.em;
    }

    static constexpr double widestSpacing = 0.9; // ems, of the letters of a heading
    static constexpr double farthestGlyph = 2.2; // ems

    const QList<PrintedWord> &m_words;
    QList<int> m_glyphs; ///< words of a single glyph, by height
};

} // namespace

QList<QList<int>> stackedGlyphs(const QList<PrintedWord> &words)
{
    return Stacks(words).find();
}

} // namespace banmian
