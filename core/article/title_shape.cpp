#include "article/title_shape.h"

#include "text/scripts.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace banmian {

bool isInBrackets(const QString &text)
{
    return !text.isEmpty() && opensBracket(text.front()) && closesBracket(text.back());
}

bool hasRubric(const QString &text)
{
    return !text.isEmpty() && closesBracket(text.back()) && !opensBracket(text.front()) &&
           std::any_of(text.begin(), text.end(), opensBracket);
}

bool isBalanced(const QString &text)
{
    qsizetype end = text.size();
    if (hasRubric(text)) {
        while (!opensBracket(text[end - 1]))
            --end;
        --end;
    }
    const QStringList parts = text.first(end).split(u' ', Qt::SkipEmptyParts);
    return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [&](const QString &part) {
               return part.size() == parts.first().size();
           });
}

bool leadsOver(const QString &text)
{
    return text.endsWith(u"——") || text.endsWith(u'：');
}

bool announcesSpeech(const QString &text)
{
    static constexpr std::array<QStringView, 5> verbs{u"强调", u"指出", u"表示", u"要求", u"出席"};
    return std::ranges::any_of(verbs, [&](QStringView verb) { return text.endsWith(verb); });
}

} // namespace banmian
