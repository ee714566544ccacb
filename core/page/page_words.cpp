#include "page/page_words.h"

#include <algorithm>
#include <cmath>

namespace banmian {

namespace {

/// The edges of PageWords::Edges.
constexpr quint8 pieceEnd = 1, pieceBegin = 2;

} // namespace

PageWords::PageWords(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                     const std::vector<ColumnRegion> &regions, const ColumnWeights &weights)
    : m_weights(weights), m_unseen(std::log(1 - weights.pageShare))
{
    if (regions.empty())
        return;
    Edges edges;
    const auto add = [&edges](const Continuity::Ngrams &ngrams, quint8 edge) {
        for (const Ngram ngram : ngrams) {
            if (ngram != 0)
                edges[static_cast<quint32>(ngram)] |= edge;
        }
    };
    for (const ColumnRegion &region : regions) {
        for (std::size_t i = region.begin; i < region.end; ++i) {
            add(Continuity::lastNgrams(pieces[i].tail(lines)), pieceEnd);
            add(Continuity::firstNgrams(pieces[i].head(lines)), pieceBegin);
        }
    }
    for (const ColumnPiece &piece : pieces) {
        if (piece.isSingleLine()) {
            count(piece.head(lines), edges);
            continue;
        }
        for (qsizetype line = piece.firstLine; line <= piece.lastLine; ++line)
            count(lines[line].text.text, edges);
    }
}

/// Whether the symbols end a piece, or some of them do and the others begin one.
bool PageWords::mayMeet(Ngram ngram, const Edges &edges)
{
    constexpr Ngram most = 0xFFFFFFFF; // that an edge has
    const auto isAt = [&edges](quint8 edge, Ngram part) {
        return part != 0 && part <= most && (edges.value(static_cast<quint32>(part)) & edge) != 0;
    };
    return isAt(pieceEnd, ngram) || (isAt(pieceEnd, ngram >> 16) && isAt(pieceBegin, ngram & 0xFFFF)) ||
           (isAt(pieceEnd, ngram >> 32) && isAt(pieceBegin, ngram & most));
}

void PageWords::count(QStringView text, const Edges &edges)
{
    Ngram ngram = 0;
    for (const QChar character : text) {
        const char16_t symbol = symbols::of(character.unicode());
        if (symbol == symbols::none) {
            ngram = 0;
            continue;
        }
        ngram = extended(ngram, symbol) & 0xFFFFFFFFFFFF;
        if (mayMeet(ngram & 0xFFFF, edges))
            ++m_counts[ngram & 0xFFFF];
        if (ngram > 0xFFFF && mayMeet(ngram & 0xFFFFFFFF, edges))
            ++m_counts[ngram & 0xFFFFFFFF];
        if (ngram > 0xFFFFFFFF && mayMeet(ngram, edges))
            ++m_counts[ngram];
    }
}

PageWords::Shared PageWords::shared(const Continuity::Tail &left, const Continuity::Head &right) const
{
    Shared shared;
    if (right.size == 0 || left.ngrams[1] == 0)
        return shared;
    shared.pairs = m_counts.value((left.ngrams[1] << 16) | right.ngrams[1]);
    if (left.ngrams[2] != 0)
        shared.triplesBefore = m_counts.value((left.ngrams[2] << 16) | right.ngrams[1]);
    if (right.size > 1)
        shared.triplesBehind = m_counts.value((left.ngrams[1] << 32) | right.ngrams[2]);
    return shared;
}

double PageWords::adapted(double join, const Continuity::Tail &left, const Continuity::Head &right) const
{
    if (right.size == 0 || left.ngrams[1] == 0)
        return join;
    const double share = m_weights.pageShare, prior = m_weights.pagePrior;
    const auto count = [this](Ngram ngram) { return static_cast<double>(m_counts.value(ngram)); };
    const double pair = count((left.ngrams[1] << 16) | right.ngrams[1]);
    if (pair == 0)
        return join + m_unseen;
    double probability = pair / (count(left.ngrams[1]) + prior);
    if (const double longer = left.ngrams[2] == 0 ? 0 : count((left.ngrams[2] << 16) | right.ngrams[1]);
        longer > 0)
        probability = std::max(probability, longer / (count(left.ngrams[2]) + prior));
    double ratio = probability / right.alone[1];
    if (right.size > 1) {
        const double longer = count((left.ngrams[1] << 32) | right.ngrams[2]);
        const double next = (longer + prior * right.alone[2]) / (pair + prior);
        ratio *= std::max(next / right.alone[2], 0.2);
    }
    return std::log((1 - share) * std::exp(join) + share * ratio);
}

} // namespace banmian
