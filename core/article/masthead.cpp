#include "article/masthead.h"

#include "page/cues.h"

#include "text/pattern.h"
#include <QFileInfo>

namespace banmian {

namespace {

void readDate(Page &page, const QString &line)
{
    static const auto date = textPattern(u"([0-9]{4}) ?年 ?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?日");
    if (const auto match = date.match(line); match.hasMatch() && !page.date.isValid())
        page.date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
}

void readFolio(Page &page, const QString &line)
{
    static const auto numberFirst = textPattern(u"^第? ?([A-Z]?[0-9]{1,3}) ?版?[： :]? ?(\\p{Han}*)$");
    static const auto sectionFirst = textPattern(u"^(\\p{Han}{2,4}) ?([A-Z]?[0-9]{1,2})$");
    if (const auto match = numberFirst.match(line); match.hasMatch() && page.number.isEmpty()) {
        page.number = match.captured(1);
        page.section = match.captured(2);
    } else if (const auto other = sectionFirst.match(line); other.hasMatch() && page.number.isEmpty()) {
        page.section = other.captured(1);
        page.number = other.captured(2);
    }
}

void readFileName(Page &page)
{
    static const auto name =
        textPattern(u"(?<![0-9])((?:19|20)[0-9]{2})[-_.]?([01][0-9])[-_.]?([0-3][0-9])(?![0-9])");
    const auto match = name.match(QFileInfo(page.source.path).fileName());
    if (match.hasMatch() && !page.date.isValid())
        page.date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
}

} // namespace

void readMasthead(Page &page)
{
    for (const Passage &passage : page.unplaced) {
        const QString &line = passage.text();
        switch (furnitureCue(line)) {
        case FurnitureCue::DateLine:
            readDate(page, line);
            break;
        case FurnitureCue::Folio:
            readFolio(page, line);
            break;
        case FurnitureCue::PaperName:
            if (page.paper.isEmpty())
                page.paper = line;
            break;
        default:
            break;
        }
    }
    readFileName(page);
}

} // namespace banmian
