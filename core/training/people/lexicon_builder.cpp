#include "lexicon_builder.h"

#include <QFile>
#include <QMap>
#include <cmath>

namespace banmian::training {

namespace {

QStringList readLines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

bool isHan(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) {
        return c.unicode() >= NameLexicon::firstHan && c.unicode() <= NameLexicon::lastHan;
    });
}

LexiconClass wordClassOf(const QString &tag)
{
    static const QHash<QString, LexiconClass> whole{{QStringLiteral("nrt"), LexiconClass::ForeignPerson},
                                                    {QStringLiteral("vn"), LexiconClass::VerbalNoun},
                                                    {QStringLiteral("ng"), LexiconClass::Morpheme},
                                                    {QStringLiteral("nr"), LexiconClass::Person},
                                                    {QStringLiteral("nrfg"), LexiconClass::Person},
                                                    {QStringLiteral("ns"), LexiconClass::Place},
                                                    {QStringLiteral("nt"), LexiconClass::Organisation},
                                                    {QStringLiteral("nz"), LexiconClass::ProperNoun}};
    static const QHash<QChar, LexiconClass> first{
        {u'n', LexiconClass::Noun},         {u'v', LexiconClass::Verb},
        {u'a', LexiconClass::Adjective},    {u'd', LexiconClass::Adverb},
        {u'm', LexiconClass::Numeral},      {u'q', LexiconClass::Measure},
        {u'r', LexiconClass::Pronoun},      {u'p', LexiconClass::Preposition},
        {u'c', LexiconClass::Conjunction},  {u'u', LexiconClass::Particle},
        {u't', LexiconClass::Time},         {u'f', LexiconClass::Position},
        {u's', LexiconClass::Position},     {u'i', LexiconClass::Idiom},
        {u'l', LexiconClass::Idiom},        {u'b', LexiconClass::Distinguishing},
        {u'j', LexiconClass::Abbreviation}, {u'z', LexiconClass::Descriptive},
        {u'y', LexiconClass::Interjection}, {u'e', LexiconClass::Interjection},
        {u'o', LexiconClass::Interjection}, {u'g', LexiconClass::Morpheme}};
    const auto found = whole.constFind(tag);
    return found != whole.cend() ? *found
                                 : first.value(tag.isEmpty() ? QChar() : tag[0], LexiconClass::Unknown);
}

quint8 logCountOf(int count)
{
    return static_cast<quint8>(qBound(1, qRound(8 * std::log2(qMax(1, count))), 255));
}

/// 0 for never, else how much more often than in text: bounds at powers of two from a quarter to sixteen
/// times.
quint8 gradeOf(int count, double total, int textCount, double textTotal)
{
    if (count == 0 || total == 0)
        return 0;
    const double ratio = (count + 0.5) / total / ((textCount + 5) / textTotal);
    return static_cast<quint8>(qBound(1, static_cast<int>(std::floor(std::log2(ratio))) + 3, 7));
}

/// Places, groups and things of the news of these years that look like names of persons.
const QStringList &wordsThatAreNoNames()
{
    static const QStringList list =
        QStringLiteral(
            "哈马斯 胡塞 胡塞武装 杰哈德 真主党 塔利班 哈尔科夫 巴赫穆特 汗尤尼斯 卢甘斯克 "
            "顿涅茨克 顿巴斯 扎波罗热 赫尔松 杰巴利耶 阿夫杰耶夫卡 库皮扬斯克 "
            "贝鲁特 马林卡 库拉霍沃 苏梅州 敖德萨 尼古拉耶夫 第聂伯 第聂伯罗 利沃夫 马里乌波尔 "
            "别尔哥罗德 库尔斯克 布良斯克 波克罗夫斯克 克拉马托尔斯克 乌格列达尔 "
            "塔尔图斯 苏韦达 大马士革 阿勒颇 霍姆斯省 伊德利卜 拉塔基亚 加沙 努赛赖特 杰宁 "
            "纳布卢斯 图勒凯尔姆 希伯伦 荷台达 萨那 喀布尔 坎大哈 卢旺达 卡塔尔 "
            "金奈 伊利诺伊 朱巴 加利福尼亚 佛罗里达 白皮书 蓝皮书 胡同里 江山多娇 胡杨林 幸福感 "
            "获得感 安全感 归属感 使命感 杨柳青 胡志明市 马方 哈方 华为 特斯拉 "
            "迪士尼 迪斯尼 哈佛 耶鲁 剑桥 爱马仕 麦当劳 肯德基 沃尔玛 家乐福 路易威登 辉瑞 "
            "阿斯利康 西雅图 圣迭戈 达沃斯 达喀尔 阿克苏 喀什 莫桑比克 贝宁 吕勒奥 "
            "麦纳麦 莱索托 马耳他 所罗门群岛 "
            "罗斯托夫 别尔格罗德 克里沃罗格 阿什凯隆 托列茨克 沃尔昌斯克 梅利托波尔 布赖杰 "
            "阿布凯马勒 卡赫拉曼马拉什 库拉霍夫 路易斯维尔 萨赫勒 腾格里 吴江 舒兰 慕安会 法塔赫 "
            "海马斯 格兰仕 罗氏 施普林格 斯特拉斯堡 普罗斯普 布鲁马迪纽 萨德 "
            "苏绣 苗绣 湘绣 蜀绣 绣庄 春耕 碳达峰 碳中和 格桑花 胡杨 布洛芬 马拉松 玉米 阿姨 托养 里拉 "
            "罗汉松 云母石 胡椒 杨桃 成昆 苟日新 萨洛尼卡 "
            "卫健委 南南合作 致贺信 阿斯塔纳 多米尼加 塞瓦斯托波尔 沪渝蓉 比什凯克 杜塞尔多夫 苏伊士 毛乌素 "
            "贾家庄 赵家洼 武王墩 刘老庄 黄梅戏 钱塘江 杨家岭 沃夫昌斯克 路易斯安那 瓦格纳 王储")
            .split(u' ');
    return list;
}

const QStringList &commonSurnames()
{
    static const QStringList list =
        QStringLiteral("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 "
                       "董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 "
                       "苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 "
                       "金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 "
                       "邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 庞 樊 兰 殷 施 陶 洪 翟 安 颜 "
                       "倪 严 牛 温 芦 季 俞 章 鲁 葛 伍 韦 申 尤 毕 "
                       "聂 丛 焦 向 柳 邢 路 岳 齐 梅 莫 庄 辛 管 祝 左 涂 谷 祁 时 舒 耿 牟 卜 詹 关 苗 凌 "
                       "费 纪 靳 盛 童 欧 甄 项 曲 成 游 阳 裴 席 卫 查 屈 鲍")
            .split(u' ');
    return list;
}

} // namespace

void LexiconBuilder::addWord(const QString &word, int count, LexiconClass wordClass)
{
    quint64 key = 0;
    for (qsizetype length = 1; length <= word.size(); ++length) {
        key = extendKey(key, word[length - 1].unicode());
        if (length == 2 && word.size() >= 2) {
            Payload &prefix = m_words[key];
            prefix[3] = qMax<quint8>(prefix[3], static_cast<quint8>(word.size()));
        }
    }
    Payload &payload = m_words[key];
    payload[0] = static_cast<quint8>(wordClass);
    payload[2] = logCountOf(count);
    m_wordKeys.push_back(key);
    if (word.size() == 1)
        m_singles.insert(key);
    m_classes[word] = wordClass;
}

void LexiconBuilder::readDictionary(const QString &path)
{
    constexpr int longest = 8;
    for (const QString &line : readLines(path)) {
        const QStringList fields = line.split(u' ');
        if (fields.size() < 3 || fields[0].size() > longest || !isHan(fields[0]))
            continue;
        const LexiconClass wordClass = wordClassOf(fields[2].trimmed());
        if (wordClass == LexiconClass::Numeral && fields[0].size() > 3)
            continue;
        addWord(fields[0], fields[1].toInt(), wordClass);
    }
}

void LexiconBuilder::listWordsThatAreNoNames()
{
    constexpr int asCommonAs = 500;
    for (const QString &word : wordsThatAreNoNames()) {
        addWord(word, asCommonAs, LexiconClass::Place);
        m_noNames.insert(m_wordKeys.back());
    }
}

void LexiconBuilder::listPlaces(const QStringList &places, const QSet<QString> &partsOfNames)
{
    constexpr int asCommonAs = 50;
    constexpr qsizetype longEnough = 3; // shorter ones stand inside names
    for (const QString &place : places) {
        if (partsOfNames.contains(place))
            continue;
        addWord(place, asCommonAs, LexiconClass::Place);
        if (place.size() >= longEnough)
            m_noNames.insert(m_wordKeys.back());
    }
}

void LexiconBuilder::listNames(const QHash<QString, int> &names)
{
    QStringList sorted = names.keys();
    sorted.sort();
    for (const QString &name : std::as_const(sorted)) {
        if (name.size() >= 2 && isHan(name) && !m_classes.contains(name))
            addWord(name, names[name], LexiconClass::KnownName);
    }
}

void LexiconBuilder::countCharacters(const QString &text)
{
    for (const QChar c : text)
        ++m_counts[c.unicode()].text;
}

void LexiconBuilder::addForeignPart(const QString &part, int weight)
{
    for (const QChar c : part)
        m_counts[c.unicode()].foreign += weight;
}

void LexiconBuilder::addName(const QString &name, int weight)
{
    const bool doubleSurname = name.size() >= 3 && m_surnames.contains(name.left(2));
    const QString given = name.mid(doubleSurname ? 2 : 1);
    if (given.size() == 2 && (doubleSurname || m_surnames.contains(name.left(1)))) {
        m_counts[given[0].unicode()].middle += weight;
        m_counts[given[1].unicode()].last += weight;
    } else if (given.size() == 1 && m_surnames.contains(name.left(1))) {
        m_counts[given[0].unicode()].single += weight;
    }
}

void LexiconBuilder::addNames(const QStringList &names)
{
    for (const QString &name : names) {
        if (name.contains(u'·') || (name.size() > 4 && isHan(name))) {
            for (const QString &part : name.split(u'·'))
                addForeignPart(part, 1);
        } else {
            addName(name, 1);
        }
    }
}

void LexiconBuilder::readNames(const QString &folder)
{
    for (const QString &surname : readLines(folder + QLatin1String("/surnames.txt"))) {
        const QString trimmed = surname.trimmed();
        m_surnames[trimmed] = trimmed.size() > 1 ? 3 : 2;
    }
    for (const QString &surname : commonSurnames())
        m_surnames[surname] = 3;
    for (auto it = m_classes.cbegin(); it != m_classes.cend(); ++it) {
        if (it.value() == LexiconClass::Person && it.key().size() <= 3) {
            addName(it.key(), 1);
        } else if (it.value() == LexiconClass::ForeignPerson && it.key().size() >= 3) {
            addForeignPart(it.key(), 1);
        }
    }
    constexpr int usual = 20;
    for (const QString &line : readLines(folder + QLatin1String("/chinese-historical.txt"))) {
        const QString name = line.trimmed();
        const bool readable = name.size() <= 3 && std::all_of(name.begin(), name.end(), [this](QChar c) {
                                  return m_counts.value(c.unicode()).text >= usual;
                              });
        if (readable)
            addName(name, 1);
    }
    QMap<QString, int> japanese; // surnames; most are two characters
    for (const QString &line : readLines(folder + QLatin1String("/japanese.txt"))) {
        const QString name = line.trimmed();
        for (const QChar c : name.mid(2))
            ++m_counts[c.unicode()].japanese;
        if (name.size() == 4 && isHan(name))
            ++japanese[name.left(2)];
    }
    constexpr int severalBearers = 12, asRareAs = 20;
    for (auto it = japanese.cbegin(); it != japanese.cend(); ++it) {
        const LexiconClass known = m_classes.value(it.key(), LexiconClass::Unknown);
        if (it.value() >= severalBearers && (known == LexiconClass::Unknown || isNameClass(known)))
            addWord(it.key(), asRareAs, LexiconClass::JapaneseSurname);
    }
}

void LexiconBuilder::setClusters(const QHash<quint32, quint8> &clusters)
{
    for (const quint64 key : m_wordKeys)
        m_words[key][1] = clusters.value(static_cast<quint32>(key), 0);
}

void LexiconBuilder::setPlainWords(const QHash<quint32, int> &wordCounts,
                                   const QHash<quint32, int> &namedCounts)
{
    constexpr int enough = 30, enoughForCharacter = 300, tolerated = 2000;
    for (const quint64 key : m_wordKeys) {
        Payload &payload = m_words[key];
        const int count = wordCounts.value(static_cast<quint32>(key)),
                  named = namedCounts.value(static_cast<quint32>(key));
        const bool single = m_singles.contains(key);
        const bool plain = m_noNames.contains(key) ||
                           (count >= (single ? enoughForCharacter : enough) && named * tolerated <= count);
        payload[0] = static_cast<quint8>((payload[0] & ~NameLexicon::plainWord) |
                                         (plain ? NameLexicon::plainWord : 0));
    }
}

QByteArray LexiconBuilder::characters() const
{
    Counts sum;
    for (const Counts &counts : m_counts) {
        sum.text += counts.text;
        sum.middle += counts.middle;
        sum.last += counts.last;
        sum.single += counts.single;
        sum.foreign += counts.foreign;
        sum.japanese += counts.japanese;
    }
    QByteArray bytes;
    for (int code = NameLexicon::firstHan; code <= NameLexicon::lastHan; ++code) {
        const auto character = static_cast<char16_t>(code);
        const Counts counts = m_counts.value(character);
        const auto grade = [&](int count, int total) { return gradeOf(count, total, counts.text, sum.text); };
        CharacterTraits traits;
        traits.type = QStringLiteral("一二三四五六七八九十百千万亿零两〇").contains(QChar(character))
                          ? CharacterType::Numeral
                          : CharacterType::Han;
        traits.surname = static_cast<quint8>(m_surnames.value(QString(QChar(character)), 0));
        traits.middle = grade(counts.middle, sum.middle);
        traits.last = grade(counts.last, sum.last);
        traits.single = grade(counts.single, sum.single);
        traits.foreign = grade(counts.foreign, sum.foreign);
        traits.japanese = grade(counts.japanese, sum.japanese);
        bytes.append(reinterpret_cast<const char *>(&traits), sizeof traits);
    }
    return bytes;
}

} // namespace banmian::training
