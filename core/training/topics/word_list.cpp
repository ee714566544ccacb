#include "word_list.h"

#include "training/places/places.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace banmian::training {

namespace {

constexpr double usualCount = 3;   // jieba's count for words it has not counted
constexpr int frequentPlace = 300; // documents, of a THUOCL place that is worth knowing

struct Tag
{
    const char *prefix;
    WordClass wordClass;
};

// jieba's tags (after ICTCLAS), the longer before the shorter.
constexpr Tag tags[] = {
    {"nrt", WordClass::Proper},      {"nr", WordClass::Person},   {"ns", WordClass::Place},
    {"nt", WordClass::Organization}, {"nz", WordClass::Proper},   {"n", WordClass::Noun},
    {"vn", WordClass::VerbalNoun},   {"v", WordClass::Verb},      {"an", WordClass::Noun},
    {"ad", WordClass::Function},     {"a", WordClass::Adjective}, {"b", WordClass::Adjective},
    {"z", WordClass::Adjective},     {"i", WordClass::Idiom},     {"l", WordClass::Idiom},
    {"j", WordClass::Noun},          {"mq", WordClass::Number},   {"m", WordClass::Number},
    {"q", WordClass::Number},        {"t", WordClass::Number},    {"f", WordClass::Locative},
    {"s", WordClass::Noun},          {"eng", WordClass::Proper},  {"x", WordClass::Proper},
};

WordClass classOf(const QByteArray &tag)
{
    if (tag.startsWith("zg"))
        return WordClass::Function;
    for (const Tag &known : tags) {
        if (tag.startsWith(known.prefix))
            return known.wordClass;
    }
    return WordClass::Function;
}

bool isHan(const QString &word)
{
    return std::all_of(word.begin(), word.end(),
                       [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; });
}

void addJieba(WordList &words, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split(' ');
        const QString word = fields.size() == 3 ? QString::fromUtf8(fields[0]) : QString();
        if (!word.isEmpty() && isHan(word))
            words.insert(word, {classOf(fields[2]), fields[1].toDouble()});
    }
}

void addPlaces(WordList &words, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QStringList endings =
        QStringLiteral("省 市 县 州 河 江 湖 海 山 港 岛 峡 湾 镇 桥 沙漠 高原 国").split(u' ');
    for (const QByteArray &line : file.readAll().replace('\r', '\n').split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        const QString word = QString::fromUtf8(fields[0]).trimmed();
        const bool place =
            fields.size() > 1 && fields[1].trimmed().toInt() >= frequentPlace && word.size() > 2 &&
            std::any_of(endings.begin(), endings.end(), [&](const QString &e) { return word.endsWith(e); });
        if (place && isHan(word) && !words.contains(word))
            words.insert(word, {WordClass::Place, usualCount});
    }
}

void addPlacesOfTheWorld(WordList &words)
{
    constexpr double known = 50;
    for (const QString &place : placesOfTheWorld()) {
        Word &word = words[place]; // jieba takes 约旦 for an adverb and 加纳 for a verb
        word = {WordClass::Place, std::max(word.count, known)};
    }
}

/// Words of these years that the dictionary lacks and would be cut apart.
void addNewWords(WordList &words)
{
    struct New
    {
        WordClass wordClass;
        const char16_t *list;
    };
    constexpr New lists[] = {
        {WordClass::Organization,
         u"发展改革委 国家发展改革委 卫生健康委 国家卫生健康委 卫健委 国家卫健委 农业农村委 宪法法律委 "
         u"教科文卫委 环资委 "
         u"国资委 国务院国资委 网信办 国家网信办 中央网信办 住建部 住房城乡建设部 人社部 人社厅 文旅局 "
         u"文旅厅 文广旅局 "
         u"工信部 退役军人事务部 应急管理部 生态环境部 自然资源部 中国疾控中心 国铁集团 中央广播电视总台"},
        {WordClass::Noun, u"非物质文化遗产 非遗 高质量发展 新质生产力 新能源汽车 碳达峰 碳中和 乡村振兴 "
                          u"脱贫攻坚 共同富裕 中国式现代化 "
                          u"元宵灯会 直播带货 扶贫车间 建档立卡 营商环境 主席令 民营经济 数字经济 人工智能 "
                          u"中俄印 中日韩 中俄蒙"}};
    constexpr double usual = 60;
    for (const New &fresh : lists) {
        for (const QStringView word : QStringView(fresh.list).tokenize(u' ')) {
            if (!words.contains(word.toString()))
                words.insert(word.toString(), {fresh.wordClass, usual});
        }
    }
}

void addCountryPairs(WordList &words)
{
    const QString countries =
        QStringLiteral("中美俄英法德日韩朝印巴老越泰缅柬菲新马欧非阿哈乌吉塔土蒙澳加墨古智秘沙伊以黎叙"
                       "埃意西葡希匈塞波芬荷比瑞丹挪南尼坦赞");
    for (const QChar first : countries) {
        for (const QChar second : countries) {
            const QString pair = QString(first) + second;
            const bool likely = first == u'中' || second == u'中' || first == u'美' || second == u'美' ||
                                first == u'俄' || second == u'俄' || second == u'以';
            if (first != second && likely && !words.contains(pair))
                words.insert(pair, {WordClass::Place, first == u'中' ? 400.0 : 100.0});
        }
        for (const QChar side : QStringLiteral("方军"))
            words.insert(QString(first) + side, {WordClass::Noun, 200});
    }
}

/// How often each word of up to four characters is marked as a person, and how often it stands there at all.
void settlePersons(WordList &words, const QDir &people)
{
    QHash<QString, int> marked, seen;
    for (const QString &name : people.entryList({QStringLiteral("train-*.jsonl")}, QDir::Files, QDir::Name)) {
        QFile file(people.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        while (!file.atEnd()) {
            const QJsonObject json = QJsonDocument::fromJson(file.readLine()).object();
            const QString text = json.value(QLatin1String("text")).toString();
            for (const auto &span : json.value(QLatin1String("people")).toArray()) {
                const int begin = span.toArray().at(0).toInt();
                ++marked[text.mid(begin, span.toArray().at(1).toInt() - begin)];
            }
            for (qsizetype at = 0; at < text.size(); ++at) {
                for (const qsizetype length : {2, 3, 4}) {
                    const auto word = words.constFind(text.mid(at, length));
                    if (word != words.cend() && word->wordClass == WordClass::Person)
                        ++seen[word.key()];
                }
            }
        }
    }
    for (auto word = words.begin(); word != words.end(); ++word) {
        const int names = marked.value(word.key());
        if (word->wordClass == WordClass::Person && 2 * names < seen.value(word.key()))
            word->wordClass = WordClass::Noun;
    }
}

} // namespace

WordList readWordList(const QString &data)
{
    WordList words;
    const QDir root(data);
    addJieba(words, root.filePath(QStringLiteral("words/jieba-dict.txt")));
    addPlaces(words, root.filePath(QStringLiteral("topics/THUOCL_diming.txt")));
    addPlacesOfTheWorld(words);
    addNewWords(words);
    addCountryPairs(words);
    settlePersons(words, QDir(root.filePath(QStringLiteral("people"))));
    return words;
}

} // namespace banmian::training
