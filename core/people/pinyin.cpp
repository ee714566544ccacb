#include "people/pinyin.h"

#include "text/fold.h"

#include <QMutex>
#include <memory>
#include <unicode/translit.h>

namespace banmian {

/// Lower-case Latin without tones; blank where ICU has no transliterator.
static QString transliterate(const QString &text)
{
    static QMutex mutex;
    static const std::unique_ptr<icu::Transliterator> toLatin = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
            "Han-Latin/Names; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    }();
    if (!toLatin)
        return {};
    icu::UnicodeString latin(reinterpret_cast<const char16_t *>(text.utf16()),
                             static_cast<int32_t>(text.size()));
    const QMutexLocker lock(&mutex);
    toLatin->transliterate(latin);
    return QString(reinterpret_cast<const QChar *>(latin.getBuffer()), latin.length());
}

/// ICU sets blanks between syllables but none at the edge of other scripts, so Han runs go through it alone.
QStringList pinyin(const QString &name)
{
    QStringList entries;
    for (qsizetype begin = 0; begin < name.size();) {
        const bool han = name[begin].script() == QChar::Script_Han;
        qsizetype end = begin + 1;
        while (end < name.size() && (name[end].script() == QChar::Script_Han) == han)
            ++end;
        const QString run = name.sliced(begin, end - begin);
        if (han) {
            entries += transliterate(run).split(u' ', Qt::SkipEmptyParts);
        } else {
            entries += run;
        }
        begin = end;
    }
    return entries;
}

/// Whether `query` from `position` on is beginnings of `syllables` from `index` on, none left out.
static bool readsAs(QStringView query, const QStringList &syllables, qsizetype index)
{
    if (query.isEmpty())
        return true;
    if (index == syllables.size())
        return false;
    const QString &syllable = syllables[index];
    qsizetype common = 0;
    while (common < qMin(query.size(), syllable.size()) && query[common] == syllable[common])
        ++common;
    for (qsizetype taken = common; taken > 0; --taken) {
        if (readsAs(query.sliced(taken), syllables, index + 1))
            return true;
    }
    return false;
}

/// Pinyin is typed with blanks or apostrophes between syllables, or without.
static QString withoutBlanks(QString text)
{
    return text.remove(u' ').remove(u'\'');
}

bool matchesReading(const QString &name, const QString &query)
{
    QString wanted = withoutBlanks(FoldedText(query).text());
    if (wanted.isEmpty() || withoutBlanks(FoldedText(name).text()).contains(wanted))
        return true;
    for (const QChar character : std::as_const(wanted)) {
        if (character.script() == QChar::Script_Han)
            return false;
    }
    wanted = transliterate(wanted);
    const QStringList syllables = pinyin(name);
    for (qsizetype first = 0; first < syllables.size(); ++first) {
        if (readsAs(wanted, syllables, first))
            return true;
    }
    return false;
}

} // namespace banmian
