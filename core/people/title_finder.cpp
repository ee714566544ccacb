#include "people/title_finder.h"

#include "people/title_words.h"

namespace banmian {

namespace {

constexpr qsizetype longestTitle = 40;

bool isBreak(QChar c)
{
    return QStringView(u"，。；：！？“”‘’…—（）()[]【】,;:!?\n■▲△◆●　 ").contains(c);
}

/// May stand inside an office: nouns and what nouns are made of.
bool isNominal(const Word &word, QStringView text)
{
    switch (word.wordClass) {
    case WordClass::Noun:
    case WordClass::Place:
    case WordClass::Organisation:
    case WordClass::ProperNoun:
    case WordClass::VerbalNoun:
    case WordClass::Distinguishing:
    case WordClass::Abbreviation:
    case WordClass::Morpheme:
    case WordClass::Latin:
    case WordClass::Person:
    case WordClass::ForeignPerson:
    case WordClass::KnownName:
        return !isTitleOrnament(text);
    case WordClass::Unknown:
    case WordClass::Adjective:
    case WordClass::Idiom:
    case WordClass::Descriptive:
        return !isTitleOrnament(text);
    case WordClass::Digits:
    case WordClass::Numeral:
    case WordClass::Measure:
        return true;
    case WordClass::Position:
        return text.size() > 1 || text == u"前" || text == u"中" || text == u"东" || text == u"西" || text == u"南" || text == u"北";
    case WordClass::Verb:
    case WordClass::Adverb:
    case WordClass::Preposition:
        return isOfficeVerb(text);
    default:
        return text == u"届";
    }
}

bool joinsNouns(QStringView word) { return word == u"和" || word == u"与" || word == u"及" || word == u"暨" || word == u"兼"; }

bool isTimeUnit(QChar c) { return c == u'日' || c == u'月' || c == u'年' || c == u'时' || c == u'岁' || c == u'名' || c == u'位'; }

} // namespace

qsizetype TitleFinder::phraseStart(QStringView text, qsizetype head)
{
    m_features.read(text, NameFeatures::Register::Print);
    const auto &words = m_features.words();
    qsizetype start = text.size() - head;
    for (size_t w = words.size(); w-- > 0;) {
        const auto &[begin, word] = words[w];
        if (begin >= start)
            continue;
        const QStringView spelled = text.sliced(begin, word.length);
        const bool counted = word.wordClass == WordClass::Digits || word.wordClass == WordClass::Numeral;
        if (counted && begin + word.length < text.size() && isTimeUnit(text[begin + word.length]))
            break;
        if (joinsNouns(spelled) && w > 0 && isNominal(words[w - 1].word, text.sliced(words[w - 1].begin, words[w - 1].word.length)))
            continue;
        // A cut that runs into the head (国务|委员长) still belongs to it.
        if (begin + word.length > start || isNominal(word, spelled)) {
            start = begin;
            continue;
        }
        break;
    }
    while (start < text.size() - head && (text[start] == u'、' || isTimeUnit(text[start])))
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
        while (from > 0 && !isBreak(upTo[from - 1]) && upTo[from - 1] != u'、' && upTo.size() - from < longestTitle)
            --from;
        const QStringView window = upTo.sliced(from);
        const qsizetype begin = phraseStart(window, qMin(head, window.size()));
        titles.prepend(window.sliced(begin).toString());
        *start = from + begin;
        if (begin > 0 || from == 0 || text[from - 1] != u'、')
            break;
        if (!titleWordBefore(text.first(from - 1)))
            break;
        *start = from - 1;
    }
    return titles;
}

QStringList TitleFinder::before(QStringView text)
{
    qsizetype start = 0;
    return titlesAtEnd(text, &start);
}

QStringList TitleFinder::after(QStringView text)
{
    const qsizetype length = titleWordAt(text);
    return length ? QStringList{text.first(length).toString()} : QStringList();
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
    const QStringView left = text.sliced(from, name.start - from), right = text.sliced(name.end(), to - name.end());
    return before(left) + after(right) + apposition(right);
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
