#include "page/heading_groups.h"

#include "page/cues.h"
#include "page/full_widths.h"
#include "text/scripts.h"

#include <algorithm>
#include <span>

namespace banmian {
namespace {

/// Lines from `begin` to before `end`.
struct LineRange
{
    qsizetype begin = 0, end = 0;
};

bool mayBeHeading(const Line &line)
{
    constexpr int widest = 90; // half ems
    const QString &text = line.text.text;
    return line.width <= widest && !text.contains(u'。') && !endsSentence(text) &&
           furnitureCue(text) == FurnitureCue::None;
}

/// Finds the groups of a page whose lines are cut into pieces.
class GroupFinder
{
public:
    GroupFinder(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                const Continuity &continuity)
        : m_lines(lines), m_pieces(pieces), m_continuity(continuity), m_widths(pieces)
    {
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (!pieces[i].followsInLine)
                m_firstPieces.push_back(i);
        }
        m_firstPieces.push_back(pieces.size());
    }

    [[nodiscard]] std::vector<LineRange> find() const
    {
        constexpr std::ptrdiff_t fewest = 3;
        std::vector<LineRange> groups;
        for (qsizetype line = 0; line < m_lines.size();) {
            const LineRange group = groupFrom(line);
            const auto own = piecesOf(group);
            if (std::ssize(own) >= fewest && !runOn(own))
                groups.push_back(group);
            line = std::max(group.end, endOfBlock(line));
        }
        return groups;
    }

    [[nodiscard]] std::span<const ColumnPiece> piecesOf(const LineRange &range) const
    {
        const std::size_t begin = m_firstPieces[static_cast<std::size_t>(range.begin)];
        return std::span(m_pieces).subspan(begin, m_firstPieces[static_cast<std::size_t>(range.end)] - begin);
    }

private:
    /// The lines from `first`, which begins a block, on that may be headings.
    [[nodiscard]] LineRange groupFrom(qsizetype first) const
    {
        constexpr qsizetype most = 16;
        LineRange group{first, first};
        while (group.end < m_lines.size()) {
            const qsizetype blockEnd = endOfBlock(group.end);
            const auto begin = m_lines.begin() + group.end;
            const LineRange headings{group.end,
                                     std::find_if_not(begin, m_lines.begin() + blockEnd, mayBeHeading) -
                                         m_lines.begin()};
            if (headings.end - first > most || headings.end == headings.begin || areRows(piecesOf(headings)))
                break;
            group.end = headings.end;
            if (headings.end < blockEnd)
                break;
        }
        return group;
    }

    /// The first line behind `first` with a blank line before it.
    [[nodiscard]] qsizetype endOfBlock(qsizetype first) const
    {
        const auto begins = [](const Line &line) { return line.blankLinesBefore > 0; };
        return std::find_if(m_lines.begin() + first + 1, m_lines.end(), begins) - m_lines.begin();
    }

    /// Most pieces are as wide as the page's columns.
    [[nodiscard]] bool areRows(std::span<const ColumnPiece> pieces) const
    {
        const auto full = std::ranges::count_if(
            pieces, [this](const ColumnPiece &piece) { return m_widths.contain(piece.width); });
        return full * 2 > std::ssize(pieces);
    }

    /// Each piece goes on from the one before it.
    [[nodiscard]] bool runOn(std::span<const ColumnPiece> pieces) const
    {
        constexpr double leastJoin = 1;
        const auto breaks = [this](const ColumnPiece &above, const ColumnPiece &below) {
            return m_continuity.join(above.tail(m_lines), below.head(m_lines)) < leastJoin;
        };
        return std::ranges::adjacent_find(pieces, breaks) == pieces.end();
    }

    const QList<Line> &m_lines;
    const std::vector<ColumnPiece> &m_pieces;
    const Continuity &m_continuity;
    FullWidths m_widths;
    std::vector<std::size_t> m_firstPieces; ///< of each line, and one past the last
};

} // namespace

HeadingGroups headingGroups(const QList<Line> &lines, const Continuity &continuity)
{
    const std::vector<ColumnPiece> cut = cutEverywhere(lines);
    const GroupFinder finder(lines, cut, continuity);
    HeadingGroups result;
    result.pieces.reserve(cut.size());
    qsizetype done = 0;
    const auto appendWhole = [&](qsizetype end) {
        for (; done < end; ++done)
            result.pieces.push_back(wholeLine(lines, done));
    };
    for (const LineRange &group : finder.find()) {
        appendWhole(group.begin);
        const auto own = finder.piecesOf(group);
        result.groups.push_back({result.pieces.size(), result.pieces.size() + own.size()});
        result.pieces.insert(result.pieces.end(), own.begin(), own.end());
        done = group.end;
    }
    appendWhole(lines.size());
    return result;
}

} // namespace banmian
