#include "text/named_numbers.h"

#include <QList>

namespace banmian {

QMap<QByteArray, double> namedNumbers(const QByteArray &text)
{
    QMap<QByteArray, double> numbers;
    for (const QByteArray &line : text.split('\n')) {
        if (const QList<QByteArray> words = line.simplified().split(' '); words.size() == 2)
            numbers[words[0]] = words[1].toDouble();
    }
    return numbers;
}

} // namespace banmian
