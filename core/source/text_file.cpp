#include "source/text_file.h"

#include <QStringDecoder>

namespace banmian {

static bool isBlank(QStringView line)
{
    return line.trimmed().isEmpty();
}

SourcePage pageFromText(const QString &text, const QString &path)
{
    SourcePage page{.text = text, .lines = {}, .encoding = QStringLiteral("UTF-8"), .path = path};
    int blank = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin;
        while (end < text.size() && text[end] != u'\n' && text[end] != u'\r')
            ++end;
        if (isBlank(QStringView(text).sliced(begin, end - begin))) {
            ++blank;
        } else {
            page.lines.append({.begin = begin, .end = end, .blankLinesBefore = blank});
            blank = 0;
        }
        begin = end + 1;
        if (begin < text.size() && text[end] == u'\r' && text[begin] == u'\n')
            ++begin;
    }
    return page;
}

Result<QList<SourcePage>> readText(const QByteArray &bytes, const QString &path)
{
    if (bytes.trimmed().isEmpty())
        return Error{ErrorCode::EmptyInput, {}};
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    return QList<SourcePage>{pageFromText(text, path)};
}

} // namespace banmian
