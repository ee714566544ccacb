#include "article/dateline.h"

#include "page/cues.h"
#include "text/pattern.h"
#include "text/scripts.h"

namespace banmian {

namespace {

/// Names in a list: spaces, 、 and ， part them; words for what a person does turn the role.
class NameList
{
public:
    explicit NameList(Role role) : m_role(role) {}

    QList<Credit> parse(QStringView text)
    {
        static const auto word = textPattern(u"[\\p{Han}·A-Za-z.]+");
        for (auto it = word.globalMatch(text); it.hasNext();)
            take(it.next().captured());
        return m_credits;
    }

private:
    /// A word can hold several roles: 记者李明通讯员王芳, 记者李明摄.
    void take(const QString &word, bool behindRole = false)
    {
        static const auto role =
            textPattern(u"^(.*?)(记者|記者|通讯员|通訊員|评论员|特派员|摄影报道|摄影记者|摄影|编辑|整理|作者|"
                        u"撰文|报道|摄)(.*)$");
        const auto match = role.match(word);
        if (!match.hasMatch()) {
            if (isName(word))
                m_credits.append({word, m_role});
            return;
        }
        const QString before = match.captured(1);
        const Role next = roleOf(match.captured(2));
        const bool photographed = next == Role::Photographer; // 黄敬文摄
        if (isName(before) && (photographed || behindRole))
            m_credits.append({before, photographed ? next : m_role});
        m_role = next;
        take(match.captured(3), true);
    }

    static Role roleOf(const QString &word)
    {
        if (word.startsWith(u'摄'))
            return Role::Photographer;
        if (word == QStringLiteral("编辑") || word == QStringLiteral("整理"))
            return Role::Editor;
        return word == QStringLiteral("作者") || word == QStringLiteral("撰文") ? Role::Author
                                                                                : Role::Reporter;
    }

    static bool isName(const QString &word)
    {
        static const QStringList notNames{QStringLiteral("本报"),   QStringLiteral("新华社"),
                                          QStringLiteral("人民网"), QStringLiteral("中新社"),
                                          QStringLiteral("见习"),   QStringLiteral("综合"),
                                          QStringLiteral("特约"),   QStringLiteral("发")};
        constexpr qsizetype longestHan = 5;
        const bool foreign = word.contains(u'·') || (!word.isEmpty() && isAlphabetic(word.front()));
        return word.size() >= 2 && (foreign || word.size() <= longestHan) && !notNames.contains(word) &&
               !isReport(word) && !word.endsWith(QStringLiteral("社")) &&
               !word.endsWith(QStringLiteral("报"));
    }

    Role m_role;
    QList<Credit> m_credits;
};

} // namespace

std::optional<Dateline> parseDateline(QStringView paragraph)
{
    static const auto chinese =
        textPattern(u"^(?:据|综合)?(新华社|新華社|本报|本報|中新社|中国新闻社|\\p{Han}{2,6}社|\\p{Han}{2,6}["
                    u"报報]|\\p{Han}{2,5}网|[\\p{Han}A-Z]{2,6}台)"
                    u"((?:\\p{Han}|[·、])*?)(?:([0-9]{1,2})月)?(?:([0-9]{1,2})日)?(?:电|讯|電|訊)");
    constexpr qsizetype reach = 48;
    QString head = paragraph.left(reach).toString();
    head.remove(u' ');
    const auto match = chinese.match(head);
    if (!match.hasMatch())
        return std::nullopt;
    constexpr qsizetype longestPlace = 14;
    if (match.captured(2).size() > longestPlace)
        return std::nullopt;
    return Dateline{match.captured(1), match.captured(2), match.captured(3).toInt(),
                    match.captured(4).toInt()};
}

QList<Credit> parseReporters(QStringView paragraph)
{
    // （见上图，新华社记者方澄摄）: whoever took the picture has not written the text.
    static const auto brackets =
        textPattern(u"^[^。！？]{0,60}?[（(](?![^（）()]*[摄攝][）)])([^（）()]{0,12}?(?:记者|記者|通讯员|"
                    u"通訊員|评论员|特派员)[^（）()]{1,100})[）)]");
    // 本报武汉2月21日电（万建辉、窦瀚洋）: right behind a dateline the names need no 记者.
    static const auto namesAlone = textPattern(u"^[^。！？（(]{2,40}(?:电|讯|電|訊)[（(]((?![见图据综资上下])"
                                               u"\\p{Han}{2,4}(?:[、 ]\\p{Han}{2,4}){0,7})[）)]");
    auto match = brackets.match(paragraph.left(200));
    if (!match.hasMatch() && parseDateline(paragraph))
        match = namesAlone.match(paragraph.left(200));
    if (!match.hasMatch())
        return {};
    return NameList(Role::Reporter).parse(match.captured(1));
}

QList<Credit> parseByline(QStringView line)
{
    static const auto latin = textPattern(u"^By [\\p{L} .'-]+$");
    static const auto latinName = textPattern(u"By (.+?)(?= By |$)");
    if (latin.match(line).hasMatch()) {
        QList<Credit> credits;
        for (auto it = latinName.globalMatch(line); it.hasNext();)
            credits.append({it.next().captured(1), Role::Reporter});
        return credits;
    }
    static const auto author = textPattern(u"^(?:文/|文 |作者|撰文)");
    return NameList(author.match(line).hasMatch() ? Role::Author : Role::Reporter).parse(line);
}

void readCredits(Article &article)
{
    const QString opening = article.paragraphs.isEmpty() ? QString() : article.paragraphs.first().text();
    article.dateline = parseDateline(opening);
    article.byline = parseReporters(opening);
    for (const Credit &credit : parseByline(article.bylineText.text)) {
        if (!article.byline.contains(credit))
            article.byline.append(credit);
    }
}

void parsePhotoCredit(Caption &caption)
{
    static const auto credit = textPattern(
        u"(?:(本报|新华社|中新社|人民网|\\p{Han}{2,6}(?:报|社|网))?(?:记者|記者|通讯员|发)?[ （(]*)?"
        u"(\\p{Han}{1,2} ?\\p{Han}{1,2}(?:[、 ]\\p{Han}{2,3})*|\\p{Han}+·\\p{Han}+) "
        u"?[摄攝](?:影报道)?[）)]?(?:[（(]([^（）()]{2,14})[）)])?。?$");
    static const auto drawing = textPattern(u"(?:^|[ 。])(\\p{Han}{2,4})[图画](?: |$|\\p{Han}{1,4}文)");
    const QString &text = caption.passage.text();
    const QString tail = text.right(40);
    // The credit stands behind the last sentence; what is before that is not read.
    const qsizetype stop = tail.chopped(1).lastIndexOf(u'。');
    const QString ending = tail.mid(stop + 1).trimmed();
    if (const auto match = credit.match(ending); match.hasMatch()) {
        caption.agency = match.captured(1).isEmpty() ? match.captured(3) : match.captured(1);
        static const auto separator = textPattern(u"、");
        for (QString name : match.captured(2).split(separator))
            caption.credits.append({name.remove(u' '), Role::Photographer});
    } else if (const auto drawn = drawing.match(ending); drawn.hasMatch()) {
        caption.credits.append({drawn.captured(1), Role::Photographer});
    }
}

} // namespace banmian
