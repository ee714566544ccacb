#include "people/name_features.h"

namespace banmian {

namespace {

/// Collects the keys of one character; every template has a number of its own.
class KeyWriter
{
public:
    explicit KeyWriter(quint64 *keys) : m_keys(keys) {}
    template <typename... Values>
    void add(Values... values)
    {
        quint64 key = ++m_template;
        ((key = extendKey(key, static_cast<quint32>(values))), ...);
        m_keys[m_count++] = key;
    }
    /// Leaves out templates that say nothing here.
    void skip(quint32 templates) { m_template += templates; }
    [[nodiscard]] int count() const { return m_count; }

private:
    quint64 *m_keys;
    int m_count = 0;
    quint32 m_template = 0;
};

quint32 kind(const Word &word)
{
    return static_cast<quint32>(word.wordClass) << 16 | qMin<quint32>(word.length, 4) << 8 | word.cluster;
}

Word punctuation(char16_t character)
{
    return {.key = character,
            .length = 1,
            .wordClass = LexiconClass::Punctuation,
            .plain = QStringView(u"，。、；：！？“”《》,;:!?").contains(QChar(character))};
}

} // namespace

NameFeatures::Register NameFeatures::registerOf(QStringView text)
{
    constexpr QStringView marks = u"(),:[]@#!?";
    const bool web = std::any_of(marks.begin(), marks.end(), [&](QChar c) { return text.contains(c); });
    return web ? Register::Web : Register::Print;
}

void NameFeatures::read(QStringView sentence, Register writing, Names names)
{
    m_register = writing;
    m_knowsNames = false;
    m_size = sentence.size();
    m_cells.assign(m_size + 2 * padding, Cell{});
    readCharacters(sentence);
    readWords(sentence, names);
    cutIntoWords();
    markRuns();
}

void NameFeatures::readCharacters(QStringView sentence)
{
    for (qsizetype i = 0; i < m_size; ++i) {
        cell(i).character = foldedCharacter(sentence[i].unicode());
        cell(i).traits = m_lexicon.traits(sentence[i].unicode());
    }
}

void NameFeatures::readWords(QStringView sentence, Names names)
{
    constexpr qint32 unknownCost = 230, totalCost = 200, maximumCost = 1 << 30;
    m_cost.assign(m_size + 1, maximumCost);
    m_last.assign(m_size + 1, Word{});
    m_cost[0] = 0;
    const auto offer = [this](qsizetype begin, const Word &word, qint32 cost) {
        const qsizetype end = begin + word.length;
        if (m_cost[begin] + cost < m_cost[end]) {
            m_cost[end] = m_cost[begin] + cost;
            m_last[end] = word;
        }
        if (cell(begin).starting.length < word.length)
            cell(begin).starting = word;
        if (cell(end).ending.length < word.length)
            cell(end).ending = word;
    };
    for (qsizetype i = 0; i < m_size; ++i) {
        const CharacterType type = cell(i).traits.type;
        if (type == CharacterType::Digit || type == CharacterType::Latin) {
            qsizetype end = i + 1;
            while (end < m_size && end - i < 200 && cell(end).traits.type == type)
                ++end;
            const LexiconClass wordClass =
                type == CharacterType::Digit ? LexiconClass::Digits : LexiconClass::Latin;
            offer(i, {.length = static_cast<quint8>(end - i), .wordClass = wordClass}, totalCost);
            if (end - i > 1)
                offer(i, {.length = 1, .wordClass = LexiconClass::Latin}, unknownCost);
            continue;
        }
        if (type != CharacterType::Han && type != CharacterType::Numeral) {
            offer(i, punctuation(cell(i).character), 0);
            continue;
        }
        m_lexicon.forEachWordAt(sentence.mid(i), [&](const Word &word) {
            const bool name = word.length > 1 && isNameClass(word.wordClass);
            if (name && names == Names::Hidden)
                return;
            offer(i, word, word.logCount ? totalCost - word.logCount : unknownCost);
            m_knowsNames |= name;
            for (qsizetype k = 0; name && k < word.length; ++k) {
                const quint16 place = k == 0 ? 1 : k + 1 == word.length ? 3 : 2;
                if (word.length >= (cell(i + k).cover >> 8 & 15)) {
                    cell(i + k).cover = static_cast<quint16>(
                        place | static_cast<quint16>(word.wordClass) << 2 | qMin<int>(word.length, 15) << 8);
                }
            }
        });
    }
}

void NameFeatures::cutIntoWords()
{
    m_words.clear();
    for (qsizetype end = m_size; end > 0; end -= m_last[end].length)
        m_words.push_back({end - m_last[end].length, m_last[end]});
    std::reverse(m_words.begin(), m_words.end());
    for (size_t w = 0; w < m_words.size(); ++w) {
        for (qsizetype i = m_words[w].begin; i < m_words[w].begin + m_words[w].word.length; ++i)
            cell(i).word = static_cast<quint32>(w);
    }
}

void NameFeatures::markRuns()
{
    constexpr quint8 usual = 4, longest = 5;
    const auto foreign = [this, usual](qsizetype i) {
        return cell(i).traits.foreign >= usual || cell(i).traits.type == CharacterType::Dot;
    };
    for (qsizetype i = 0; i < m_size; ++i)
        cell(i).foreignBefore = foreign(i) ? qMin<quint8>(longest, cell(i - 1).foreignBefore + 1) : 0;
    for (qsizetype i = m_size - 1; i >= 0; --i)
        cell(i).foreignAfter = foreign(i) ? qMin<quint8>(longest, cell(i + 1).foreignAfter + 1) : 0;
}

int NameFeatures::at(qsizetype i, quint64 *keys) const
{
    KeyWriter out(keys);
    const Cell *c = &cell(i);
    const auto character = [c](int k) { return c[k].character; };
    for (int k = -3; k <= 3; ++k)
        out.add(character(k));
    for (int k = -3; k <= 2; ++k)
        out.add(character(k), character(k + 1));
    for (int k = -3; k <= 1; ++k)
        out.add(character(k), character(k + 1), character(k + 2));
    out.add(character(-1), character(1));

    quint32 types = 0, surnames = 0;
    for (int k = -2; k <= 2; ++k)
        types = types << 4 | static_cast<quint32>(c[k].traits.type);
    out.add(types);
    for (int k = -3; k <= 1; ++k)
        surnames = surnames << 2 | c[k].traits.surname;
    out.add(surnames);
    out.add(c[0].traits.surname, c[1].traits.middle, c[2].traits.last);
    out.add(character(0), c[1].traits.middle, c[2].traits.last);
    out.add(c[0].traits.surname, c[1].traits.single);
    out.add(c[-1].traits.surname, c[0].traits.middle, c[1].traits.last);
    out.add(c[-2].traits.surname, c[-1].traits.middle, c[0].traits.last);
    out.add(c[-1].traits.surname, c[0].traits.single);
    out.add(c[0].traits.foreign, c[-1].traits.foreign, c[1].traits.foreign);
    out.add(c[0].traits.foreign, c[1].traits.foreign, c[2].traits.foreign);
    out.add(c[0].traits.foreign, c[-1].traits.foreign, c[-2].traits.foreign);
    out.add(c[0].foreignBefore, c[0].foreignAfter);
    out.add(c[0].foreignBefore, c[0].foreignAfter, types);
    out.add(c[0].traits.japanese, c[-1].traits.japanese, c[1].traits.japanese);
    out.add(c[0].traits.middle, c[1].traits.last, c[-1].traits.middle);

    // The word a name would follow, were this its first, second or third character.
    const Word &before = c[0].ending;
    const Word &before2 = c[-before.length].ending;
    out.add(before.key);
    out.add(before.key, before2.key);
    out.add(kind(before));
    out.add(kind(before), kind(before2));
    out.add(kind(before), c[0].traits.surname);
    out.add(kind(c[-1].ending));
    out.add(c[-1].ending.key);
    out.add(kind(c[-2].ending));
    out.add(c[-2].ending.key);
    // The word that would follow a name that ends here, one or two characters on.
    const Word &after = c[1].starting;
    out.add(after.key);
    out.add(after.key, c[1 + after.length].starting.key);
    out.add(kind(after));
    out.add(kind(after), kind(c[1 + after.length].starting));
    out.add(kind(after), c[0].traits.last, c[0].traits.single);
    out.add(kind(c[2].starting));
    out.add(c[2].starting.key);
    out.add(kind(c[3].starting));
    out.add(c[3].starting.key);
    // Both sides of a name of two or three characters.
    out.add(kind(before), kind(c[2].starting), 2);
    out.add(kind(before), kind(c[3].starting), 3);
    out.add(kind(c[-1].ending), kind(after), 2);
    out.add(kind(c[-2].ending), kind(after), 3);
    out.add(kind(c[-1].ending), kind(c[2].starting));

    // The cut into words.
    const SegmentedWord none{0, Word{}};
    const auto word = [&](qint64 index) -> const SegmentedWord & {
        return index >= 0 && index < static_cast<qint64>(m_words.size()) ? m_words[index] : none;
    };
    const SegmentedWord &own = word(c[0].word);
    const Word &previous = word(static_cast<qint64>(c[0].word) - 1).word,
               &next = word(static_cast<qint64>(c[0].word) + 1).word;
    const qsizetype place = i == own.begin                         ? (own.word.length == 1 ? 0 : 1)
                            : i + 1 == own.begin + own.word.length ? 2
                                                                   : 3;
    out.add(place, kind(own.word));
    out.add(place, own.word.key);
    out.add(place, kind(own.word), kind(previous));
    out.add(place, kind(own.word), kind(next));
    out.add(place, previous.length, own.word.length, next.length);
    out.add(place, kind(own.word), kind(previous), kind(next));
    if (c[0].cover) {
        out.add(c[0].cover);
        out.add(c[0].cover, kind(own.word));
        out.add(c[0].cover, c[-1].cover, c[1].cover);
    } else {
        out.skip(3);
    }
    if (m_register == Register::Web) {
        out.add(0);
        out.add(after.key);
        out.add(kind(after));
        out.add(kind(before));
        out.add(character(0));
        out.add(place, own.word.key);
    }
    return out.count();
}

} // namespace banmian
