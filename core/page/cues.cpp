#include "page/cues.h"

#include "text/marks.h"
#include "text/pattern.h"
#include <QString>
#include <algorithm>
#include <array>

namespace banmian {

namespace {

bool matches(const QRegularExpression &pattern, QStringView text)
{
    return pattern.match(text).hasMatch();
}

/// Most lines of a page are running text: a look at their characters spares them the patterns.
bool hasAny(QStringView text, std::u16string_view characters)
{
    return std::any_of(text.begin(), text.end(), [&](QChar c) { return isAmong(c, characters); });
}

} // namespace

FurnitureCue furnitureCue(QStringView line)
{
    constexpr qsizetype longest = 48;
    if (line.size() > longest)
        return FurnitureCue::None;
    static const auto dateLine =
        textPattern(u"^(?:\\p{Han}{2,8}报 ?)?(?:[0-9]{4}|[〇○零一二三四五六七八九]{4}) ?年 "
                    u"?[0-9一二三四五六七八九十]{1,3} ?月 "
                    u"?[0-9一二三四五六七八九十]{1,3} ?日(?:.{0,4}(?:星期|周)[一二三四五六日天].{0,24})?$"
                    u"|^(?:星期|周)[一二三四五六日天]$"
                    u"|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? .{3,24}[0-9]{4}$");
    static const auto folio =
        textPattern(u"^第? ?[0-9一二三四五六七八九十]{1,3} ?版.{0,10}$|^[A-Z]?[0-9]{1,2}(?: ?\\p{Han}{2,6})?$"
                    u"|^\\p{Han}{2,4} ?[A-Z]?[0-9]{1,2}$|^(?:Page|PAGE) [A-Z]?[0-9]{1,2}$");
    static const auto editors = textPattern(
        u"^(?:本版|本期|责任|版面|视觉|美术|执行|值班|本报)?(?:责任编辑|责编|编辑|主编|版式设计|校对|"
        u"版式|美编|制图|统筹)[：: ]");
    static const auto address = textPattern(
        u"电子信箱|电子邮箱|邮政编码|本报地址|社址|国内统一|邮发代号|热线电话|零售价|广告(?:部|热线)"
        u"|[A-Za-z0-9._-]+@[A-Za-z0-9-]+\\.|(?:https?://|www\\.)");
    static const auto paper =
        textPattern(u"^\\p{Han}{2,6}(?:日报|晚报|时报|早报|晨报|都市报|商报|导报|周报|青年报|光明报)$");
    if (hasAny(line, u"年期周y") && matches(dateLine, line))
        return FurnitureCue::DateLine;
    constexpr qsizetype longestFolio = 24;
    if (line.size() <= longestFolio && matches(folio, line))
        return FurnitureCue::Folio;
    if (hasAny(line, u"编責责版校美制统") && matches(editors, line))
        return FurnitureCue::Editors;
    if (hasAny(line, u"箱邮址统热价广@/.") && matches(address, line))
        return FurnitureCue::Address;
    return line.endsWith(u'报') && matches(paper, line) ? FurnitureCue::PaperName : FurnitureCue::None;
}

bool beginsWithDateline(QStringView line)
{
    return datelineLength(line) > 0;
}

qsizetype datelineLength(QStringView text)
{
    static const auto chinese = textPattern(
        u"^(?:据|综合)?(?:新华社|新華社|本报|本報|中新社|中国新闻社|人民网|央视网|法新社|路透社|"
        u"\\p{Han}{2,8}(?:社|报|報|网|通讯员))"
        u"(?:\\p{Han}|[·、 ]){0,14}? ?(?:[0-9]{1,2} ?月 ?)?(?:[0-9]{1,2} ?日)?(?:电|讯|電|訊|消息)");
    static const auto latin = textPattern(u"^[A-Z][A-Z .'-]{2,24},? .{0,18}\\([A-Z][A-Za-z ]+\\)");
    if (hasAny(text.left(48), u"电讯電訊消")) {
        if (const auto match = chinese.match(text.left(48)); match.hasMatch())
            return match.capturedLength();
    }
    return !text.isEmpty() && text.front().isUpper() ? latin.match(text.left(64)).capturedLength() : 0;
}

bool isClosingDateline(QStringView line)
{
    static const auto closing =
        textPattern(u"^[（(](?:据|综合)?(?:新华社|本报|记者|作者|\\p{Han}{2,6}社).{0,30}(?:电|讯|）|\\))");
    return (line.startsWith(u'（') || line.startsWith(u'(')) && matches(closing, line);
}

bool isByline(QStringView line)
{
    static const auto byline = textPattern(
        u"^[■□◆●▲▶※○\\s]*(?:(?:本报|新华社|人民网|中新社|本社|央视|特约|见习|首席|\\p{Han}{2,8}(?:报|社|网))*"
        u"(?:记者|記者|通讯员|评论员|特派员)|文/|文 |作者[：: ]|撰文[：: ]|By )[：: ]?[\\p{Han}·、， "
        u"A-Za-z.]{2,40}$");
    static const auto sentence = textPattern(u"[。！？；：]|说|表示|报道|获悉|了解|从|在|采访");
    return line.size() <= 48 && hasAny(line, u"记記员員文者y") && matches(byline, line) &&
           !matches(sentence, line.mid(2)) && !isReport(line.mid(line.lastIndexOf(u'者') + 1).trimmed());
}

bool isReport(QStringView word)
{
    static constexpr std::array<QStringView, 13> reports{u"手记", u"专访", u"感言", u"观察", u"调查",
                                                         u"札记", u"随笔", u"连线", u"追踪", u"视点",
                                                         u"点评", u"见闻", u"日记"};
    return std::ranges::find(reports, word) != reports.end();
}

bool hasPhotoCredit(QStringView line)
{
    static const auto credit = textPattern(
        u"\\p{Han}[ 　]?(?:摄|攝|图片|供图)(?:影报道)?[ 　]?(?:[（(][^）)]{2,14}[）)])?[。]?$"
        u"|[（(](?:新华社发|新华社照片|资料照片|资料图片|影像中国|人民视觉|视觉中国|新华社|中新社发)[）)]$"
        u"|\\p{Han}{1,4}[图画] ?\\p{Han}{2,4}文$|^(?:Photo|Photograph)(?: by|:)");
    return hasAny(line, u"摄攝图圖供画畫照料影觉国发社新P") && matches(credit, line);
}

bool beginsListItem(QStringView line)
{
    static const auto item = textPattern(
        u"^(?:[一二三四五六七八九十]{1,3}(?:、|是|要)|第[一二三四五六七八九十]{1,3}(?:，|、|条|章|节| )"
        u"|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、]|[■□◆●▲▶※○①-⑳])");
    return matches(item, line);
}

} // namespace banmian
