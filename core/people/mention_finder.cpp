#include "people/mention_finder.h"

#include "people/title_words.h"

namespace banmian {

namespace {

bool isHan(QChar c)
{
    return c.unicode() >= NameLexicon::firstHan && c.unicode() <= NameLexicon::lastHan;
}

/// One side of talks: 阿方, 哈方.
bool isSideOfTalks(QStringView name)
{
    return name.size() == 2 && name[1] == u'方' &&
           QStringView(u"阿马哈巴乌白吉塔土柬菲泰文印缅孟斯越蒙韩朝古卢沙伊尼埃苏安莫秘智").contains(name[0]);
}

/// Letters and what joins the parts of a name. Latin script alone must be two capitalised words: one is more
/// often a company or a product.
bool isPlausibleName(QStringView name)
{
    const auto joins = [](QChar c) { return QStringView(u"·•・‧-—–. 　").contains(c); };
    const bool letters = std::all_of(
        name.begin(), name.end(), [joins](QChar c) { return c.isLetter() || c.isSurrogate() || joins(c); });
    if (!letters || isSideOfTalks(name) || joins(name.front()) || joins(name.back()))
        return false;
    if (std::any_of(name.begin(), name.end(),
                    [joins](QChar c) { return c.unicode() >= 0x2E80 && !joins(c); }))
        return true;
    int capitals = 0;
    for (const QStringView word : name.tokenize(u' ', Qt::SkipEmptyParts))
        capitals += word.size() > 1 && word[0].isUpper() && word.last(1)[0].isLower();
    return capitals >= 2;
}

bool overlaps(const QList<TextSpan> &spans, const TextSpan &span)
{
    // Spans are in order: the first that ends behind the start decides.
    const auto next =
        std::lower_bound(spans.begin(), spans.end(), span,
                         [](const TextSpan &a, const TextSpan &b) { return a.end() <= b.start; });
    return next != spans.end() && next->start < span.end();
}

/// Behind the remark in brackets that may follow an item of a list: 白玛央金（女，藏族）.
qsizetype listItemEnd(QStringView text, qsizetype end)
{
    constexpr qsizetype longestRemark = 16;
    if (end >= text.size() || text[end] != u'（')
        return end;
    const qsizetype close = text.indexOf(u'）', end);
    return close >= 0 && close - end < longestRemark ? close + 1 : end;
}

/// 奖, or up to eight characters and 奖: 诺贝尔|生理学或医学奖. Not 奖励.
bool namesPrize(QStringView following)
{
    constexpr qsizetype longestField = 8;
    static constexpr QStringView fields[] = {u"物理", u"化学", u"生理", u"医学", u"文学", u"和平", u"经济",
                                             u"科学", u"新闻", u"戏剧", u"建筑", u"数学", u"儿童"};
    const qsizetype prize = following.first(qMin(following.size(), longestField + 1)).indexOf(u'奖');
    if (prize == 0)
        return following.size() < 2 || !QStringView(u"励学项牌品状惩掖章").contains(following[1]);
    return prize > 0 && std::any_of(std::begin(fields), std::end(fields),
                                    [following](QStringView field) { return following.startsWith(field); });
}

/// 市, 州, 村 and the like behind what is no person then: 布鲁马迪纽|市. Not 市长, 村民.
bool namesPlace(QStringView following)
{
    struct Suffix
    {
        QStringView suffix, notBefore;
    };
    static constexpr Suffix suffixes[] = {{u"市", u"长场民委区面政价值"},
                                          {u"州", u"长官委府"},
                                          {u"省", u"长委府钱略"},
                                          {u"县", u"长委政府"},
                                          {u"村", u"长民里支医官党委"},
                                          {u"镇", u"长定静压守"},
                                          {u"岛", u"主"},
                                          {u"河", u"北南"},
                                          {u"湖", u"北南"},
                                          {u"路", u"过上经途线遇况"},
                                          {u"街", u"头"},
                                          {u"区", u"长别分委"},
                                          {u"半岛", u""},
                                          {u"地区", u""},
                                          {u"机场", u""},
                                          {u"海峡", u""},
                                          {u"高原", u""},
                                          {u"山脉", u""},
                                          {u"堡", u"垒"},
                                          {u"港", u"澳"}};
    return std::any_of(std::begin(suffixes), std::end(suffixes), [following](const Suffix &place) {
        return following.startsWith(place.suffix) &&
               (following.size() == place.suffix.size() ||
                !place.notBefore.contains(following[place.suffix.size()]));
    });
}

/// 团, 号, 精神 behind what something is called after: 老年雷锋|团, 焦裕禄|精神.
bool namesGroup(QStringView following)
{
    const auto begins = [following](QStringView start, QStringView notBefore) {
        return following.startsWith(start) &&
               (following.size() == start.size() || !notBefore.contains(following[start.size()]));
    };
    const bool quoted = following.startsWith(u"班”") || following.startsWith(u"号”") ||
                        following.startsWith(u"队”"); // “王杰|班”
    return quoted || begins(u"团", u"长结聚圆伙队员") || begins(u"杯", u"子酒") ||
           begins(u"精神", u"状抖病振面焕上") || begins(u"式", u"") || begins(u"故里", u"");
}

/// The number of a ruler that belongs to the name: 哈桑|二世.
qsizetype regnalNumberAt(QStringView text)
{
    return text.size() >= 2 && QStringView(u"一二三四五六七八九十").contains(text[0]) && text[1] == u'世' ? 2
                                                                                                          : 0;
}

/// “王杰班”: what is called after somebody, in quotation marks.
bool isQuotedGroup(QStringView text, const TextSpan &span)
{
    const bool quoted = span.start > 0 && span.end() < text.size() && text[span.start - 1] == u'“' &&
                        text[span.end()] == u'”';
    return quoted && span.length > 2 && QStringView(u"班号团队奖杯连").contains(text[span.end() - 1]);
}

/// Whether the name stands in the title of a work: 《王贵与李香香》.
bool isInTitleOfWork(QStringView text, const TextSpan &span)
{
    constexpr qsizetype longestTitle = 30;
    const qsizetype open = text.first(span.start).lastIndexOf(u'《');
    const qsizetype close = text.indexOf(u'》', span.end());
    return open >= 0 && close >= 0 && close - open <= longestTitle &&
           !text.sliced(open + 1, close - open - 1).contains(u'》');
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
    static constexpr QStringView terms[] = {
        u"主义",         u"思想",     u"理论",     u"新时代中国特色社会主义",
        u"生态文明思想", u"法治思想", u"强军思想", u"外交思想",
        u"经济思想",     u"文化思想", u"奖金",     u"基金",
        u"大街",         u"大道",     u"纪念馆",   u"故居",
        u"公园",         u"机场",     u"定理",     u"定律",
        u"大学",         u"学院",     u"中学",     u"小学",
        u"医院",         u"研究所",   u"图书馆",   u"体育馆",
        u"体育场",       u"广场",     u"大桥",     u"路口"};
    const bool term = std::any_of(std::begin(terms), std::end(terms),
                                  [following](QStringView start) { return following.startsWith(start); });
    return name.size() >= 2 &&
           (term || namesPrize(following) || namesPlace(following) || namesGroup(following));
}

bool MentionFinder::isOrdinaryWord(QStringView name) const
{
    const Word word = wordOf(name);
    return word.logCount && !isNameClass(word.wordClass);
}

bool MentionFinder::standsAlone(QStringView text, TextSpan span)
{
    constexpr qsizetype context = 12;
    const qsizetype from = qMax<qsizetype>(0, span.start - context),
                    to = qMin(text.size(), span.end() + context);
    m_features.read(text.sliced(from, to - from), NameFeatures::Register::Print);
    return std::none_of(m_features.words().begin(), m_features.words().end(),
                        [&](const NameFeatures::SegmentedWord &w) {
                            const qsizetype begin = from + w.begin, end = begin + w.word.length;
                            const bool cutsStart = begin < span.start && end > span.start,
                                       cutsEnd = begin < span.end() && end > span.end();
                            return cutsStart || cutsEnd;
                        });
}

void MentionFinder::recognise(const QList<QStringView> &passages)
{
    m_found.clear();
    m_doubtful.clear();
    for (const QStringView passage : passages) {
        const auto implausible = [passage](const TextSpan &span) {
            return !isPlausibleName(passage.sliced(span.start, span.length));
        };
        NameRecogniser::Names names = m_recogniser.find(passage);
        names.sure.removeIf(implausible);
        names.doubtful.removeIf(implausible);
        m_found.append(names.sure);
        m_doubtful.append(names.doubtful);
        const NameFeatures::Register writing = NameFeatures::registerOf(passage);
        for (TextSpan &span : m_found.last()) {
            span = withAddressAsUsual(passage, span, writing);
            if (passage.first(span.start).endsWith(u"让—") || passage.first(span.start).endsWith(u"让-")) {
                span.start -= 2; // the French Jean
                span.length += 2;
            }
            span.length += restOfForeignName(passage, span);
            span.length += regnalNumberAt(passage.sliced(span.end()));
        }
        splitJoinedNames(passage, m_found.last());
        if (m_found.last().size() > 1)
            completeLists(passage, m_found.last());
    }
}

/// A surname with an address (王老汉): corpora of newspapers mark the surname alone, those of the web the
/// whole.
TextSpan MentionFinder::withAddressAsUsual(QStringView text, TextSpan span,
                                           NameFeatures::Register writing) const
{
    const QStringView name = text.sliced(span.start, span.length);
    if (m_recogniser.lexicon().traits(name[0].unicode()).surname < 2)
        return span;
    if (writing == NameFeatures::Register::Web)
        return span.length == 1 ? TextSpan{span.start, 1 + addressWordAt(text.sliced(span.end()))} : span;
    return span.length > 2 && addressWordAt(name.sliced(1)) == span.length - 1 ? TextSpan{span.start, 1}
                                                                               : span;
}

bool MentionFinder::isForeign(QStringView name) const
{
    return std::all_of(name.begin(), name.end(),
                       [this](QChar c) { return m_recogniser.lexicon().isUsualInForeignNames(c.unicode()); });
}

qsizetype MentionFinder::restOfForeignName(QStringView text, TextSpan span) const
{
    if (span.length < 2 || span.end() == text.size() || !isForeign(text.sliced(span.start, span.length)))
        return 0;
    qsizetype rest = 0;
    m_recogniser.lexicon().forEachWordAt(text.sliced(span.end()), [&](const Word &word) {
        const bool part = word.wordClass == LexiconClass::ForeignPerson && word.length > 1;
        if (part && isForeign(text.sliced(span.end(), word.length)))
            rest = word.length;
    });
    return rest;
}

Word MentionFinder::wordOf(QStringView name) const
{
    Word whole;
    m_recogniser.lexicon().forEachWordAt(name, [&](const Word &word) {
        if (word.length == name.size())
            whole = word;
    });
    return whole;
}

bool MentionFinder::isKnownName(QStringView name) const
{
    const Word word = wordOf(name);
    return word.length > 1 && isNameClass(word.wordClass);
}

void MentionFinder::splitJoinedNames(QStringView text, QList<TextSpan> &spans) const
{
    const auto surname = [this](QChar c) { return m_recogniser.lexicon().traits(c.unicode()).surname == 3; };
    for (qsizetype s = 0; s < spans.size(); ++s) {
        const TextSpan span = spans[s];
        const QStringView name = text.sliced(span.start, span.length);
        if (span.length < 4 || span.length > 6 || (span.length == 4 && isKnownName(name)))
            continue;
        for (const qsizetype cut : {qsizetype(3), qsizetype(2)}) {
            const qsizetype rest = span.length - cut;
            if (rest < 2 || rest > 3 || !surname(name[0]) || !surname(name[cut]))
                continue;
            if (!isKnownName(name.first(cut)) || !isKnownName(name.sliced(cut)))
                continue;
            spans[s].length = cut;
            spans.insert(++s, TextSpan{span.start + cut, rest});
            break;
        }
    }
}

void MentionFinder::countNames(const QList<QStringView> &passages)
{
    m_counts.clear();
    for (qsizetype p = 0; p < passages.size(); ++p) {
        for (const TextSpan &span : std::as_const(m_found[p]))
            ++m_counts[passages[p].sliced(span.start, span.length).toString()];
    }
}

void MentionFinder::mendBounds(const QList<QStringView> &passages)
{
    countNames(passages);
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
            } else if (span.end() < text.size() && m_counts.value(name + text[span.end()]) >= own &&
                       !overlaps(m_found[p], {span.end(), 1})) {
                ++span.length;
            }
        }
    }
    countNames(passages);
}

void MentionFinder::acceptRepeated(const QList<QStringView> &passages)
{
    constexpr int enough = 2;
    QHash<QString, int> sights;
    for (qsizetype p = 0; p < passages.size(); ++p) {
        for (const TextSpan &span : std::as_const(m_doubtful[p]))
            ++sights[passages[p].sliced(span.start, span.length).toString()];
    }
    for (qsizetype p = 0; p < passages.size(); ++p) {
        for (const TextSpan &span : std::as_const(m_doubtful[p])) {
            const QString name = passages[p].sliced(span.start, span.length).toString();
            const bool repeated = sights[name] >= enough || m_counts.value(name) > 0;
            // 老挝国家主席|本扬: a short foreign name is plain from the title before it.
            const bool titled = isForeign(name) && titleWordBefore(passages[p].first(span.start)) > 1 &&
                                titleWordAt(passages[p].sliced(span.start)) == 0;
            const bool accepted = span.length > 1 && (repeated || titled || isWellKnownName(wordOf(name)));
            if (accepted && !overlaps(m_found[p], span))
                insertInOrder(m_found[p], span);
        }
    }
    countNames(passages);
}

void MentionFinder::addForSearch(const QString &name)
{
    if (name.size() < 2 || isOrdinaryWord(name))
        return;
    QStringList &list = m_byStart[Start{name[0], name[1]}];
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
    m_firsts.clear();
    for (auto it = m_byStart.cbegin(); it != m_byStart.cend(); ++it)
        m_firsts.insert(it.key().first);
    for (QStringList &list : m_byStart) {
        std::sort(list.begin(), list.end(), [](const QString &a, const QString &b) {
            return std::pair(b.size(), a) < std::pair(a.size(), b);
        });
    }
    if (m_byStart.isEmpty())
        return;
    for (qsizetype p = 0; p < passages.size(); ++p)
        search(passages[p], m_found[p]);
}

void MentionFinder::search(QStringView text, QList<TextSpan> &spans)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (!m_firsts.contains(text[i]))
            continue;
        const auto names = m_byStart.constFind(Start{text[i], text[i + 1]});
        if (names == m_byStart.cend())
            continue;
        for (const QString &name : *names) {
            const TextSpan span{i, name.size()};
            if (!text.sliced(i).startsWith(name) || overlaps(spans, span))
                continue;
            if (isHan(name[0]) ? name.size() >= 3 || standsAlone(text, span)
                               : !(i > 0 && text[i - 1].isLetter() && !isHan(text[i - 1]))) {
                insertInOrder(spans, span);
                i += name.size() - 1;
                break;
            }
        }
    }
}

void MentionFinder::completeLists(QStringView text, QList<TextSpan> &spans) const
{
    constexpr qsizetype longestPlainName = 4, longestName = 16;
    int named = 0; // items of the list so far that are names
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin;
        while (end < text.size() && (isHan(text[end]) || text[end] == u'·'))
            ++end;
        const TextSpan item{begin, end - begin};
        const auto overlapping = std::find_if(spans.begin(), spans.end(), [&item](const TextSpan &span) {
            return span.start < item.end() && span.end() > item.start;
        });
        const bool closed = end < text.size() && (text[end] == u'、' || text[end] == u'（');
        const qsizetype behind = listItemEnd(text, end);
        const bool nextNamed = behind < text.size() && overlaps(spans, {behind + 1, 1});
        const QStringView spelled = text.sliced(begin, item.length);
        const bool shaped =
            item.length >= 2 && item.length <= (spelled.contains(u'·') ? longestName : longestPlainName);
        const bool whole = overlapping != spans.end() && *overlapping == item;
        const bool inList = closed && shaped && named > 0 && (named > 1 || nextNamed);
        if (inList && !whole && !isOrdinaryWord(spelled)) {
            spans.removeIf(
                [&item](const TextSpan &span) { return span.start < item.end() && span.end() > item.start; });
            insertInOrder(spans, item);
            ++named;
        } else {
            const bool endsWithName = overlapping != spans.end() && overlaps(spans, {end - 1, 1});
            named = endsWithName ? named + 1 : 0;
        }
        if (behind >= text.size() || text[behind] != u'、')
            named = 0;
        begin = qMax(behind, end) + 1;
    }
}

QList<QList<TextSpan>> MentionFinder::find(const QList<QStringView> &passages, const QStringList &known)
{
    recognise(passages);
    mendBounds(passages);
    acceptRepeated(passages);
    lookEverywhere(passages, known);
    for (qsizetype p = 0; p < passages.size(); ++p) {
        m_found[p].removeIf([text = passages[p]](const TextSpan &span) {
            return isPartOfTerm(text.sliced(span.start, span.length), text.sliced(span.end())) ||
                   isInTitleOfWork(text, span) || isQuotedGroup(text, span);
        });
    }
    return m_found;
}

} // namespace banmian
