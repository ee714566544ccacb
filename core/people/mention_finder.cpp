#include "people/mention_finder.h"

namespace banmian {

namespace {

bool isHan(QChar c) { return c.unicode() >= NameLexicon::firstHan && c.unicode() <= NameLexicon::lastHan; }

bool overlaps(const QList<TextSpan> &spans, const TextSpan &span)
{
    // Spans are in order: the first that ends behind the start decides.
    const auto next = std::lower_bound(spans.begin(), spans.end(), span,
                                       [](const TextSpan &a, const TextSpan &b) { return a.end() <= b.start; });
    return next != spans.end() && next->start < span.end();
}

void insertInOrder(QList<TextSpan> &spans, const TextSpan &span)
{
    spans.insert(std::lower_bound(spans.begin(), spans.end(), span,
                                  [](const TextSpan &a, const TextSpan &b) { return a.start < b.start; }),
                 span);
}

} // namespace

bool isPartOfTerm(QStringView name, QStringView following)
{
    static const QStringList terms = QStringLiteral(
        "主义 思想 理论 新时代中国特色社会主义 生态文明思想 法治思想 强军思想 外交思想 经济思想 文化思想 奖 奖金 基金会 杯 路 大街 大道 纪念馆 故居 公园 机场 "
        "星球 定理 定律 号 级 精神 式 大学 学院 中学 小学 医院 研究所 图书馆 体育馆 体育场 广场 大桥 县 市 区 镇 乡 村").split(u' ');
    const bool full = name.size() >= 2;
    return full && std::any_of(terms.begin(), terms.end(), [following](const QString &term) {
        return term.size() >= 2 && following.startsWith(term);
    });
}

bool MentionFinder::isOrdinaryWord(QStringView name) const
{
    bool ordinary = false;
    m_recogniser.lexicon().forEachWordAt(name, [&](const Word &word) {
        const bool person = word.wordClass == WordClass::Person || word.wordClass == WordClass::ForeignPerson ||
                            word.wordClass == WordClass::KnownName;
        if (word.length == name.size() && word.logCount && !person)
            ordinary = true;
    });
    return ordinary;
}

bool MentionFinder::standsAlone(QStringView text, TextSpan span)
{
    constexpr qsizetype context = 12;
    const qsizetype from = qMax<qsizetype>(0, span.start - context), to = qMin(text.size(), span.end() + context);
    m_features.read(text.sliced(from, to - from), NameFeatures::Register::Print);
    return std::none_of(m_features.words().begin(), m_features.words().end(), [&](const NameFeatures::SegmentedWord &w) {
        const qsizetype begin = from + w.begin, end = begin + w.word.length;
        const bool cutsStart = begin < span.start && end > span.start, cutsEnd = begin < span.end() && end > span.end();
        return cutsStart || cutsEnd;
    });
}

void MentionFinder::recognise(const QList<QStringView> &passages)
{
    m_found.clear();
    m_counts.clear();
    for (const QStringView passage : passages) {
        m_found.append(m_recogniser.find(passage));
        for (const TextSpan &span : std::as_const(m_found.last()))
            ++m_counts[passage.sliced(span.start, span.length).toString()];
    }
}

void MentionFinder::mendBounds(const QList<QStringView> &passages)
{
    for (qsizetype p = 0; p < passages.size(); ++p) {
        const QStringView text = passages[p];
        for (TextSpan &span : m_found[p]) {
            const QString name = text.sliced(span.start, span.length).toString();
            if (name.size() < 2 || !isHan(name[0]))
                continue;
            const int own = m_counts.value(name);
            if (span.length >= 3 && m_counts.value(name.chopped(1)) > own) {
                --span.length;
            } else if (span.length >= 3 && m_counts.value(name.mid(1)) > own) {
                ++span.start;
                --span.length;
            } else if (span.end() < text.size() && m_counts.value(name + text[span.end()]) >= own && !overlaps(m_found[p], {span.end(), 1})) {
                ++span.length;
            }
        }
    }
    m_counts.clear();
    for (qsizetype p = 0; p < passages.size(); ++p) {
        for (const TextSpan &span : std::as_const(m_found[p]))
            ++m_counts[passages[p].sliced(span.start, span.length).toString()];
    }
}

void MentionFinder::addForSearch(const QString &name)
{
    if (name.size() < 2 || isOrdinaryWord(name))
        return;
    QStringList &list = m_byStart[name.left(2)];
    if (!list.contains(name))
        list.append(name);
}

void MentionFinder::lookEverywhere(const QList<QStringView> &passages, const QStringList &known)
{
    m_byStart.clear();
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        addForSearch(it.key());
        for (const QString &part : it.key().split(u'·')) {
            if (part.size() >= 2 && part.size() < it.key().size())
                addForSearch(part);
        }
    }
    for (const QString &name : known)
        addForSearch(name);
    for (QStringList &list : m_byStart)
        std::sort(list.begin(), list.end(), [](const QString &a, const QString &b) { return std::pair(b.size(), a) < std::pair(a.size(), b); });
    if (m_byStart.isEmpty())
        return;
    for (qsizetype p = 0; p < passages.size(); ++p)
        search(passages[p], m_found[p]);
}

void MentionFinder::search(QStringView text, QList<TextSpan> &spans)
{
    QSet<QChar> firsts;
    for (auto it = m_byStart.cbegin(); it != m_byStart.cend(); ++it)
        firsts.insert(it.key()[0]);
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (!firsts.contains(text[i]))
            continue;
        const auto names = m_byStart.constFind(text.sliced(i, 2).toString());
        if (names == m_byStart.cend())
            continue;
        for (const QString &name : *names) {
            const TextSpan span{i, name.size()};
            if (!text.sliced(i).startsWith(name) || overlaps(spans, span))
                continue;
            if (isHan(name[0]) ? name.size() >= 3 || standsAlone(text, span) : !(i > 0 && text[i - 1].isLetter() && !isHan(text[i - 1]))) {
                insertInOrder(spans, span);
                i += name.size() - 1;
                break;
            }
        }
    }
}

QList<QList<TextSpan>> MentionFinder::find(const QList<QStringView> &passages, const QStringList &known)
{
    recognise(passages);
    mendBounds(passages);
    lookEverywhere(passages, known);
    for (qsizetype p = 0; p < passages.size(); ++p) {
        m_found[p].removeIf([text = passages[p]](const TextSpan &span) {
            return isPartOfTerm(text.sliced(span.start, span.length), text.sliced(span.end()));
        });
    }
    return m_found;
}

} // namespace banmian
