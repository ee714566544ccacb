#include "topics/candidates.h"

#include <QHash>

namespace banmian {

namespace {

constexpr qsizetype mostWords = 8;
constexpr qsizetype mostUnits = 24;

using Row = std::array<qint32, mostWords + 1>; // candidate by number of words, −1 for none

bool isNominal(WordClass wordClass)
{
    switch (wordClass) {
    case WordClass::Noun:
    case WordClass::VerbalNoun:
    case WordClass::Place:
    case WordClass::Organization:
    case WordClass::Proper:
        return true;
    default:
        return false;
    }
}

bool mayStand(const Token &token)
{
    switch (token.entry.wordClass) {
    case WordClass::Verb:
    case WordClass::Adjective:
    case WordClass::Idiom:
    case WordClass::Number:
    case WordClass::None:
    case WordClass::Phrase:
        return true;
    default:
        return isNominal(token.entry.wordClass);
    }
}

bool isJoint(QChar character)
{
    return character == u'·' || character == u'—' || character == u'-' || character == u'－' ||
           character == u'–';
}

bool mayBegin(const Token &token)
{
    if (token.entry.wordClass == WordClass::Number || token.entry.wordClass == WordClass::Idiom)
        return false;
    return token.length > 1 || token.entry.wordClass == WordClass::Place;
}

bool mayEnd(const Token &token, qsizetype words)
{
    if (isNominal(token.entry.wordClass))
        return token.length > 1 || words > 1;
    return token.entry.wordClass == WordClass::Verb && words > 1 && token.length > 1 &&
           token.entry.closing >= 8;
}

bool isAdmissible(const QList<Token> &tokens, qsizetype first, qsizetype last, const TopicEntry &entry)
{
    if (entry.wordClass == WordClass::Phrase)
        return true;
    if (first == last)
        return isNominal(tokens[first].entry.wordClass) && tokens[first].length > 1;
    return mayBegin(tokens[first]) && mayEnd(tokens[last], last - first + 1);
}

class Collector
{
public:
    Collector(const QList<TokenizedText> &texts, const TopicModel &model) : m_texts(texts), m_model(model) {}

    CandidateList collect()
    {
        for (qint32 index = 0; index < m_texts.size() && m_list.size < candidateReach; ++index) {
            collectText(index);
            m_list.size += qint32(m_texts[index].text.size());
            m_list.paragraphs += m_texts[index].place == Mention::Place::Paragraph;
        }
        for (const Candidate &wide : std::as_const(m_list.candidates)) {
            for (const qint32 narrow : {wide.withoutFirst, wide.withoutLast}) {
                if (narrow >= 0)
                    m_list.candidates[narrow].widest = std::max(m_list.candidates[narrow].widest, wide.count);
            }
        }
        return std::move(m_list);
    }

private:
    void collectText(qint32 textIndex)
    {
        const QList<Token> &tokens = m_texts[textIndex].tokens;
        Row behind;
        behind.fill(-1);
        for (qsizetype first = tokens.size() - 1; first >= 0; --first)
            behind = collectFrom(textIndex, first, behind);
    }

    // The runs that begin with one word; `behind` holds those that begin with the next.
    Row collectFrom(qint32 textIndex, qsizetype first, const Row &behind)
    {
        Row row;
        row.fill(-1);
        const TokenizedText &text = m_texts[textIndex];
        TopicModel::Node node = TopicModel::root;
        const qint32 begin = text.tokens[first].start;
        bool plain = true; // nothing but words that may stand in a noun phrase so far
        for (qsizetype last = first; last < text.tokens.size() && last - first < mostWords; ++last) {
            const Token &token = text.tokens[last];
            const qint32 length = token.start + token.length - begin;
            if (length > mostUnits)
                break;
            for (qint32 at = token.start; at < token.start + token.length && node != TopicModel::missing;
                 ++at)
                node = m_model.child(node, text.text[at].unicode());
            const bool joint = last > first && token.length == 1 && isJoint(text.text[token.start]);
            plain = plain && (mayStand(token) || joint);
            if (!plain && node == TopicModel::missing)
                break;
            const TopicEntry entry = node == TopicModel::missing ? TopicEntry() : m_model.entry(node);
            if (!plain && entry.wordClass != WordClass::Phrase)
                continue;
            const qsizetype words = last - first + 1;
            const qint32 id = enter(textIndex, first, last, entry);
            row[words] = id;
            m_list.candidates[id].withoutLast = row[words - 1];
            m_list.candidates[id].withoutFirst = behind[words - 1];
        }
        return row;
    }

    qint32 enter(qint32 textIndex, qsizetype first, qsizetype last, const TopicEntry &entry)
    {
        const TokenizedText &text = m_texts[textIndex];
        const qint32 begin = text.tokens[first].start;
        const qint32 end = text.tokens[last].start + text.tokens[last].length;
        const QStringView view = QStringView(text.text).mid(begin, end - begin);
        const auto found = m_ids.constFind(view);
        qint32 id = 0;
        if (found == m_ids.cend()) {
            id = qint32(m_list.candidates.size());
            m_ids.insert(view, id);
            Candidate candidate;
            candidate.text = view;
            candidate.entry = entry;
            candidate.admissible = isAdmissible(text.tokens, first, last, entry);
            candidate.position = m_list.size + begin;
            for (qsizetype at = first; at <= last; ++at)
                candidate.words.append(text.tokens[at].entry);
            m_list.candidates.append(candidate);
        } else {
            id = *found;
        }
        note(m_list.candidates[id], textIndex, begin, end);
        return id;
    }

    void note(Candidate &candidate, qint32 textIndex, qint32 begin, qint32 end) const
    {
        const TokenizedText &text = m_texts[textIndex];
        ++candidate.count;
        candidate.position = std::min(candidate.position, m_list.size + begin);
        candidate.headline = candidate.headline || text.place == Mention::Place::Headline;
        candidate.deck = candidate.deck || text.place == Mention::Place::Kicker ||
                         text.place == Mention::Place::Subheadline;
        candidate.caption = candidate.caption || text.place == Mention::Place::Caption;
        if (text.place == Mention::Place::Paragraph) {
            candidate.lead = candidate.lead || text.index == 0;
            candidate.texts += candidate.lastText != textIndex;
            candidate.lastText = textIndex;
        }
        if (begin > 0 && end < text.text.size()) {
            const QChar before = text.text[begin - 1];
            const QChar after = text.text[end];
            candidate.quoted = candidate.quoted || (before == u'“' && after == u'”');
            candidate.title = candidate.title || (before == u'《' && after == u'》');
        }
    }

    const QList<TokenizedText> &m_texts;
    const TopicModel &m_model;
    CandidateList m_list;
    QHash<QStringView, qint32> m_ids;
};

// Lays each person's name over the words it covers.
void markPeople(QList<Token> &tokens, const QList<Mention> &names)
{
    for (const Mention &name : names) {
        const qint32 end = name.start + name.length;
        const auto first = std::find_if(tokens.begin(), tokens.end(), [&](const Token &token) {
            return token.start + token.length > name.start;
        });
        const auto last =
            std::find_if(first, tokens.end(), [&](const Token &token) { return token.start >= end; });
        for (auto token = first; token != last; ++token)
            token->entry = {.wordClass = WordClass::Person};
    }
}

} // namespace

QList<TokenizedText> tokenizeArticle(const Article &article, const TopicModel &model)
{
    QList<TokenizedText> texts;
    const auto add = [&](Mention::Place place, qsizetype index, const QString &text) {
        if (!text.isEmpty())
            texts.append({place, qint32(index), text, tokenize(text, model)});
    };
    add(Mention::Place::Headline, 0, article.headline.text);
    add(Mention::Place::Kicker, 0, article.kicker.text);
    add(Mention::Place::Subheadline, 0, article.subheadline.text);
    for (qsizetype index = 0; index < article.paragraphs.size(); ++index)
        add(Mention::Place::Paragraph, index, article.paragraphs[index].text());
    for (qsizetype index = 0; index < article.captions.size(); ++index)
        add(Mention::Place::Caption, index, article.captions[index].passage.text());

    QHash<std::pair<int, qint32>, QList<Mention>> names;
    for (const Person &person : article.people) {
        for (const Mention &mention : person.mentions)
            names[{int(mention.place), mention.index}].append(mention);
    }
    for (TokenizedText &text : texts)
        markPeople(text.tokens, names.value({int(text.place), text.index}));
    return texts;
}

CandidateList collectCandidates(const QList<TokenizedText> &texts, const TopicModel &model)
{
    return Collector(texts, model).collect();
}

} // namespace banmian
