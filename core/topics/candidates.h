#pragma once

#include "article/article.h"
#include "topics/tokenizer.h"

#include <QList>
#include <array>

namespace banmian {

/// A text of an article, cut into words.
struct TokenizedText
{
    Mention::Place place = Mention::Place::Paragraph;
    bool headline = false; ///< also of a first paragraph that reads like one, where there is none
    qint32 index = 0;      ///< of the paragraph or caption
    QString text;
    QList<Token> tokens;
};

/// Headline, kicker, subheadline, paragraphs and captions, in this order. Mentions of the article's people
/// are tokens of class Person; ordinals (第六|届) and transliterations that no dictionary has are one token.
QList<TokenizedText> tokenizeArticle(const Article &article, const TopicModel &model);

/// A run of words that may be a topic, with all that its places in the article tell of it.
struct Candidate
{
    QStringView text;        ///< into the first TokenizedText that has it
    TopicEntry entry;        ///< of the whole text, None where the model has no such entry
    bool admissible = false; ///< begins and ends as a topic does; others only tell of what lies within them
    bool bridged = false; ///< two noun phrases with 和, 与 or 的 between: a name only where it comes again
    bool headline = false;
    bool deck = false; ///< in kicker or subheadline
    bool lead = false; ///< in the first paragraph
    bool caption = false;
    bool quoted = false; ///< whole in quotation marks
    bool title = false;  ///< whole in book title marks
    qint32 count = 0;
    qint32 texts = 0; ///< how many paragraphs have it
    qint32 lastText = -1;
    qint32 position = 0;      ///< UTF-16 units of the article before its first place
    qint32 inTitles = 0;      ///< places where it is part of somebody's title
    qint32 openLeft = 0;      ///< places where what stands before it belongs to no noun phrase
    qint32 openRight = 0;     ///< the same for what stands after it
    qint32 widest = 0;        ///< count of the most frequent run that has one word more
    qint32 withoutFirst = -1; ///< the candidate one word shorter at the front
    qint32 withoutLast = -1;
    qint32 inBody = 0; ///< count in paragraphs and captions
    qint32 wordCount = 0;
    std::array<TopicEntry, 10> words = {}; ///< the first ten

    [[nodiscard]] const TopicEntry &firstWord() const { return words.front(); }
    [[nodiscard]] const TopicEntry &lastWord() const { return words[size_t(wordCount - 1)]; }
};

struct CandidateList
{
    QList<Candidate> candidates; ///< in order of first appearance of their starts, per text from its end
    qint32 size = 0;             ///< UTF-16 units that were looked at
    qint32 paragraphs = 0;
};

/// What stands beyond the first this many UTF-16 units brings no candidates, only mentions.
constexpr qint32 candidateReach = 60000;

CandidateList collectCandidates(const QList<TokenizedText> &texts, const TopicModel &model);

} // namespace banmian
