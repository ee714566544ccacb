#include "people/title_finder.h"

#include "people/title_words.h"

namespace banmian {

namespace {

constexpr qsizetype longestTitle = 40;

bool isBreak(QChar c)
{
    return QStringView(u"，。；：！？‘’…（）()[]【】,;:!?\n■▲△◆●　 ").contains(c);
}

/// May stand inside an office: nouns and what nouns are made of.
bool isNominal(const Word &word, QStringView text)
{
    if (isOfficeVerb(text) || (text.startsWith(u'驻') && text.size() <= 3))
        return true;
    if (isTitleStop(text))
        return false;
    switch (word.wordClass) {
    case WordClass::Verb:
    case WordClass::Adverb:
    case WordClass::Preposition:
    case WordClass::Pronoun:
    case WordClass::Conjunction:
    case WordClass::Particle:
    case WordClass::Time:
    case WordClass::Idiom:
    case WordClass::Descriptive:
    case WordClass::Interjection:
    case WordClass::Punctuation:
        return false;
    case WordClass::Position:
        return QStringView(u"前中东西南北").contains(text[0]) && text != u"中间";
    default:
        return true;
    }
}

/// A country by one character that is a preposition or verb elsewhere: 以军总参谋长, 以总理.
bool isCountryCharacter(QStringView word, QStringView following)
{
    static constexpr QStringView offices[] = {u"军", u"方", u"总", u"外", u"防", u"国防", u"财", u"议"};
    const bool office = std::any_of(std::begin(offices), std::end(offices),
                                    [following](QStringView start) { return following.startsWith(start); });
    return word == u"以军" || (word == u"以" && office);
}

/// A word that is no noun by itself but names an office before its kind: 自然资源|部, 制|药股份有限公司.
bool namesOffice(const Word &word, QStringView spelled, QStringView following)
{
    static constexpr QStringView kinds[] = {u"公司", u"集团", u"银行", u"厂"};
    const bool company = std::any_of(std::begin(kinds), std::end(kinds), [following](QStringView kind) {
        return following.first(qMin<qsizetype>(8, following.size())).contains(kind);
    });
    // Names of companies are made of any characters.
    if (word.length == 1 && word.wordClass != WordClass::Punctuation)
        return company && !QStringView(u"的了由向在对与和同从为是被把据及等").contains(spelled[0]);
    const bool phrase = word.wordClass == WordClass::Idiom || word.wordClass == WordClass::Descriptive;
    return phrase && !following.isEmpty() &&
           (company || QStringView(u"部局厅委院会司署").contains(following[0]));
}

bool isDash(QChar c)
{
    return c == u'—' || c == u'-' || c == u'·';
}

bool isHan(QChar c)
{
    return c.unicode() >= NameLexicon::firstHan && c.unicode() <= NameLexicon::lastHan;
}

/// A dash between two Han characters, as in 摩洛哥—中国友好交流协会.
bool isInnerDash(QStringView text, qsizetype position)
{
    return isDash(text[position]) && position > 0 && position + 1 < text.size() &&
           isHan(text[position - 1]) && isHan(text[position + 1]);
}

/// Where the quotation or book title that `text` ends with begins; its size where it ends with none, or with
/// a quotation that is a sentence.
qsizetype bracketStart(QStringView text)
{
    constexpr qsizetype longest = 14;
    static constexpr std::pair<char16_t, char16_t> brackets[] = {
        {u'“', u'”'}, {u'《', u'》'}, {u'（', u'）'}};
    for (const auto &[open, close] : brackets) {
        if (text.isEmpty() || text.back() != close)
            continue;
        const qsizetype start = text.lastIndexOf(open);
        const QStringView inside =
            start < 0 ? QStringView() : text.sliced(start + 1, text.size() - start - 2);
        const bool sentence = std::any_of(inside.begin(), inside.end(), [](QChar c) {
            return QStringView(u"，。！？；：”》）").contains(c);
        });
        const bool beside = open != u'（' || (start > 0 && isHan(text[start - 1]) && inside.size() <= 10);
        return start >= 0 && inside.size() <= longest && !sentence && beside ? start : text.size();
    }
    return text.size();
}

bool joinsNouns(QStringView word)
{
    return word == u"和" || word == u"与" || word == u"及" || word == u"暨" || word == u"兼";
}

bool isTimeUnit(QChar c)
{
    return c == u'日' || c == u'月' || c == u'年' || c == u'时' || c == u'岁' || c == u'名' || c == u'位';
}

} // namespace

qsizetype TitleFinder::phraseStart(QStringView text, qsizetype head)
{
    m_features.read(text, NameFeatures::Register::Print);
    const auto &words = m_features.words();
    const auto spelling = [&](size_t w) { return text.sliced(words[w].begin, words[w].word.length); };
    qsizetype start = text.size() - head;
    for (size_t w = words.size(); w-- > 0;) {
        const auto &[begin, word] = words[w];
        if (begin >= start)
            continue;
        const QStringView spelled = spelling(w), following = text.sliced(begin + word.length);
        if (const qsizetype bracket = bracketStart(text.first(begin + word.length));
            bracket < begin + word.length) {
            start = bracket;
            continue;
        }
        const bool credit = (spelled == u"讯" || spelled == u"电") && begin > 0 &&
                            QStringView(u"日报社网").contains(text[begin - 1]);
        if (credit)
            break;
        const bool counted = word.wordClass == WordClass::Digits || word.wordClass == WordClass::Numeral;
        if (counted && !following.isEmpty() && isTimeUnit(following[0]))
            break;
        if (isInnerDash(text, begin) ||
            (joinsNouns(spelled) && w > 0 && isNominal(words[w - 1].word, spelling(w - 1))))
            continue;
        // A cut that runs into the head (国务|委员长) still belongs to it.
        const bool belongs = begin + word.length > start || isNominal(word, spelled) ||
                             isCountryCharacter(spelled, following) || namesOffice(word, spelled, following);
        if (!belongs)
            break;
        start = begin;
    }
    for (size_t w = 0; w < words.size(); ++w) {
        const bool trimmed = isTitleOrnament(spelling(w)) || isTimeUnit(text[words[w].begin]);
        if (words[w].begin == start && trimmed && words[w].begin + words[w].word.length <= text.size() - head)
            start += words[w].word.length;
    }
    // 老支书 is one word of the dictionary.
    if (text[start] == u'老' && start + 2 < text.size() &&
        titleWordAt(text.sliced(start + 1)) == text.size() - start - 1)
        ++start;
    return start;
}

QStringList TitleFinder::titlesAtEnd(QStringView text, qsizetype *start)
{
    QStringList titles;
    *start = text.size();
    while (const qsizetype head = titleWordBefore(text.first(*start))) {
        const QStringView upTo = text.first(*start);
        qsizetype from = upTo.size();
        while (from > 0 && upTo.size() - from < longestTitle && upTo[from - 1] != u'、') {
            if (const qsizetype bracket = bracketStart(upTo.first(from)); bracket < from)
                from = bracket;
            else if (isBreak(upTo[from - 1]) || (isDash(upTo[from - 1]) && !isInnerDash(upTo, from - 1)))
                break;
            else
                --from;
        }
        const QStringView window = upTo.sliced(from);
        const qsizetype begin = phraseStart(window, qMin(head, window.size()));
        titles.prepend(window.sliced(begin).toString());
        *start = from + begin;
        // Further posts stand before 、 and, where they fill the whole clause, before a comma.
        if (begin > 0 || from < 2 || !titleWordBefore(text.first(from - 1)))
            break;
        if (text[from - 1] != u'、' && !(text[from - 1] == u'，' && fillsClause(text.first(from - 1))))
            break;
        *start = from - 1;
    }
    return titles;
}

bool TitleFinder::fillsClause(QStringView text)
{
    qsizetype from = text.size();
    while (from > 0 && !isBreak(text[from - 1]))
        --from;
    if (from == 0)
        return false;
    qsizetype start = 0;
    titlesAtEnd(text.sliced(from), &start);
    return start == 0 && text.size() - from >= 4;
}

QStringList TitleFinder::before(QStringView text)
{
    qsizetype start = 0;
    return titlesAtEnd(text, &start);
}

QStringList TitleFinder::after(QStringView text, bool nameFollows)
{
    // In 金正恩特使崔龙海 the post is that of the name behind it.
    const qsizetype length = text.startsWith(u"代表") ? 0 : titleWordAt(text);
    return length && (length < text.size() || !nameFollows) ? QStringList{text.first(length).toString()}
                                                            : QStringList();
}

QStringList TitleFinder::apposition(QStringView text)
{
    if (text.isEmpty() || (text[0] != u'，' && text[0] != u'（'))
        return {};
    qsizetype end = 1;
    while (end < text.size() && !isBreak(text[end]))
        ++end;
    QStringView phrase = text.sliced(1, end - 1);
    if (phrase.startsWith(u"现任") || phrase.startsWith(u"时任"))
        phrase = phrase.sliced(2);
    if (end == text.size() || phrase.size() < 4 || phrase.size() > longestTitle)
        return {};
    qsizetype start = 0;
    const QStringList titles = titlesAtEnd(phrase, &start);
    return start == 0 ? titles : QStringList();
}

QStringList TitleFinder::titlesOf(QStringView text, const QList<TextSpan> &names, qsizetype index)
{
    const TextSpan &name = names[index];
    const qsizetype from = index > 0 ? names[index - 1].end() : 0;
    const qsizetype to = index + 1 < names.size() ? names[index + 1].start : text.size();
    const QStringView left = text.sliced(from, name.start - from),
                      right = text.sliced(name.end(), to - name.end());
    return before(left) + after(right, index + 1 < names.size()) + apposition(right);
}

QStringList withoutContained(const QStringList &titles)
{
    QStringList kept;
    for (const QString &title : titles) {
        const bool contained = std::any_of(titles.begin(), titles.end(), [&title](const QString &other) {
            return other.size() > title.size() && other.contains(title);
        });
        if (!contained && !kept.contains(title))
            kept.append(title);
    }
    return kept;
}

} // namespace banmian
