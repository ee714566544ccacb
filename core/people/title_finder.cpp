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
    case LexiconClass::Verb:
    case LexiconClass::Adverb:
    case LexiconClass::Preposition:
    case LexiconClass::Pronoun:
    case LexiconClass::Conjunction:
    case LexiconClass::Particle:
    case LexiconClass::Time:
    case LexiconClass::Idiom:
    case LexiconClass::Descriptive:
    case LexiconClass::Interjection:
    case LexiconClass::Punctuation:
        return false;
    case LexiconClass::Position:
        return QStringView(u"前中东西南北").contains(text[0]) && text != u"中间";
    default:
        return true;
    }
}

/// A country by one character that is a preposition or verb elsewhere: 以军总参谋长, 以总理.
bool isCountryCharacter(QStringView word, QStringView following)
{
    static constexpr QStringView offices[] = {u"军", u"方", u"总",   u"外",   u"防",  u"国防",
                                              u"财", u"议", u"空军", u"海军", u"陆军"};
    const bool office = std::any_of(std::begin(offices), std::end(offices),
                                    [following](QStringView start) { return following.startsWith(start); });
    return word == u"以军" || (word == u"以" && office);
}

/// A word that is no noun by itself but names an office before its kind: 自然资源|部, 制|药股份有限公司.
bool namesOffice(const Word &word, QStringView spelled, QStringView following)
{
    static constexpr QStringView kinds[] = {u"公司", u"集团", u"银行", u"厂", u"协会", u"学会", u"商会"};
    const bool company = std::any_of(std::begin(kinds), std::end(kinds), [following](QStringView kind) {
        return following.first(qMin<qsizetype>(8, following.size())).contains(kind);
    });
    // Names of companies are made of any characters.
    if (word.length == 1 && word.wordClass != LexiconClass::Punctuation)
        return company && !QStringView(u"的了由向在对与和同从为是被把据及等").contains(spelled[0]);
    const bool phrase = word.wordClass == LexiconClass::Idiom || word.wordClass == LexiconClass::Descriptive;
    return phrase && !following.isEmpty() &&
           (company || QStringView(u"部局厅委院会司署").contains(following[0]));
}

/// A character that the dictionary takes for a word of its own, though here it spells a name it does not
/// know: 大陈|村, 卫健|委.
bool spellsName(const Word &word, QStringView spelled)
{
    static constexpr QStringView loose = u"的地得着了过是有在将已曾又也都就才还再不没未被把令使向往从自于以为"
                                         u"因和与及或同跟而但并且则如若这那该此其每"
                                         u"各某谁我你他她它们今昨明夜晚早后上下里外内间旁边选派率携访赴抵返来"
                                         u"去回入出进赞邀偕会能可要想应须需必据按经随"
                                         u"沿至共均只仅更最很太极初刚正便却仍亦皆约近逾超等说问请送带找见到让"
                                         u"对由给替陪听看称指获任当做成又像用叫给";
    const bool wordlike = word.wordClass == LexiconClass::Verb ||
                          word.wordClass == LexiconClass::Descriptive ||
                          word.wordClass == LexiconClass::Idiom || word.wordClass == LexiconClass::Unknown;
    return word.length == 1 && wordlike && !loose.contains(spelled[0]);
}

/// A verb inside the name of an office, told by the kind of office behind it: 应急搜救|中心, 市委巡察|办.
bool namesTask(const Word &word, QStringView spelled, QStringView following)
{
    static constexpr QStringView kinds[] = {
        u"部",   u"局",   u"处",   u"科",   u"厅",   u"司",   u"署",   u"院",   u"所",   u"站",   u"办",
        u"室",   u"组",   u"队",   u"团",   u"工委", u"中心", u"委员", u"小组", u"工作", u"公司", u"集团",
        u"协会", u"学会", u"基金", u"大队", u"支队", u"中队", u"项目", u"工程", u"系统", u"管理", u"理事",
        u"联盟", u"组织", u"学院", u"大学", u"研究", u"医院", u"基地", u"平台", u"机构", u"服务", u"技术",
        u"建设", u"事务", u"产业", u"学科", u"专业", u"教研", u"实验", u"车间", u"领导", u"分局", u"总局"};
    return word.length == 2 && word.wordClass == LexiconClass::Verb && !isTitleStop(spelled) &&
           std::any_of(std::begin(kinds), std::end(kinds),
                       [following](QStringView kind) { return following.startsWith(kind); });
}

/// A post with the holder of another: 习近平|主席特使.
bool isOfAnother(QStringView title)
{
    static constexpr QStringView offices[] = {u"主席", u"总统", u"总理", u"首相", u"国王", u"总书记"};
    static constexpr QStringView posts[] = {u"特使", u"代表", u"夫人", u"顾问", u"秘书", u"特别助理"};
    const auto begins = [title](QStringView office) { return title.startsWith(office); };
    const auto ends = [title](QStringView post) { return title.endsWith(post); };
    return std::any_of(std::begin(offices), std::end(offices), begins) &&
           std::any_of(std::begin(posts), std::end(posts), ends);
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
        const bool counted =
            word.wordClass == LexiconClass::Digits || word.wordClass == LexiconClass::Numeral;
        if (counted && (isTimeUnit(spelled.back()) || (!following.isEmpty() && isTimeUnit(following[0]))))
            break;
        const bool nounBefore = w > 0 && isNominal(words[w - 1].word, spelling(w - 1));
        const bool ofTheParty = spelled == u"的" && begin > 0 && text[begin - 1] == u'党';
        if (isInnerDash(text, begin) || ofTheParty || (joinsNouns(spelled) && nounBefore))
            continue;
        // A cut that runs into the head (国务|委员长) still belongs to it.
        const bool belongs = begin + word.length > start || isNominal(word, spelled) ||
                             isCountryCharacter(spelled, following) ||
                             namesOffice(word, spelled, following) || spellsName(word, spelled) ||
                             (nounBefore && namesTask(word, spelled, following));
        if (!belongs)
            break;
        start = begin;
    }
    for (size_t w = 0; w < words.size(); ++w) {
        const bool trimmed =
            isTitleOrnament(spelling(w)) || joinsNouns(spelling(w)) || isTimeUnit(text[words[w].begin]);
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
            if (const qsizetype bracket = bracketStart(upTo.first(from)); bracket < from) {
                from = bracket;
            } else if (isBreak(upTo[from - 1]) || (isDash(upTo[from - 1]) && !isInnerDash(upTo, from - 1))) {
                break;
            } else {
                --from;
            }
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
    if (const qsizetype remark = text.startsWith(u'（') ? text.indexOf(u'）') : -1;
        remark > 0 && text.sliced(remark + 1).startsWith(u'，')) {
        const QStringList titles = wholeClause(text.sliced(1));
        return titles.isEmpty() ? wholeClause(text.sliced(remark + 2)) : titles;
    }
    for (const QStringView link : {u"，", u"（", u"是", u"现任", u"时任"}) {
        if (text.startsWith(link))
            return wholeClause(text.sliced(link.size()));
    }
    return {};
}

QStringList TitleFinder::wholeClause(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && !isBreak(text[end]))
        ++end;
    QStringView phrase = text.first(end);
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
    QStringView left = text.sliced(from, name.start - from);
    // 习近平|主席和比利时国王|菲利普: the first title is that of the name before.
    const qsizetype another = index > 0 ? titleWordAt(left) : 0;
    if (another > 0 && another < left.size() && QStringView(u"和与同及、").contains(left[another]))
        left = left.sliced(another + 1);
    const QStringView right = text.sliced(name.end(), to - name.end());
    QStringList titles = before(left);
    if (index > 0 && !titles.isEmpty() && left.startsWith(titles.first()) && isOfAnother(titles.first()))
        titles.first().prepend(text.sliced(names[index - 1].start, names[index - 1].length));
    return titles + after(right, index + 1 < names.size()) + apposition(right);
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
