#include "topics/candidates.h"

#include "people/hash_table.h"
#include "people/transliteration.h"
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
        return entry.closing > 3 * entry.verbal && (word.size() > 1 || entry.closing > 4);
    case WordClass::Number:
        return word.startsWith(u'第') || word.endsWith(u'届') || word == u"年";
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

/// 乌军击退俄军 comes often and is no topic: a verb stands between its nouns.
bool statesSomething(const QList<Token> &tokens, qsizetype first, qsizetype last, const QString &text)
{
    for (qsizetype at = first; at < last; ++at) {
        const TopicEntry &entry = tokens[at].entry;
        const bool verb = entry.wordClass == WordClass::Verb && entry.verbal >= 2;
        if (verb || isStaging(QStringView(text).mid(tokens[at].start, tokens[at].length)))
            return true;
    }
    return false;
}

/// Whether the word counts something (2019, 首届).
bool endsNumber(const TokenizedText &text, qsizetype at)
{
    const Token &token = text.tokens[at];
    return token.entry.wordClass == WordClass::Number ||
           QStringView(text.text).mid(token.start, token.length).endsWith(u'届');
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
    const bool phrase = entry.wordClass == WordClass::Phrase;
    // Most runs fail here, and it takes no look at lists of words.
    if (!phrase && !(mayBegin(tokens[first]) && mayEnd(lastWord, tokens[last].entry, first == last)))
        return false;
    if (isGeneric(view) || endsAsTitle(view) || isLeading(firstWord))
        return false;
    if (namesPerson(tokens, first, last, view) || isMereList(view, model))
        return false;
    if (phrase)
        return view.contains(u'、') || !statesSomething(tokens, first, last, text.text);
    const bool inYear = lastWord == u"年" && (last == first || endsNumber(text, last - 1));
    if (inYear || (first < last && isTrailing(lastWord)))
        return false;
    // 在|京举行: the city by one character goes with the word before it.
    const bool atPlace = first > 0 && tokens[first].length == 1 && tokens[first - 1].length == 1 &&
                         QStringView(u"在来进抵离赴返到驻由").contains(text.text[begin - 1]);
    if (atPlace)
        return false;
    // 支持全球治理倡议: a verb before a phrase that stands for itself.
    const bool verb = tokens[first].entry.wordClass == WordClass::Verb || tokens[first].entry.verbal > 0;
    return !verb || model.find(view.sliced(firstWord.size())).wordClass != WordClass::Phrase;
}

/// A text with its hash, which grows with it: each run of words is another and a word longer, and to go
/// through all of it anew would take longer than all else that is done for it.
struct HashedText
{
    QStringView text;
    quint64 hash = 0;

    void extend(QStringView more)
    {
        for (const QChar character : more)
            hash = extendKey(hash, character.unicode());
        text = QStringView(text.isEmpty() ? more.begin() : text.begin(), more.end());
    }
    friend bool operator==(const HashedText &one, const HashedText &other) { return one.text == other.text; }
    friend std::size_t qHash(const HashedText &text, std::size_t seed) { return text.hash ^ seed; }
};

class Collector
{
public:
    Collector(const QList<TokenizedText> &texts, const TopicModel &model)
        : m_texts(texts), m_model(model),
          m_firstParagraph(std::any_of(texts.begin(), texts.end(), isHeadlineByLook))
    {}

    CandidateList collect()
    {
        for (qint32 index = 0; index < m_texts.size() && m_list.size < candidateReach; ++index) {
            collectText(index);
            m_list.size += qint32(m_texts[index].text.size());
            m_list.paragraphs +=
                m_texts[index].place == Mention::Place::Paragraph && !m_texts[index].headline;
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
    static bool isHeadlineByLook(const TokenizedText &text)
    {
        return text.headline && text.place == Mention::Place::Paragraph;
    }

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
        for (qsizetype open = 1; open + 3 < text.tokens.size(); ++open) {
            if (isInnerBracket(text, open))
                m_stands[open] = m_stands[open + 2] = true;
        }
        Row behind;
        behind.fill(-1);
        const auto [begin, columnBegin] = columnFree(text);
        const qsizetype end = std::min(columnBegin, wordsWithin(text, candidateReach - m_list.size));
        for (qsizetype first = end - 1; first >= begin; --first) {
            behind = collectFrom(textIndex, first, behind);
            const QChar character = text.text[text.tokens[first].start];
            if (character == u'“') {
                collectMarked(textIndex, first, u'”', mostUnits);
            } else if (character == u'《') {
                collectMarked(textIndex, first, u'》', 2 * mostUnits);
            }
        }
    }

    // 中国|（|深圳|）|国际文化产业博览交易会: a place in brackets inside a name.
    [[nodiscard]] bool isInnerBracket(const TokenizedText &text, qsizetype open) const
    {
        const QList<Token> &tokens = text.tokens;
        return text.text[tokens[open].start] == u'（' && text.text[tokens[open + 2].start] == u'）' &&
               tokens[open + 1].entry.wordClass == WordClass::Place && m_stands[open - 1] &&
               m_stands[open + 3];
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
                HashedText whole;
                whole.extend(view);
                if (!m_ids.contains(whole))
                    m_marked.insert(view);
                const qint32 id = enter(textIndex, open + 1, at - 1, whole, entry, m_marked.contains(view));
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
        if (!text.headline)
            return {begin, end};
        for (qsizetype at = 0; at < text.tokens.size(); ++at) {
            const QChar character = text.text[text.tokens[at].start];
            if (character == u'】') {
                begin = at + 1;
            } else if (character == u'（' && at > begin && text.text.endsWith(u'）')) {
                end = std::min(end, at);
            }
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
        HashedText run;
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
            run.extend(word);
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
            const qint32 id = enter(textIndex, first, last, run, entry);
            row[words] = id;
            m_list.candidates[id].bridged = bridged;
            m_list.candidates[id].withoutLast = row[words - 1];
            m_list.candidates[id].withoutFirst = behind[words - 1];
        }
        return row;
    }

    // `counts` is false where the same place was entered before.
    qint32 enter(qint32 textIndex, qsizetype first, qsizetype last, const HashedText &run,
                 const TopicEntry &entry, bool counts = true)
    {
        qint32 &number = m_ids[run]; // from 1
        if (number == 0) {
            m_list.candidates.append(candidate(m_texts[textIndex], first, last, run.text, entry));
            number = qint32(m_list.candidates.size());
        }
        const qint32 id = number - 1;
        if (counts)
            note(m_list.candidates[id], textIndex, first, last);
        return id;
    }

    [[nodiscard]] Candidate candidate(const TokenizedText &text, qsizetype first, qsizetype last,
                                      QStringView view, const TopicEntry &entry) const
    {
        Candidate candidate;
        candidate.text = view;
        candidate.entry = entry;
        candidate.admissible = isAdmissible(text, first, last, entry, m_model);
        candidate.position = m_list.size + text.tokens[first].start;
        for (qsizetype at = first; at <= last && candidate.wordCount < qint32(candidate.words.size()); ++at)
            candidate.words[size_t(candidate.wordCount++)] = text.tokens[at].entry;
        return candidate;
    }

    void note(Candidate &candidate, qint32 textIndex, qsizetype first, qsizetype last) const
    {
        const TokenizedText &text = m_texts[textIndex];
        const qint32 begin = text.tokens[first].start;
        candidate.inTitles += std::all_of(text.tokens.begin() + first, text.tokens.begin() + last + 1,
                                          [](const Token &token) { return token.inTitle; });
        candidate.openLeft += first == 0 || !m_stands[first - 1];
        candidate.openRight += last + 1 == text.tokens.size() || !m_stands[last + 1];
        ++candidate.count;
        candidate.position = std::min(candidate.position, m_list.size + begin);
        candidate.headline = candidate.headline || text.headline;
        candidate.deck = candidate.deck || text.place == Mention::Place::Kicker ||
                         text.place == Mention::Place::Subheadline;
        candidate.caption = candidate.caption || text.place == Mention::Place::Caption;
        const bool paragraph = text.place == Mention::Place::Paragraph && !text.headline;
        candidate.inBody += paragraph || text.place == Mention::Place::Caption;
        if (paragraph) {
            candidate.lead = candidate.lead || text.index == m_firstParagraph;
            candidate.texts += candidate.lastText != textIndex;
            candidate.lastText = textIndex;
        }
    }

    const QList<TokenizedText> &m_texts;
    const TopicModel &m_model;
    qint32 m_firstParagraph; // the index of the paragraph that leads the body
    CandidateList m_list;
    QList<bool> m_stands;            // for the tokens of the text at hand: may be part of a noun phrase
    QHash<HashedText, qint32> m_ids; // from 1
    QSet<QStringView> m_marked;      // found only whole in marks: no walk over the words enters them
};

// 二十|届 and 二|十届 are one ordinal.
void joinOrdinals(const QString &text, QList<Token> &tokens)
{
    for (qsizetype at = 1; at < tokens.size(); ++at) {
        const qint32 last = tokens[at].start + tokens[at].length - 1;
        while (at > 0 && text[last] == u'届' && tokens[at].length <= 3 &&
               tokens[at - 1].entry.wordClass == WordClass::Number) {
            tokens[at - 1].length += tokens[at].length;
            tokens.removeAt(at--);
        }
    }
}

// What the dictionary cuts into crumbs though every character of it is usual in transliterations is one name.
void joinTransliterations(const QString &text, QList<Token> &tokens)
{
    constexpr qint32 longestCrumb = 2, shortestName = 3;
    const auto isCrumb = [&](const Token &token) {
        const QStringView word = QStringView(text).mid(token.start, token.length);
        return token.length <= longestCrumb && std::all_of(word.begin(), word.end(), [](QChar c) {
                   return isUsualInTransliterations(c.unicode());
               });
    };
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        qsizetype end = at;
        qint32 length = 0, singles = 0;
        for (; end < tokens.size() && isCrumb(tokens[end]); ++end) {
            length += tokens[end].length;
            singles += tokens[end].length == 1;
        }
        if (length >= shortestName && singles > 0) {
            tokens[at].length = length;
            tokens[at].entry = {.wordClass = WordClass::Proper, .closing = closesFrom};
            tokens.remove(at + 1, end - at - 1);
        } else if (end > at) {
            at = end - 1;
        }
    }
}

// Lays a person's name over the words it covers.
void markPerson(QList<Token> &tokens, const Mention &name)
{
    const auto first = std::partition_point(tokens.begin(), tokens.end(), [&](const Token &token) {
        return token.start + token.length <= name.start;
    });
    const auto last = std::partition_point(
        first, tokens.end(), [&](const Token &token) { return token.start < name.start + name.length; });
    for (auto token = first; token != last; ++token)
        token->entry = {.wordClass = WordClass::Person};
}

bool readsLikeHeadline(const QString &text)
{
    constexpr qsizetype longest = 60;
    return text.size() <= longest && !QStringView(u"。；：，、").contains(text.back());
}

// Marks the words of the titles printed before the names.
void markTitles(TokenizedText &text, const QStringList &titles, const Mention &name)
{
    const QStringView before = QStringView(text.text).first(name.start);
    for (const QString &title : titles) {
        if (!before.endsWith(title))
            continue;
        const qint32 begin = name.start - qint32(title.size());
        auto token = std::partition_point(text.tokens.begin(), text.tokens.end(),
                                          [begin](const Token &word) { return word.start < begin; });
        for (; token != text.tokens.end() && token->start < name.start; ++token)
            token->inTitle = true;
    }
}

} // namespace

QList<TokenizedText> tokenizeArticle(const Article &article, const TopicModel &model)
{
    QList<TokenizedText> texts;
    const auto add = [&](Mention::Place place, qsizetype index, const QString &text) {
        if (text.isEmpty())
            return;
        texts.append({place, place == Mention::Place::Headline, qint32(index), text, tokenize(text, model)});
        joinOrdinals(text, texts.last().tokens);
        joinTransliterations(text, texts.last().tokens);
    };
    add(Mention::Place::Headline, 0, article.headline.text);
    add(Mention::Place::Kicker, 0, article.kicker.text);
    add(Mention::Place::Subheadline, 0, article.subheadline.text);
    for (qsizetype index = 0; index < article.paragraphs.size(); ++index)
        add(Mention::Place::Paragraph, index, article.paragraphs[index].text());
    if (article.headline.isEmpty() && article.paragraphs.size() > 1 && texts.size() > 1)
        texts.first().headline = readsLikeHeadline(article.paragraphs.first().text());
    for (qsizetype index = 0; index < article.captions.size(); ++index)
        add(Mention::Place::Caption, index, article.captions[index].passage.text());

    QHash<std::pair<int, qint32>, qsizetype> places;
    for (qsizetype at = 0; at < texts.size(); ++at)
        places[{int(texts[at].place), texts[at].index}] = at;
    for (const Person &person : article.people) {
        for (const Mention &mention : person.mentions) {
            const qsizetype at = places.value({int(mention.place), mention.index}, -1);
            if (at < 0)
                continue;
            markPerson(texts[at].tokens, mention);
            markTitles(texts[at], person.titles, mention);
        }
    }
    return texts;
}

CandidateList collectCandidates(const QList<TokenizedText> &texts, const TopicModel &model)
{
    return Collector(texts, model).collect();
}

} // namespace banmian
