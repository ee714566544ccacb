#include "topics/candidates.h"

#include "topics/generic.h"

#include <QHash>
#include <QSet>

namespace banmian {

namespace {

constexpr qsizetype mostWords = 8;
constexpr qsizetype mostUnits = 24;

using Row = std::array<qint32, mostWords + 1>; // candidate by number of words, −1 for none

constexpr qsizetype longestHalf = 4; // of a formulation of two parts
constexpr quint8 verbFrom = 4;       // TopicEntry::verbal of a word that is mostly a verb
constexpr quint8 closesFrom = 2;     // TopicEntry::closing of a word that can end a noun phrase

bool isName(WordClass wordClass)
{
    return wordClass == WordClass::Place || wordClass == WordClass::Organization ||
           wordClass == WordClass::Proper;
}

bool isNominal(WordClass wordClass)
{
    return wordClass == WordClass::Noun || wordClass == WordClass::VerbalNoun || isName(wordClass);
}

bool isJoint(QChar character)
{
    return character == u'·' || character == u'—' || character == u'-' || character == u'－' ||
           character == u'–';
}

bool isBridge(QStringView word)
{
    return word == u"和" || word == u"与" || word == u"的";
}

/// Whether the word can be a part of a noun phrase.
bool mayStand(QStringView word, const TopicEntry &entry)
{
    if (isStaging(word))
        return false;
    switch (entry.wordClass) {
    case WordClass::Verb:
        return entry.verbal < verbFrom - 1 && entry.closing > entry.verbal &&
               (word.size() > 1 || entry.closing > 4);
    case WordClass::Number:
        return word.startsWith(u'第') || word == u"年";
    case WordClass::Adjective:
    case WordClass::None:
    case WordClass::Phrase:
        return true;
    default:
        return isName(entry.wordClass) || (isNominal(entry.wordClass) && entry.verbal < verbFrom);
    }
}

bool mayBegin(const Token &token)
{
    return token.length > 1 || token.entry.wordClass == WordClass::Place ||
           token.entry.wordClass == WordClass::None;
}

bool mayEnd(QStringView word, const TopicEntry &entry, bool alone)
{
    if (isName(entry.wordClass))
        return word.size() > 1;
    if (isNominal(entry.wordClass))
        return entry.closing >= closesFrom && (word.size() > 1 || !alone);
    if (word == u"年") // 文化交流年
        return !alone;
    return entry.wordClass == WordClass::Verb && !alone && word.size() > 1 &&
           entry.closing >= 2 * closesFrom && entry.verbal < 2;
}

/// 越南国家主席梁强 is a person; a doctrine may begin with the name of one.
bool namesPerson(const QList<Token> &tokens, qsizetype first, qsizetype last, QStringView text)
{
    const bool doctrine = text.endsWith(u"思想") || text.endsWith(u"论述");
    for (qsizetype at = first; at <= last; ++at) {
        if (tokens[at].entry.wordClass == WordClass::Person && !(at == first && doctrine))
            return true;
    }
    return false;
}

/// 全球文明倡议、全球治理倡议 are two topics; 不忘初心、牢记使命 is one.
bool isMereList(QStringView text, const TopicModel &model)
{
    const qsizetype comma = text.indexOf(u'、');
    if (comma < longestHalf + 1 || text.size() - comma - 1 <= longestHalf)
        return false;
    return model.find(text.first(comma)).wordClass != WordClass::None &&
           model.find(text.sliced(comma + 1)).wordClass != WordClass::None;
}

bool isAdmissible(const TokenizedText &text, qsizetype first, qsizetype last, const TopicEntry &entry,
                  const TopicModel &model)
{
    const QList<Token> &tokens = text.tokens;
    const qint32 begin = tokens[first].start;
    const QStringView view =
        QStringView(text.text).mid(begin, tokens[last].start + tokens[last].length - begin);
    const QStringView firstWord = view.first(tokens[first].length);
    const QStringView lastWord = view.last(tokens[last].length);
    if (isGeneric(view) || endsAsTitle(view) || isLeading(firstWord))
        return false;
    if (namesPerson(tokens, first, last, view) || isMereList(view, model))
        return false;
    if (entry.wordClass == WordClass::Phrase)
        return true;
    if (first < last && isTrailing(lastWord))
        return false;
    // 支持全球治理倡议: a verb before a phrase that stands for itself.
    const bool verb = tokens[first].entry.wordClass == WordClass::Verb || tokens[first].entry.verbal > 0;
    if (verb && model.find(view.sliced(firstWord.size())).wordClass == WordClass::Phrase)
        return false;
    return mayBegin(tokens[first]) && mayEnd(lastWord, tokens[last].entry, first == last);
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
        for (Candidate &candidate : m_list.candidates)
            candidate.admissible = candidate.admissible && !isLoose(candidate);
        for (const Candidate &wide : std::as_const(m_list.candidates)) {
            if (isLoose(wide))
                continue;
            for (const qint32 narrow : {wide.withoutFirst, wide.withoutLast}) {
                if (narrow >= 0)
                    m_list.candidates[narrow].widest = std::max(m_list.candidates[narrow].widest, wide.count);
            }
        }
        return std::move(m_list);
    }

private:
    static bool isLoose(const Candidate &candidate)
    {
        return candidate.bridged && candidate.count < 2 && candidate.entry.wordClass != WordClass::Phrase;
    }

    void collectText(qint32 textIndex)
    {
        const TokenizedText &text = m_texts[textIndex];
        m_stands.clear();
        for (const Token &token : text.tokens)
            m_stands.append(mayStand(QStringView(text.text).mid(token.start, token.length), token.entry));
        Row behind;
        behind.fill(-1);
        const auto [begin, columnBegin] = columnFree(text);
        const qsizetype end = std::min(columnBegin, wordsWithin(text, candidateReach - m_list.size));
        for (qsizetype first = end - 1; first >= begin; --first) {
            behind = collectFrom(textIndex, first, behind);
            const QChar character = text.text[text.tokens[first].start];
            if (character == u'“')
                collectMarked(textIndex, first, u'”', mostUnits);
            else if (character == u'《')
                collectMarked(textIndex, first, u'》', 2 * mostUnits);
        }
    }

    // What stands whole in quotation or book title marks is a candidate whatever its words are.
    void collectMarked(qint32 textIndex, qsizetype open, QChar close, qsizetype most)
    {
        const TokenizedText &text = m_texts[textIndex];
        const qint32 begin = text.tokens[open].start + 1;
        for (qsizetype at = open + 1; at < text.tokens.size(); ++at) {
            const Token &token = text.tokens[at];
            const QChar character = text.text[token.start];
            if (token.start - begin > most || QStringView(u"，。；：？！…“《").contains(character))
                return;
            if (character != close)
                continue;
            if (at > open + 1 && token.start - begin >= 2) {
                const QStringView view = QStringView(text.text).mid(begin, token.start - begin);
                const TopicEntry entry = m_model.find(view);
                if (!m_ids.contains(view))
                    m_marked.insert(view);
                const qint32 id = enter(textIndex, open + 1, at - 1, entry, m_marked.contains(view));
                Candidate &candidate = m_list.candidates[id];
                candidate.admissible = !isGeneric(candidate.text) && !endsAsTitle(candidate.text);
                (close == u'》' ? candidate.title : candidate.quoted) = true;
            }
            return;
        }
    }

    static qsizetype wordsWithin(const TokenizedText &text, qint32 units)
    {
        const auto beyond = std::partition_point(text.tokens.begin(), text.tokens.end(),
                                                 [&](const Token &token) { return token.start < units; });
        return beyond - text.tokens.begin();
    }

    // The words of a headline without the name of its column: 解好“方程式”（人民论坛）, 【真抓实干】江西….
    static std::pair<qsizetype, qsizetype> columnFree(const TokenizedText &text)
    {
        qsizetype begin = 0, end = text.tokens.size();
        if (text.place != Mention::Place::Headline)
            return {begin, end};
        for (qsizetype at = 0; at < text.tokens.size(); ++at) {
            const QChar character = text.text[text.tokens[at].start];
            if (character == u'】')
                begin = at + 1;
            else if (character == u'（' && at > begin && text.text.endsWith(u'）'))
                end = std::min(end, at);
        }
        return {begin, end};
    }

    // The runs that begin with one word; `behind` holds those that begin with the next.
    Row collectFrom(qint32 textIndex, qsizetype first, const Row &behind)
    {
        Row row;
        row.fill(-1);
        const TokenizedText &text = m_texts[textIndex];
        TopicModel::Node node = TopicModel::root;
        const qint32 begin = text.tokens[first].start;
        bool bridged = false;
        bool plain = true; // nothing but words that may stand in a noun phrase so far
        for (qsizetype last = first; last < text.tokens.size() && last - first < mostWords; ++last) {
            const Token &token = text.tokens[last];
            const qint32 length = token.start + token.length - begin;
            if (length > mostUnits)
                break;
            for (qint32 at = token.start; at < token.start + token.length && node != TopicModel::missing;
                 ++at)
                node = m_model.child(node, text.text[at].unicode());
            const QStringView word = QStringView(text.text).mid(token.start, token.length);
            const bool joint = last > first && token.length == 1 && isJoint(text.text[token.start]);
            const bool bridge = !bridged && last > first && isBridge(word);
            plain = plain && (m_stands[last] || joint || bridge);
            bridged = bridged || (plain && bridge);
            if (!plain && node == TopicModel::missing)
                break;
            const TopicEntry entry = node == TopicModel::missing ? TopicEntry() : m_model.entry(node);
            if (!plain && entry.wordClass != WordClass::Phrase)
                continue;
            if (bridge && entry.wordClass != WordClass::Phrase)
                continue;
            const qsizetype words = last - first + 1;
            const qint32 id = enter(textIndex, first, last, entry);
            row[words] = id;
            m_list.candidates[id].bridged = bridged;
            m_list.candidates[id].withoutLast = row[words - 1];
            m_list.candidates[id].withoutFirst = behind[words - 1];
        }
        return row;
    }

    // `counts` is false where the same place was entered before.
    qint32 enter(qint32 textIndex, qsizetype first, qsizetype last, const TopicEntry &entry,
                 bool counts = true)
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
            candidate.admissible = isAdmissible(text, first, last, entry, m_model);
            candidate.position = m_list.size + begin;
            for (qsizetype at = first; at <= last && candidate.wordCount < qint32(candidate.words.size());
                 ++at)
                candidate.words[size_t(candidate.wordCount++)] = text.tokens[at].entry;
            m_list.candidates.append(candidate);
        } else {
            id = *found;
        }
        if (counts)
            note(m_list.candidates[id], textIndex, first, last);
        return id;
    }

    void note(Candidate &candidate, qint32 textIndex, qsizetype first, qsizetype last) const
    {
        const TokenizedText &text = m_texts[textIndex];
        const qint32 begin = text.tokens[first].start;
        candidate.openLeft += first == 0 || !m_stands[first - 1];
        candidate.openRight += last + 1 == text.tokens.size() || !m_stands[last + 1];
        ++candidate.count;
        candidate.position = std::min(candidate.position, m_list.size + begin);
        candidate.headline = candidate.headline || text.place == Mention::Place::Headline;
        candidate.deck = candidate.deck || text.place == Mention::Place::Kicker ||
                         text.place == Mention::Place::Subheadline;
        candidate.caption = candidate.caption || text.place == Mention::Place::Caption;
        candidate.inBody += text.place == Mention::Place::Paragraph || text.place == Mention::Place::Caption;
        if (text.place == Mention::Place::Paragraph) {
            candidate.lead = candidate.lead || text.index == 0;
            candidate.texts += candidate.lastText != textIndex;
            candidate.lastText = textIndex;
        }
    }

    const QList<TokenizedText> &m_texts;
    const TopicModel &m_model;
    CandidateList m_list;
    QList<bool> m_stands; // for the tokens of the text at hand: may be part of a noun phrase
    QHash<QStringView, qint32> m_ids;
    QSet<QStringView> m_marked; // found only whole in marks: no walk over the words enters them
};

// Lays each person's name over the words it covers.
void markPeople(QList<Token> &tokens, const QList<Mention> &names)
{
    for (const Mention &name : names) {
        const auto first = std::partition_point(tokens.begin(), tokens.end(), [&](const Token &token) {
            return token.start + token.length <= name.start;
        });
        const auto last = std::partition_point(
            first, tokens.end(), [&](const Token &token) { return token.start < name.start + name.length; });
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
