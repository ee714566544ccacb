#include "text/pattern.h"

namespace banmian {

QRegularExpression textPattern(const char16_t *pattern)
{
    QString text = QString::fromUtf16(pattern);
    text.replace(QStringLiteral("\\p{Han}"), QStringLiteral("\\p{sc:Han}"));
    QRegularExpression expression(text, QRegularExpression::UseUnicodePropertiesOption);
    expression.optimize();
    return expression;
}

} // namespace banmian
