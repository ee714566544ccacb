#include "page/heading_facts.h"

#include "page/cues.h"
#include "text/scripts.h"

#include <algorithm>

namespace banmian {
namespace {

using Facts = LinkNetwork::Facts;

/// How many quotes and brackets a text leaves open, and how many it closes that it has not opened.
struct Brackets
{
    int open = 0, closed = 0;

    explicit Brackets(QStringView text)
    {
        for (const QChar character : text) {
            const QChar::Category category = character.category();
            if (category == QChar::Punctuation_Open || category == QChar::Punctuation_InitialQuote) {
                ++open;
            } else if (category == QChar::Punctuation_Close || category == QChar::Punctuation_FinalQuote) {
                (open > 0 ? --open : ++closed);
            }
        }
    }
};

/// What a piece tells by itself.
struct Heading
{
    Brackets brackets;
    qsizetype size = 0;
    bool isSpaced = false; ///< letter-spaced
    bool isByline = false, beginsWithDash = false, endsWithDash = false, beginsWithBracket = false,
         endsWithBracket = false;
};

/// Whether blanks of the source stand between most of its characters.
bool isSpaced(const ColumnPiece &piece, const Line &line)
{
    qsizetype blanks = 0;
    for (qsizetype at = piece.begin + 1; at < piece.begin + piece.length; ++at)
        blanks += line.text.isAfterBlank(at) ? 1 : 0;
    return blanks * 2 > piece.length - 1 && blanks > 0;
}

Heading headingOf(const ColumnPiece &piece, const QList<Line> &lines)
{
    const QStringView text = piece.head(lines);
    const auto isDash = [](QChar c) { return c == u'—' || c == u'–' || c == u'―'; };
    return {.brackets = Brackets(text),
            .size = text.size(),
            .isSpaced = isSpaced(piece, lines[piece.firstLine]),
            .isByline = isByline(text),
            .beginsWithDash = isDash(text.front()),
            .endsWithDash = isDash(text.back()),
            .beginsWithBracket = opensBracket(text.front()),
            .endsWithBracket = closesBracket(text.back())};
}

void addWords(std::size_t from, std::size_t to, const ColumnEvidence &evidence, Facts &facts)
{
    const PageWords::Shared shared = evidence.sharedWords(from, to);
    facts.addShare(shared.pairs, 4);
    facts.add(shared.pairs > 0);
    facts.add(shared.triplesBefore > 0);
    facts.add(shared.triplesBehind > 0);
    facts.add(shared.triplesBefore > 0 && shared.triplesBehind > 0);
}

void addMarks(const Heading &from, const Heading &to, Facts &facts)
{
    facts.add(from.brackets.open > 0 && to.brackets.closed > 0);
    facts.add(from.brackets.open > 0 && to.brackets.closed == 0);
    facts.add(from.brackets.open == 0 && to.brackets.closed > 0);
    facts.add(from.endsWithDash);
    facts.add(to.beginsWithDash);
    facts.add(to.beginsWithBracket);
    facts.add(to.endsWithBracket);
    facts.add(from.endsWithBracket);
}

void addForms(const Heading &from, const Heading &to, Facts &facts)
{
    constexpr qsizetype few = 2;
    facts.add(from.size <= few);
    facts.add(to.size == 1);
    facts.add(from.isByline);
    facts.add(to.isByline);
    facts.add(from.isSpaced);
    facts.add(from.isSpaced == to.isSpaced);
}

void addGroup(std::size_t from, std::size_t to, const std::vector<ColumnPiece> &pieces, Facts &facts)
{
    constexpr double most = 20;
    facts.addShare(static_cast<double>(pieces.size()), most);
    facts.add(from == 0);
    facts.add(pieces[to].firstLine == pieces.back().lastLine);
    facts.add(pieces[from].firstLine == pieces.front().firstLine);
}

} // namespace

void visitHeadingFacts(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                       const ColumnEvidence &evidence, const LinkFactVisit &visit)
{
    std::vector<Heading> headings;
    headings.reserve(pieces.size());
    for (const ColumnPiece &piece : pieces)
        headings.push_back(headingOf(piece, lines));
    std::size_t from = 0;
    visitLinkFacts(lines, pieces, evidence, [&](const LinkNetwork::Row<Facts> &known) {
        LinkNetwork::Row<Facts> row = known;
        const std::size_t end = std::min(pieces.size(), from + 1 + LinkNetwork::reach);
        for (std::size_t to = from + 1; to < end; ++to) {
            Facts &facts = row[to - from - 1];
            addWords(from, to, evidence, facts);
            addMarks(headings[from], headings[to], facts);
            addForms(headings[from], headings[to], facts);
            addGroup(from, to, pieces, facts);
        }
        visit(row);
        ++from;
    });
}

} // namespace banmian
