#include "phrase_miner.h"

#include "topics/candidates.h"
#include "topics/generic.h"

#include <QHash>
#include <QSet>
#include <cmath>
#include <unordered_map>
#include <vector>

namespace banmian::training {

namespace {

constexpr int mostWords = 8;
constexpr int leastPlaces = 4;
constexpr int leastArticles = 3;
constexpr int formulationArticles = 12;
constexpr double leastCohesion = 3.0;  // nats
constexpr double fragmentShare = 0.66; // of the places, with one word more
constexpr int leastWordPlaces = 15;
constexpr int leastWordArticles = 5;
constexpr double leastWordCohesion = 4.0;
constexpr int longestWord = 4;
constexpr qsizetype leastUnits = 3;
constexpr qsizetype mostUnits = 24;

/// The words of all texts as numbers; 0 separates what no phrase spans.
struct WordStream
{
    std::vector<quint32> words;
    std::vector<qint32> articles; ///< beside `words`
    QStringList texts;            ///< by number
    QList<TopicEntry> entries;    ///< by number
    QList<bool> closers;          ///< by number: what stands after the end of a noun phrase
};

/// A frequent run of words.
struct Run
{
    qint32 places = 0;
    qint32 articles = 0;
    qint32 lastArticle = -1;
    qint32 first = 0;    ///< place of its first appearance
    qint32 closings = 0; ///< places where a clause or noun phrase ends after it
    qint32 widest = 0;   ///< places of the most frequent run one content word longer
};

// Characters that stand as words of their own more often than they build one.
const QString strayCharacters = QStringLiteral(
    "的了在和是不有为与对将就也都而及其以所被把从到由于这那一二三四五六七八九十两几个年月日时我你他她它们上下"
    "大小多"
    "少很更最来去说要会能可让给等并又再还已着过令使用向往称该各每某此只没但却因如若则且或者地得之");
const QStringList closers = QStringLiteral("的 和 与 及 以及 并 是 将 等 在 为 对").split(u' ');
constexpr double leastClosing = 0.15; // of the places

bool isJoint(const QString &text)
{
    return text == QStringLiteral("·") || text == QStringLiteral("—");
}

bool isInner(const QString &text)
{
    return text == QStringLiteral("、") || isJoint(text);
}

WordStream readStream(const QList<Article> &articles, const TopicModel &model)
{
    WordStream stream;
    QHash<QString, quint32> numbers;
    const auto number = [&](const QString &text, const TopicEntry &entry) {
        auto found = numbers.find(text);
        if (found == numbers.end()) {
            found = numbers.insert(text, quint32(stream.texts.size()));
            stream.texts.append(text);
            stream.entries.append(entry);
            stream.closers.append(text.isEmpty() || isInner(text) || closers.contains(text));
        }
        return *found;
    };
    number({}, {});
    const auto put = [&](quint32 word, qsizetype article) {
        stream.words.push_back(word);
        stream.articles.push_back(qint32(article));
    };
    for (qsizetype article = 0; article < articles.size(); ++article) {
        for (const TokenizedText &text : tokenizeArticle(articles[article], model)) {
            for (const Token &token : text.tokens) {
                const QString word = text.text.mid(token.start, token.length);
                const bool separates = token.entry.wordClass == WordClass::Punctuation && !isInner(word);
                put(separates ? 0 : number(word, token.entry), article);
            }
            put(0, article);
        }
    }
    return stream;
}

class Miner
{
public:
    explicit Miner(const WordStream &stream) : m_stream(stream) {}

    QSet<QString> mine()
    {
        countWords();
        QSet<QString> phrases;
        for (int length = 2; length <= mostWords + 1; ++length) {
            countRuns(length);
            noteExtensions(length);
        }
        for (int length = 2; length <= mostWords; ++length) {
            for (const Run &run : m_runs[length]) {
                const QString text = textOf(run.first, length);
                if (isPhrase(run, length, text))
                    phrases.insert(text);
            }
        }
        return phrases;
    }

    QMap<QString, int> mineWords()
    {
        countWords();
        QMap<QString, int> words;
        for (int length = 2; length <= longestWord + 1; ++length) {
            countRuns(length);
            for (size_t id = 1; id < m_runs[length].size(); ++id) {
                const Run &wide = m_runs[length][id];
                if (isSpelt(wide, length)) {
                    widen(length - 1, m_at[length - 1][size_t(wide.first)], wide.places);
                    widen(length - 1, m_at[length - 1][size_t(wide.first) + 1], wide.places);
                }
            }
        }
        for (int length = 2; length <= longestWord; ++length) {
            for (const Run &run : m_runs[length]) {
                if (isWord(run, length))
                    words.insert(textOf(run.first, length), run.places);
            }
        }
        return words;
    }

private:
    [[nodiscard]] quint32 wordAt(qint32 place) const { return m_stream.words[static_cast<size_t>(place)]; }

    // All its words are single characters that build words.
    [[nodiscard]] bool isSpelt(const Run &run, int length) const
    {
        for (int at = 0; at < length; ++at) {
            const QString &text = m_stream.texts[wordAt(run.first + at)];
            const bool last = at + 1 == length;
            if (text.size() != 1 || !text.front().isLetter() ||
                (strayCharacters.contains(text) && !(last && text == u"会")))
                return false;
        }
        return true;
    }

    [[nodiscard]] bool isWord(const Run &run, int length) const
    {
        return run.places >= leastWordPlaces && run.articles >= leastWordArticles &&
               run.widest <= fragmentShare * run.places && isSpelt(run, length) &&
               cohesion(run, length) >= leastWordCohesion;
    }

    void countWords()
    {
        m_runs.resize(mostWords + 2);
        m_at.resize(mostWords + 2);
        m_runs[1].resize(size_t(m_stream.texts.size()));
        m_at[1] = m_stream.words;
        for (const quint32 word : m_stream.words)
            ++m_runs[1][word].places;
        m_runs[1][0].places = 0;
        for (quint32 &word : m_at[1])
            word = m_runs[1][word].places >= leastPlaces ? word : 0;
    }

    // Runs of `length` words, from those one word shorter: both its shorter parts must be frequent.
    void countRuns(int length)
    {
        const auto &shorter = m_at[length - 1];
        const size_t places = shorter.size();
        std::unordered_map<quint64, quint32> ids;
        std::vector<Run> runs(1);
        std::vector<quint32> at(places, 0);
        for (size_t place = 0; place + size_t(length) < places; ++place) {
            if (shorter[place] == 0 || shorter[place + 1] == 0)
                continue;
            const quint64 key = quint64(shorter[place]) << 32 | shorter[place + 1];
            const auto [found, fresh] = ids.try_emplace(key, quint32(runs.size()));
            if (fresh)
                runs.push_back({.first = qint32(place)});
            Run &run = runs[found->second];
            ++run.places;
            run.articles += run.lastArticle != m_stream.articles[place];
            run.lastArticle = m_stream.articles[place];
            run.closings += m_stream.closers[m_stream.words[place + size_t(length)]];
            at[place] = found->second;
        }
        keepFrequent(runs, at);
        m_runs[length] = std::move(runs);
        m_at[length] = std::move(at);
    }

    static void keepFrequent(std::vector<Run> &runs, std::vector<quint32> &at)
    {
        std::vector<quint32> renumbered(runs.size(), 0);
        std::vector<Run> kept(1);
        for (size_t id = 1; id < runs.size(); ++id) {
            if (runs[id].places < leastPlaces)
                continue;
            renumbered[id] = quint32(kept.size());
            kept.push_back(runs[id]);
        }
        for (quint32 &id : at)
            id = renumbered[id];
        runs = std::move(kept);
    }

    void noteExtensions(int length)
    {
        for (size_t id = 1; id < m_runs[length].size(); ++id) {
            const Run &wide = m_runs[length][id];
            const size_t place = size_t(wide.first);
            if (isContent(m_stream.words[place + size_t(length) - 1]))
                widen(length - 1, m_at[length - 1][place], wide.places);
            if (isContent(m_stream.words[place]))
                widen(length - 1, m_at[length - 1][place + 1], wide.places);
        }
    }

    void widen(int length, quint32 id, qint32 places)
    {
        Run &run = m_runs[length][id];
        run.widest = std::max(run.widest, places);
    }

    [[nodiscard]] bool isContent(quint32 word) const
    {
        if (isStaging(m_stream.texts[word]))
            return false;
        switch (m_stream.entries[word].wordClass) {
        case WordClass::Function:
        case WordClass::Punctuation:
        case WordClass::Locative:
        case WordClass::Number:
        case WordClass::Person:
            return false;
        case WordClass::Verb:
            return m_stream.entries[word].verbal < 4;
        default:
            return true;
        }
    }

    [[nodiscard]] bool isPlain(quint32 word) const
    {
        return isContent(word) || isJoint(m_stream.texts[word]);
    }

    // Dates, persons within and verbs of reporting make a sentence, not a phrase.
    [[nodiscard]] bool isForeign(quint32 word) const
    {
        const WordClass wordClass = m_stream.entries[word].wordClass;
        return wordClass == WordClass::Person || wordClass == WordClass::Number ||
               isStaging(m_stream.texts[word]);
    }

    // 习近平新时代中国特色社会主义思想 and 以人民为中心的发展思想 begin with what else begins no phrase.
    [[nodiscard]] bool isOpener(quint32 word) const
    {
        return m_stream.entries[word].wordClass == WordClass::Person ||
               m_stream.texts[word] == QStringLiteral("以");
    }

    [[nodiscard]] QString textOf(qint32 place, int length) const
    {
        QString text;
        for (int word = 0; word < length; ++word)
            text += m_stream.texts[wordAt(place + word)];
        return text;
    }

    // The least pointwise mutual information over all cuts.
    [[nodiscard]] double cohesion(const Run &run, int length) const
    {
        const double all = double(m_stream.words.size());
        const size_t place = size_t(run.first);
        double least = 99;
        for (int cut = 1; cut < length; ++cut) {
            const double before = m_runs[cut][m_at[cut][place]].places;
            const double after = m_runs[length - cut][m_at[length - cut][place + size_t(cut)]].places;
            least = std::min(least, std::log(run.places * all / (before * after)));
        }
        return least;
    }

    [[nodiscard]] bool isPhrase(const Run &run, int length, const QString &text) const
    {
        if (run.articles < leastArticles || text.size() < leastUnits || text.size() > mostUnits)
            return false;
        if (run.widest > fragmentShare * run.places)
            return false;
        bool plain = true;
        for (int at = 0; at < length; ++at) {
            const quint32 word = wordAt(run.first + at);
            if (at > 0 && isForeign(word))
                return false;
            plain = plain && isPlain(word);
        }
        const bool formulation = !plain && run.articles >= formulationArticles && text.size() >= 6;
        if (!hasGoodEnds(run, length) || !(plain || formulation))
            return false;
        return cohesion(run, length) >= (plain ? leastCohesion : 1.5 * leastCohesion);
    }

    [[nodiscard]] bool hasGoodEnds(const Run &run, int length) const
    {
        const quint32 first = wordAt(run.first);
        const quint32 last = wordAt(run.first + length - 1);
        const bool opens = isOpener(first) && length >= 4;
        const WordClass firstClass = m_stream.entries[first].wordClass;
        if (!opens && m_stream.texts[first].size() == 1 && firstClass != WordClass::Place &&
            firstClass != WordClass::None)
            return false;
        if (!(isContent(first) || opens) || !isContent(last) || m_stream.entries[first].verbal >= 4)
            return false;
        if (isJoint(m_stream.texts[first]) || isJoint(m_stream.texts[last]))
            return false;
        return run.closings >= leastClosing * run.places &&
               m_stream.entries[last].wordClass != WordClass::Adjective;
    }

    const WordStream &m_stream;
    std::vector<std::vector<Run>> m_runs;   // by length, by id; id 0 is no run
    std::vector<std::vector<quint32>> m_at; // by length, by place: id of the run that begins there
};

void addMarked(QSet<QString> &phrases, const QList<Article> &articles, QChar open, QChar close)
{
    QHash<QString, int> counts;
    for (const Article &article : articles) {
        QSet<QString> here;
        for (const Passage &passage : article.paragraphs) {
            const QString &text = passage.text();
            for (qsizetype begin = text.indexOf(open); begin >= 0; begin = text.indexOf(open, begin + 1)) {
                const qsizetype end = text.indexOf(close, begin);
                const qsizetype length = end - begin - 1;
                if (end > 0 && length >= leastUnits && length <= mostUnits)
                    here.insert(text.mid(begin + 1, length));
            }
        }
        for (const QString &text : std::as_const(here))
            ++counts[text];
    }
    for (auto text = counts.cbegin(); text != counts.cend(); ++text) {
        const bool clean = std::none_of(text.key().begin(), text.key().end(), [](QChar c) {
            return QStringLiteral("，。；：？！“”《》（）…").contains(c) || c.isSpace();
        });
        if (clean && text.value() >= leastArticles)
            phrases.insert(text.key());
    }
}

} // namespace

QMap<QString, int> mineWords(const QList<Article> &articles, const TopicModel &words)
{
    const WordStream stream = readStream(articles, words);
    return Miner(stream).mineWords();
}

QStringList minePhrases(const QList<Article> &articles, const TopicModel &words)
{
    const WordStream stream = readStream(articles, words);
    QSet<QString> phrases = Miner(stream).mine();
    addMarked(phrases, articles, u'“', u'”');
    addMarked(phrases, articles, u'《', u'》');
    QStringList sorted(phrases.begin(), phrases.end());
    sorted.sort();
    return sorted;
}

} // namespace banmian::training
