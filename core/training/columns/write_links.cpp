// Writes what the link networks (core/page/link_network) are learned from: the pieces of pages whose articles
// are known, what is known of each pair, and which piece truly goes on from which.
//
//   banmian-write-links [--headings | --runs] OUTPUT FOLDER…
//
// A FOLDER holds pages (PageFolder) as tools read them that interleave columns. OUTPUT holds for each stretch
// of a page, or with --headings for each group of lines that may be headings, little-endian: u32 pieces, u32
// facts of a pair; for each piece, as i8, how far behind it the piece stands that goes on from it, from 0,
// LinkNetwork::reach where it is none of these, −1 where the gold does not tell; then the facts of each pair
// of the band as f16, 0 where it has none. With --runs it holds the runs (RunFacts) of each page instead, and
// in place of the pieces behind each its candidates.

#include "page/column_regions.h"
#include "page/columns.h"
#include "page/heading_facts.h"
#include "page/heading_groups.h"
#include "page/link_facts.h"
#include "page/reading_order.h"
#include "page/run_facts.h"
#include "page/woven_headings.h"
#include "training/page/page_folder.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QTextStream>
#include <QtEndian>
#include <qfloat16.h>

#include <algorithm>
#include <optional>
#include <utility>

using namespace banmian;
using namespace banmian::training;

namespace {

/// The texts of a page that columns run through: bodies, the headings of an article, captions. Bare.
QStringList textsOf(const GoldPage &page, bool joinsHeadings)
{
    QStringList texts;
    bool isBehindHeading = false;
    forEachPassage(page.gold, [&](const QString &text, LineTag start, LineTag) {
        const bool isRest =
            start == LineTag::HeadlineStart || start == LineTag::SubheadlineStart || start == LineTag::Byline;
        if (start == LineTag::ParagraphStart || (joinsHeadings && isRest && isBehindHeading)) {
            texts.last() += text;
        } else if (start != LineTag::Furniture) {
            texts += text;
        }
        isBehindHeading = isHeading(start);
    });
    return texts;
}

constexpr auto noLink = static_cast<qint8>(LinkNetwork::reach);
constexpr qint8 unknown = -1;

/// A part of one of the texts.
struct Place
{
    qsizetype text, begin, end;
};

/// Finds pieces in the texts of the gold.
class Places
{
public:
    Places(const QStringList &pieces, const QStringList &texts) : m_places(pieces.size())
    {
        QList<QList<Place>> possible;
        for (const QString &piece : pieces)
            possible += placesOf(piece, texts);
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (pieces[i].size() >= leastSure && possible[i].size() == 1)
                m_places[i] = possible[i].front();
        }
        for (int round = 0; round < rounds; ++round)
            placeBesideKnown(possible);
    }

    [[nodiscard]] bool isKnown(qsizetype piece) const { return m_places[piece].has_value(); }

    /// For each piece the one that goes on from it, itself where there is none.
    [[nodiscard]] QList<qsizetype> followers() const
    {
        QHash<std::pair<qsizetype, qsizetype>, qsizetype> heads;
        for (qsizetype i = m_places.size() - 1; i >= 0; --i) {
            if (m_places[i])
                heads[{m_places[i]->text, m_places[i]->begin}] = i;
        }
        QList<qsizetype> followers;
        for (qsizetype i = 0; i < m_places.size(); ++i)
            followers += m_places[i] ? heads.value({m_places[i]->text, m_places[i]->end}, i) : i;
        return followers;
    }

    /// For each piece its label, as described above.
    [[nodiscard]] std::vector<qint8> labels() const
    {
        std::vector<qint8> labels;
        const QList<qsizetype> followers = this->followers();
        for (qsizetype i = 0; i < followers.size(); ++i) {
            const qsizetype behind = followers[i] - i - 1;
            const bool isLink = behind >= 0 && behind < noLink;
            labels.push_back(!m_places[i] ? unknown : isLink ? static_cast<qint8>(behind) : noLink);
        }
        return labels;
    }

private:
    static constexpr qsizetype leastSure = 3; ///< characters of a piece that is known where it is found once
    static constexpr int rounds = 3;

    static QList<Place> placesOf(const QString &piece, const QStringList &texts)
    {
        QList<Place> places;
        for (qsizetype text = 0; text < texts.size() && piece.size() > 1; ++text) {
            for (qsizetype at = texts[text].indexOf(piece); at >= 0; at = texts[text].indexOf(piece, at + 1))
                places.append({text, at, at + piece.size()});
        }
        return places;
    }

    /// What is found in several places stands where a known piece ends or begins.
    void placeBesideKnown(const QList<QList<Place>> &possible)
    {
        const QList<std::optional<Place>> known = m_places;
        const auto isBeside = [&](const Place &place) {
            return std::ranges::any_of(known, [&](const std::optional<Place> &other) {
                return other && other->text == place.text &&
                       (other->end == place.begin || other->begin == place.end);
            });
        };
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            QList<Place> beside;
            std::ranges::copy_if(possible[i], std::back_inserter(beside), isBeside);
            if (!m_places[i] && beside.size() == 1)
                m_places[i] = beside.front();
        }
    }

    QList<std::optional<Place>> m_places;
};

QString textOf(const ColumnPiece &piece, const QList<Line> &lines)
{
    if (piece.isSingleLine())
        return bare(piece.head(lines).toString());
    QString text;
    for (qsizetype line = piece.firstLine; line <= piece.lastLine; ++line)
        text += bare(lines[line].text.text);
    return text;
}

template <typename Number>
void append(QByteArray &bytes, Number number)
{
    number = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
}

/// Gathers the rows of facts of a stretch.
class Stretch
{
public:
    explicit Stretch(std::vector<qint8> labels) : m_labels(std::move(labels)) {}

    void add(const LinkNetwork::Row<LinkNetwork::Facts> &row) { m_rows.push_back(row); }

    [[nodiscard]] QByteArray written() const
    {
        const std::size_t facts = m_rows.front().front().count();
        QByteArray bytes;
        append(bytes, static_cast<quint32>(m_rows.size()));
        append(bytes, static_cast<quint32>(facts));
        for (const qint8 label : m_labels)
            append(bytes, label);
        for (const auto &row : m_rows) {
            for (const LinkNetwork::Facts &pair : row) {
                for (std::size_t fact = 0; fact < facts; ++fact)
                    append(bytes, qfloat16(pair[fact]));
            }
        }
        return bytes;
    }

private:
    std::vector<qint8> m_labels;
    std::vector<LinkNetwork::Row<LinkNetwork::Facts>> m_rows;
};

/// Writes the stretches of a page that are long enough to tell anything, or its groups of headings.
int writePage(const GoldPage &page, bool ofHeadings, QFile &output)
{
    const std::size_t fewest = ofHeadings ? 0 : 12;
    const Continuity &continuity = Continuity::shipped();
    const ColumnWeights weights;
    QList<Line> lines = printedLines(page.source).lines;
    std::vector<ColumnPiece> pieces;
    std::vector<ColumnRegion> regions;
    if (ofHeadings) {
        HeadingGroups found = headingGroups(lines, continuity);
        pieces = std::move(found.pieces);
        regions = std::move(found.groups);
    } else {
        unweaveHeadings(lines, continuity, weights);
        pieces = columnPieces(lines, continuity, weights);
        regions = doubtfulRegions(lines, pieces, continuity, weights);
    }
    const PageWords words(lines, pieces, regions, weights);
    int count = 0;
    for (const ColumnRegion &region : regions) {
        if (region.end - region.begin < fewest)
            continue;
        const std::vector<ColumnPiece> part = piecesOf(region, pieces);
        const ColumnEvidence evidence(lines, part, continuity, words, weights);
        QStringList texts;
        for (const ColumnPiece &piece : part)
            texts += textOf(piece, lines);
        Stretch stretch(Places(texts, textsOf(page, ofHeadings)).labels());
        const LinkFactTeller visitFacts = ofHeadings ? visitHeadingFacts : visitLinkFacts;
        visitFacts(lines, part, evidence, [&](const auto &row) { stretch.add(row); });
        output.write(stretch.written());
        ++count;
    }
    return count;
}

/// Which of its candidates each run goes on to.
std::vector<qint8> labelsOf(const RunFacts &facts, const QStringList &lines, const QStringList &texts)
{
    const Places places(lines, texts);
    const QList<qsizetype> followers = places.followers();
    std::vector<qint8> labels;
    for (std::size_t run = 0; run < facts.runs().size(); ++run) {
        const qsizetype foot = facts.runs()[run].last;
        const auto holdsFoot = [&](const QString &text) { return text.contains(lines[foot]); };
        if (!places.isKnown(foot) && std::ranges::any_of(texts, holdsFoot)) {
            labels.push_back(unknown);
            continue;
        }
        const std::vector<std::size_t> &candidates = facts.candidates(run);
        const auto found = std::ranges::find_if(candidates, [&](std::size_t to) {
            return followers[foot] != foot && facts.runs()[to].first == followers[foot];
        });
        labels.push_back(found == candidates.end() ? noLink : static_cast<qint8>(found - candidates.begin()));
    }
    return labels;
}

/// Writes the runs of a page whose columns were taken apart.
int writeRuns(const GoldPage &page, QFile &output)
{
    const Continuity &continuity = Continuity::shipped();
    const ColumnWeights weights;
    const ColumnOrder order = separateColumns(printedLines(page.source).lines, continuity, weights);
    if (!order.changed)
        return 0;
    const RunFacts facts(order.lines, order.columns, continuity, weights);
    if (facts.runs().size() < 2)
        return 0;
    QStringList lines;
    for (const Line &line : order.lines)
        lines += bare(line.text.text);
    Stretch stretch(labelsOf(facts, lines, textsOf(page, false)));
    for (std::size_t run = 0; run < facts.runs().size(); ++run) {
        LinkNetwork::Row<LinkNetwork::Facts> row{};
        std::size_t number = 0;
        for (const std::size_t to : facts.candidates(run))
            row[number++] = facts.of(run, to);
        stretch.add(row);
    }
    output.write(stretch.written());
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const bool ofHeadings = arguments.removeAll(QStringLiteral("--headings")) > 0;
    const bool ofRuns = arguments.removeAll(QStringLiteral("--runs")) > 0;
    QTextStream out(stdout);
    if (arguments.size() < 2) {
        out << "usage: banmian-write-links [--headings | --runs] OUTPUT FOLDER…\n";
        return 2;
    }
    QFile output(arguments.front());
    if (!output.open(QIODevice::WriteOnly)) {
        out << output.fileName() << ": " << output.errorString() << '\n';
        return 1;
    }
    for (const QString &folder : arguments.mid(1)) {
        int stretches = 0;
        for (const GoldPage &page : PageFolder(folder).pages())
            stretches += ofRuns ? writeRuns(page, output) : writePage(page, ofHeadings, output);
        out << folder << ": " << stretches << " stretches\n";
    }
    return output.flush() ? 0 : 1;
}
