#include "page/woven_headings.h"

#include "page/column_links.h"
#include "page/heading_facts.h"
#include "page/heading_groups.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace banmian {
namespace {

/// What the links gain against those from each piece to the next.
double gainOver(const std::vector<int> &followers, const FollowerGains &gains)
{
    double gain = 0;
    for (int piece = 0; piece < gains.count(); ++piece) {
        const int follower = followers[static_cast<std::size_t>(piece)];
        gain += follower < 0 ? 0 : gains.at(piece, follower);
        gain -= piece + 1 < gains.count() ? std::max(0.0, gains.at(piece, piece + 1)) : 0;
    }
    return gain;
}

/// The lines of the pieces, heading after heading.
QList<Line> chained(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                    const std::vector<int> &followers)
{
    std::vector<bool> isPlaced(pieces.size(), false);
    QList<Line> result;
    const auto next = [&](std::size_t piece) { return static_cast<std::size_t>(followers[piece]); };
    const auto goesOnInLine = [&](std::size_t piece) {
        return followers[piece] >= 0 && next(piece) == piece + 1 && pieces[piece + 1].followsInLine;
    };
    for (std::size_t head = 0; head < pieces.size(); ++head) {
        for (std::size_t first = head; !isPlaced[first];) {
            std::size_t last = first;
            while (goesOnInLine(last))
                ++last;
            std::fill(isPlaced.begin() + static_cast<std::ptrdiff_t>(first),
                      isPlaced.begin() + static_cast<std::ptrdiff_t>(last + 1), true);
            result.append(lineOf(lines, pieces[first], pieces[last]));
            if (followers[last] < 0)
                break;
            first = next(last);
        }
    }
    return result;
}

/// Whether the text goes on over one of the new links. Over those of a table it does not.
bool readsOn(const std::vector<int> &followers, const ColumnEvidence &evidence)
{
    constexpr double leastJoin = 2;
    for (std::size_t piece = 0; piece < followers.size(); ++piece) {
        const auto next = static_cast<std::size_t>(followers[piece]);
        if (followers[piece] >= 0 && next != piece + 1 && evidence.join(piece, next) >= leastJoin)
            return true;
    }
    return false;
}

/// Lines that take the place of some others, at least as many.
struct Replacement
{
    qsizetype begin = 0, end = 0; ///< of those others
    QList<Line> lines;
};

/// What a group of headings becomes once they stand apart; nothing where they do already.
std::optional<Replacement> unwoven(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                                   const ColumnEvidence &evidence)
{
    constexpr double leastGain = 4;
    const FollowerGains gains =
        linkGains(LinkNetwork::ofHeadings(), visitHeadingFacts, lines, pieces, evidence);
    const std::vector<int> followers = assignFollowers(gains);
    if (gainOver(followers, gains) < leastGain || !readsOn(followers, evidence))
        return std::nullopt;
    return Replacement{pieces.front().firstLine, pieces.back().lastLine + 1,
                       chained(lines, pieces, followers)};
}

std::vector<Replacement> replacementsOn(const QList<Line> &lines, const Continuity &continuity,
                                        const ColumnWeights &weights)
{
    const auto [pieces, groups] = headingGroups(lines, continuity);
    const PageWords words(lines, pieces, groups, weights);
    std::vector<Replacement> replacements;
    for (const ColumnRegion &group : groups) {
        const std::vector<ColumnPiece> own = piecesOf(group, pieces);
        const ColumnEvidence evidence(lines, own, continuity, words, weights);
        if (auto replacement = unwoven(lines, own, evidence))
            replacements.push_back(std::move(*replacement));
    }
    return replacements;
}

/// In place, for a second list of a very long text's lines would take much room.
void replace(QList<Line> &lines, std::vector<Replacement> replacements)
{
    qsizetype more = 0, end = lines.size();
    for (const Replacement &replacement : replacements)
        more += replacement.lines.size() - (replacement.end - replacement.begin);
    lines.resize(end + more);
    auto place = lines.end();
    for (; !replacements.empty(); replacements.pop_back()) {
        const Replacement &next = replacements.back();
        place = std::move_backward(lines.begin() + next.end, lines.begin() + end, place);
        place = std::copy_backward(next.lines.begin(), next.lines.end(), place);
        end = next.begin;
    }
}

} // namespace

bool unweaveHeadings(QList<Line> &lines, const Continuity &continuity, const ColumnWeights &weights)
{
    // Longer than any page: a very long text is looked at stretch by stretch.
    constexpr qsizetype longest = 2000;
    std::vector<Replacement> replacements;
    for (qsizetype begin = 0; begin < lines.size(); begin += longest) {
        for (Replacement &found : replacementsOn(lines.mid(begin, longest), continuity, weights)) {
            found.begin += begin;
            found.end += begin;
            replacements.push_back(std::move(found));
        }
    }
    const bool areWoven = !replacements.empty();
    replace(lines, std::move(replacements));
    return areWoven;
}

} // namespace banmian
