#pragma once

#include "article/block_text.h"
#include "article/body_seams.h"
#include "article/page_models.h"
#include "article/reading_facts.h"
#include "article/title_words.h"
#include "page/line_model.h"
#include "text/line.h"

#include <QList>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

namespace banmian {

/// A line that may have another tag.
struct Doubt
{
    std::size_t line;
    LineTag tag;
    friend bool operator<(const Doubt &one, const Doubt &other)
    {
        return std::tie(one.line, one.tag) < std::tie(other.line, other.tag);
    }
};

/// One way to read the lines of a page.
struct Reading
{
    std::vector<LineModel::Scores> scores; ///< with what was decided
    Tagging tagging;
    ReadingFacts rough; ///< without looking for titles that the tags hide, which takes time
    ReadingFacts facts;
};

/// Reads a page a second time, as a whole.
///
/// The line model sees a line and its surroundings. Where it is in doubt, the page is read both ways, and the
/// articles that come out decide: a short line between two texts is a headline if it gives the lower one a
/// title that speaks of it, a section's heading if both speak of the same.
class Rereading
{
public:
    /// `scores`: what the line model says of `lines`, which must outlive it; `first`: the tags that it gives
    /// them.
    Rereading(const QList<Line> &lines, const PageModels &models,
              const std::vector<LineModel::Scores> &scores, const Tagging &first);

    /// As the line model reads it.
    [[nodiscard]] const Reading &first() const { return m_first; }
    /// `reading` with one doubtful line decided otherwise, each way that is conceivable.
    [[nodiscard]] std::vector<Reading> others(const Reading &reading) const;
    /// The reading that is worth most, found by deciding doubt after doubt (a beam search). Its confidences
    /// are those of the line model, which knows how doubtful the lines were.
    [[nodiscard]] Tagging best() const;

private:
    struct Ranked
    {
        Reading reading;
        double worth;
    };
    [[nodiscard]] static std::vector<Doubt> doubts(const Tagging &tagging);
    /// Without its scores; nothing where the rough facts are not promising. `boldness`:
    /// ReadingFacts::Boldness.
    template <typename Promising>
    [[nodiscard]] std::optional<Reading> read(Tagging tagging, double boldness, Promising isPromising) const;
    /// Those whose doubt is not `isHopeless` from the outset and that `isPromising` by their rough facts.
    template <typename Hopeless, typename Promising>
    [[nodiscard]] std::vector<Reading> others(const Reading &reading, Hopeless isHopeless,
                                              Promising isPromising) const;

    BlockTexts m_texts;
    BodySeams m_seams;
    TitleWords m_words;
    PageModels m_models;
    mutable double m_effort = 0; ///< of all readings so far
    Reading m_first;
};

/// Reads the lines of a page, or of many, whose scores the line model gives. Without marginals: there is no
/// doubt left, and those of a very long text take much room.
Tagging reread(const QList<Line> &lines, const PageModels &models,
               const std::vector<LineModel::Scores> &scores);

} // namespace banmian
