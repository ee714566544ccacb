#include "column_texts.h"

#include <algorithm>

using namespace banmian;

QString harbourText()
{
    return QStringLiteral(
        "清晨的港口渐渐热闹起来，渔民们把刚刚捕到的海鱼一筐一筐抬上码头。收购商早已在这里等候，"
        "他们熟练地挑选、过秤、装车，不到一个小时，几十吨海鲜就运往城里的各个市场。"
        "负责管理码头的工作人员介绍，今年以来港口的吞吐量比去年同期增长了两成，"
        "渔民的收入也有了明显提高。为了让大家安心出海，当地政府还建立了气象预警系统，"
        "每天定时向渔船发送天气信息，帮助他们避开大风大浪。");
}

QString schoolText()
{
    return QStringLiteral(
        "学校的图书馆今年进行了全面改造，新增了三千多册图书和一间宽敞明亮的阅览室。"
        "每天下午放学以后，孩子们都喜欢到这里看书、写作业，老师也会轮流来辅导他们。"
        "校长告诉记者，过去学生们的课外读物很少，现在他们可以读到各种各样的科普书和文学作品，"
        "学习的兴趣越来越浓。不少家长主动报名参加志愿服务，帮助整理书架、登记借阅，"
        "让图书馆成为大家共同的精神家园。");
}

QString roadText()
{
    return QStringLiteral(
        "连接两个县城的公路上个月正式通车，原来需要三个小时的路程现在只要四十分钟就能走完。"
        "沿线的村民纷纷在路边开起了农家乐和小超市，把自家种的水果和蔬菜卖给过往的游客。"
        "交通部门的负责人表示，下一步还将继续完善配套设施，建设停车场和服务区，"
        "同时加强道路养护，保证群众出行的安全。随着交通条件的改善，越来越多的企业愿意到这里投资，"
        "带动了当地经济的发展。");
}

QStringList cut(const QString &text, qsizetype width)
{
    QStringList lines;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = std::min(begin + width, text.size());
        while (end < text.size() && QStringView(u"，。、").contains(text[end]))
            ++end;
        lines.append(text.sliced(begin, end - begin));
        begin = end;
    }
    return lines;
}

QStringList interleaved(const QList<QStringList> &columns)
{
    QStringList lines;
    for (qsizetype row = 0;; ++row) {
        const qsizetype before = lines.size();
        for (const QStringList &column : columns) {
            if (row < column.size())
                lines.append(column[row]);
        }
        if (lines.size() == before)
            return lines;
    }
}

QStringList setInRows(const QList<QStringList> &columns, qsizetype rows)
{
    QStringList lines;
    for (qsizetype row = 0; row < rows; ++row) {
        QStringList line;
        for (const QStringList &column : columns)
            line.append(column[row]);
        lines.append(line.join(u' '));
    }
    return lines;
}

QString mixedPage()
{
    constexpr qsizetype width = 14, stride = 7;
    const QStringList lines = cut(harbourText(), width) + cut(schoolText(), width) + cut(roadText(), width);
    QStringList mixed;
    for (qsizetype begin = 0; begin < stride; ++begin) {
        for (qsizetype line = lines.size() - 1 - begin; line >= 0; line -= stride)
            mixed.append(lines[line]);
    }
    return mixed.join(u'\n');
}

QStringList textsOf(const QList<Line> &lines)
{
    QStringList texts;
    for (const Line &line : lines)
        texts.append(line.text.text);
    return texts;
}

QString sortedCharacters(const QStringList &lines)
{
    QString all = lines.join(QString()).remove(u' ');
    std::sort(all.begin(), all.end());
    return all;
}
