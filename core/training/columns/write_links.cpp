// Writes what the link network (core/page/link_network) is learned from: the pieces of pages whose articles
// are known, what is known of each pair, and which piece truly goes on from which.
//
//   banmian-write-links OUTPUT FOLDER…
//
// A FOLDER holds pages (PageFolder) as tools read them that interleave columns. OUTPUT holds for each stretch
// of a page, little-endian: u32 pieces; for each of them, as i8, how far behind it the piece stands that goes
// on from it, from 0, LinkNetwork::reach where it is none of these, −1 where the gold does not tell; then the
// facts of each pair of the band as f16, 0 where it has none.

#include "page/column_regions.h"
#include "page/link_facts.h"
#include "page/reading_order.h"
#include "training/page/page_folder.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QTextStream>
#include <QtEndian>
#include <qfloat16.h>

#include <algorithm>
#include <optional>

using namespace banmian;
using namespace banmian::training;

namespace {

/// The texts of a page that columns run through: bodies, headings, captions. Bare.
QStringList textsOf(const GoldPage &page)
{
    QStringList texts;
    forEachPassage(page.gold, [&](const QString &text, LineTag start, LineTag) {
        if (start == LineTag::ParagraphStart) {
            texts.last() += text;
        } else if (start != LineTag::Furniture) {
            texts += text;
        }
    });
    return texts;
}

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

    /// For each piece its label, as described above.
    [[nodiscard]] std::vector<qint8> labels() const
    {
        constexpr auto none = static_cast<qint8>(LinkNetwork::reach);
        QHash<std::pair<qsizetype, qsizetype>, qsizetype> heads;
        for (qsizetype i = m_places.size() - 1; i >= 0; --i) {
            if (m_places[i])
                heads[{m_places[i]->text, m_places[i]->begin}] = i;
        }
        std::vector<qint8> labels;
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            if (!m_places[i]) {
                labels.push_back(-1);
                continue;
            }
            const qsizetype behind = heads.value({m_places[i]->text, m_places[i]->end}, i) - i - 1;
            labels.push_back(behind >= 0 && behind < none ? static_cast<qint8>(behind) : none);
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

QByteArray written(const std::vector<qint8> &labels)
{
    QByteArray bytes;
    append(bytes, static_cast<quint32>(labels.size()));
    for (const qint8 label : labels)
        append(bytes, label);
    return bytes;
}

QByteArray written(const LinkNetwork::Row<LinkNetwork::Facts> &facts)
{
    QByteArray bytes;
    for (const LinkNetwork::Facts &pair : facts) {
        for (const float fact : pair)
            append(bytes, qfloat16(fact));
    }
    return bytes;
}

/// Writes the stretches of a page that are long enough to tell anything.
int writePage(const GoldPage &page, QFile &output)
{
    constexpr std::size_t fewest = 12;
    const Continuity &continuity = Continuity::shipped();
    const ColumnWeights weights;
    const QList<Line> lines = printedLines(page.source).lines;
    const std::vector<ColumnPiece> pieces = columnPieces(lines, continuity, weights);
    const std::vector<ColumnRegion> regions = doubtfulRegions(lines, pieces, continuity, weights);
    const PageWords words(lines, pieces, regions, weights);
    int count = 0;
    for (const ColumnRegion &region : regions) {
        if (region.end - region.begin < fewest)
            continue;
        const std::vector<ColumnPiece> part(pieces.begin() + static_cast<std::ptrdiff_t>(region.begin),
                                            pieces.begin() + static_cast<std::ptrdiff_t>(region.end));
        const ColumnEvidence evidence(lines, part, continuity, words, weights);
        QStringList texts;
        for (const ColumnPiece &piece : part)
            texts += textOf(piece, lines);
        output.write(written(Places(texts, textsOf(page)).labels()));
        visitLinkFacts(lines, part, evidence, [&](const auto &row) { output.write(written(row)); });
        ++count;
    }
    return count;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    QTextStream out(stdout);
    if (arguments.size() < 2) {
        out << "usage: banmian-write-links OUTPUT FOLDER…\n";
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
            stretches += writePage(page, output);
        out << folder << ": " << stretches << " stretches\n";
    }
    return output.flush() ? 0 : 1;
}
