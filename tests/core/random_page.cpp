#include "random_page.h"

#include <QRandomGenerator>
#include <QStringList>

namespace {

const QStringList words{
    u"会议"_qs, u"城市"_qs, u"发展"_qs, u"图书馆"_qs, u"记者"_qs,   u"表示"_qs,   u"指出"_qs,   u"老街"_qs,
    u"合作"_qs, u"推动"_qs, u"重要"_qs, u"和平"_qs,   u"轮渡"_qs,   u"学生"_qs,   u"计划"_qs,   u"的"_qs,
    u"在"_qs,   u"了"_qs,   u"是"_qs,   u"同"_qs,     u"2025年"_qs, u"9月4日"_qs, u"80%"_qs,    u"GDP"_qs,
    u"㎡"_qs,   u"①"_qs,    u"½"_qs,    u"⽇本"_qs,   u"⻓江"_qs,   u"⼈⺠"_qs,   u"ﬁnance"_qs, u"１２"_qs,
    u"⼾外"_qs, u"𠮷野"_qs, u"㍿"_qs,   u"…"_qs,
};
const QStringList marks{u"，"_qs, u"。"_qs, u"、"_qs, u"；"_qs, u"：“"_qs,
                        u"”"_qs,  u"⸺"_qs,  u"（"_qs, u"）"_qs, u"！"_qs};
const QStringList names{u"曹嘉玥"_qs, u"李  岩"_qs, u"欧阳文博"_qs, u"张弛"_qs, u"玛丽亚·索伦森"_qs};
const QStringList noise{u"."_qs,
                        u"- 3 -"_qs,
                        u"3.50"_qs,
                        u"|"_qs,
                        u"\u200B"_qs,
                        u"  \u3000 x"_qs,
                        u"http://a.example/b-c"_qs,
                        u"\uFFFE甲"_qs,
                        u"well-known and co-"_qs,
                        u"A"_qs,
                        u"（"_qs,
                        u"■"_qs,
                        u"2025年9月5日 星期五"_qs};

class PageMaker
{
public:
    explicit PageMaker(quint32 seed) : m_random(seed) {}

    QString page()
    {
        for (int part = 0, parts = upTo(9); part < parts; ++part)
            addPart();
        return m_page;
    }

private:
    int upTo(int bound) { return static_cast<int>(m_random.bounded(bound)); }
    bool chance(int percent) { return upTo(100) < percent; }
    const QString &oneOf(const QStringList &list) { return list[upTo(static_cast<int>(list.size()))]; }

    QString sentence(int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text += chance(20) ? oneOf(marks) : oneOf(words);
        return text;
    }

    void addLine(const QString &line)
    {
        static const QStringList ends{u"\n"_qs, u"\n\n"_qs, u"\r\n"_qs, u"\n \n"_qs, u"\u2028"_qs};
        m_page += chance(8) ? letterSpaced(line) : line;
        m_page += chance(85) ? ends[1] : oneOf(ends);
    }

    static QString letterSpaced(const QString &line)
    {
        QString spaced;
        for (const QChar c : line) {
            spaced += c;
            if (!c.isHighSurrogate())
                spaced += u' ';
        }
        return spaced;
    }

    void addBody()
    {
        const int width = 8 + upTo(14);
        QString text =
            chance(70) ? u"新华社北京9月4日电（记者 %1 %2）"_qs.arg(oneOf(names), oneOf(names)) : QString();
        for (int paragraph = 0, count = 1 + upTo(5); paragraph < count; ++paragraph) {
            text += sentence(5 + upTo(60)) + u'。';
            for (qsizetype begin = 0, end = 0; begin < text.size(); begin = end) {
                end = std::min(begin + width, text.size());
                if (end < text.size() && text[end].isLowSurrogate())
                    ++end;
                addLine(text.sliced(begin, end - begin));
            }
            text.clear();
        }
    }

    void addPart()
    {
        switch (upTo(6)) {
        case 0:
            addLine(sentence(2 + upTo(5)));
            break;
        case 1:
            addLine(sentence(6) + u"。 新华社记者 "_qs + oneOf(names) + u" 摄"_qs);
            break;
        case 2:
            addLine(oneOf(noise));
            break;
        case 3:
            for (int i = upTo(8); i > 0; --i)
                addLine(oneOf(noise));
            break;
        default:
            addBody();
        }
    }

    QRandomGenerator m_random;
    QString m_page;
};

} // namespace

QString randomPage(quint32 seed)
{
    return PageMaker(seed).page();
}
