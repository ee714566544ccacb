#include "page/link_facts.h"

#include "page/best_two.h"

#include <algorithm>
#include <cmath>

namespace banmian {
namespace {

constexpr std::size_t reach = LinkNetwork::reach;
using Facts = LinkNetwork::Facts;
template <typename Cell>
using Band = LinkNetwork::Band<Cell>;

// What the edges of a paragraph and how well two pieces read on tell at the most.
constexpr double edge = 8, leastGain = -4, mostGain = 8;

/// What each pair of pieces gains, against its rivals.
class Gains
{
public:
    explicit Gains(std::size_t count)
        : m_values(count), m_ofFirst(count, BestTwo(none)), m_ofSecond(count, BestTwo(none))
    {}

    void add(std::size_t from, std::size_t to, double gain)
    {
        gain = std::clamp(gain, leastGain, mostGain);
        m_values[from][to - from - 1] = gain;
        m_ofFirst[from].offer(gain);
        m_ofSecond[to].offer(gain);
    }
    [[nodiscard]] double at(std::size_t from, std::size_t to) const { return m_values[from][to - from - 1]; }
    [[nodiscard]] double leadOfFirst(std::size_t from, std::size_t to) const
    {
        return bounded(m_ofFirst[from].lead(at(from, to)));
    }
    [[nodiscard]] double leadOfSecond(std::size_t from, std::size_t to) const
    {
        return bounded(m_ofSecond[to].lead(at(from, to)));
    }

private:
    static constexpr double none = -9; ///< less than any gain
    static double bounded(double lead)
    {
        constexpr double most = 8;
        return std::clamp(lead, -most, most);
    }

    Band<double> m_values;
    std::vector<BestTwo> m_ofFirst, m_ofSecond;
};

class PairFacts
{
public:
    PairFacts(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
              const ColumnEvidence &evidence)
        : m_lines(lines), m_pieces(pieces), m_evidence(evidence), m_places(slotsOf(pieces)),
          m_own(pieces.size()), m_joins(pieces.size()), m_gains(pieces.size())
    {
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            m_ends.push_back(std::clamp(evidence.paragraphEnd(i), -edge, edge));
            m_starts.push_back(std::clamp(evidence.paragraphStart(i), -edge, edge));
        }
        LinkNetwork::forEachPair(pieces.size(), [this](std::size_t from, std::size_t distance) {
            const std::size_t to = from + 1 + distance;
            const double join = bounded(m_evidence.join(from, to));
            m_own[from][distance] = join - bounded(m_evidence.plainJoin(from, to));
            m_joins.add(from, to, join);
            m_gains.add(from, to, gain(from, to, join));
        });
    }

    /// Of the piece and those behind it.
    [[nodiscard]] LinkNetwork::Row<Facts> of(std::size_t from) const
    {
        LinkNetwork::Row<Facts> row{};
        const std::size_t end = std::min(m_pieces.size(), from + 1 + reach);
        for (std::size_t to = from + 1; to < end; ++to) {
            Facts &list = row[to - from - 1];
            addReading(from, to, list);
            addWidths(m_pieces[from], m_pieces[to], list);
            addBreaks(from, to, list);
            addPlaces(from, to, list);
            addRivals(from, to, list);
            addDrawing(from, to, list);
        }
        return row;
    }

private:
    [[nodiscard]] static double bounded(double join) { return std::clamp(join, -9.0, 16.0); }

    /// Whether the text goes on from one to the other, or a paragraph ends and another begins.
    [[nodiscard]] double gain(std::size_t from, std::size_t to, double join) const
    {
        constexpr double mostJoin = 10, mostStart = 3;
        const double end = 1 / (1 + std::exp(-(m_ends[from] + m_evidence.weights().lineEndsParagraph)));
        return m_evidence.goesOn(std::min(join, mostJoin), end, std::exp(std::min(m_starts[to], mostStart)));
    }

    void addReading(std::size_t from, std::size_t to, Facts &list) const
    {
        list.add(m_joins.at(from, to) / 4);
        list.add(std::clamp(m_own[from][to - from - 1], 0.0, mostGain) / 4);
        list.add(m_gains.at(from, to) / 4);
        list.add(m_ends[from] / edge);
        list.add(m_starts[to] / edge);
    }

    static void addWidths(const ColumnPiece &from, const ColumnPiece &to, Facts &list)
    {
        const int wider = to.width - from.width;
        list.add(from.width / 40.0);
        list.add(std::min(to.width, 60) / 40.0);
        list.add(std::abs(wider) <= 1);
        list.add(std::abs(wider) <= 3);
        list.addShare(wider, 20);
    }

    void addBreaks(std::size_t from, std::size_t to, Facts &list) const
    {
        const ColumnPiece &piece = m_pieces[to];
        const Line &line = m_lines[piece.firstLine];
        const bool isNext = to == from + 1 && piece.followsInLine;
        list.add(line.indented && piece.begin == 0);
        list.add(line.blankLinesBefore > 0);
        list.add(isNext);
        list.add(isNext ? std::clamp(m_evidence.sameColumn(to), -12.0, 4.0) / 4 : 0);
    }

    void addPlaces(std::size_t from, std::size_t to, Facts &list) const
    {
        const auto down = static_cast<int>(m_pieces[to].firstLine - m_pieces[from].lastLine);
        for (int lines = 0; lines <= 2; ++lines)
            list.add(down == lines);
        list.addShare(down, static_cast<double>(reach));
        const int across = m_places[to].number - m_places[from].number;
        list.add(across == 0);
        list.addShare(across, 4);
        list.add(m_places[to].count == m_places[from].count);
        const double aside = std::abs(m_places[to].offset - m_places[from].offset) / 2.0;
        list.addShare(aside, 10);
        list.add(aside < 1);
    }

    void addRivals(std::size_t from, std::size_t to, Facts &list) const
    {
        for (const Gains *gains : {&m_joins, &m_gains}) {
            list.add(gains->leadOfFirst(from, to) / 4);
            list.add(gains->leadOfSecond(from, to) / 4);
        }
        list.add(static_cast<double>(to - from) / reach);
        list.add(to == from + 1);
    }

    void addDrawing(std::size_t from, std::size_t to, Facts &list) const
    {
        const bool isDrawn = m_evidence.isDrawn();
        const double aside = distanceAside(m_pieces[from].offset, m_pieces[to].offset);
        list.add(isDrawn);
        list.addShare(isDrawn ? aside : 0, 10);
        list.add(isDrawn && aside < 1.1);
        list.add(isDrawn && m_pieces[to].afterWideGap);
        list.add(m_places[from].count > 1);
        list.add(!m_pieces[to].isSingleLine());
    }

    const QList<Line> &m_lines;
    const std::vector<ColumnPiece> &m_pieces;
    const ColumnEvidence &m_evidence;
    std::vector<PieceSlot> m_places;
    std::vector<double> m_ends, m_starts; ///< log odds that a paragraph ends with the piece, begins with it
    Band<double> m_own;                   ///< what the page's own words add to how well a pair reads on
    Gains m_joins, m_gains;
};

} // namespace

void visitLinkFacts(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                    const ColumnEvidence &evidence, const LinkFactVisit &visit)
{
    const PairFacts facts(lines, pieces, evidence);
    for (std::size_t from = 0; from < pieces.size(); ++from)
        visit(facts.of(from));
}

} // namespace banmian
