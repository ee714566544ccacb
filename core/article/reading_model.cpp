#include "article/reading_model.h"

#include "text/model_bytes.h"
#include "text/named_numbers.h"

#include <numeric>

namespace banmian {

const ReadingModel &ReadingModel::shipped()
{
    static const ReadingModel model = fromText(modelBytes(QStringLiteral("readings.txt")).toByteArray());
    return model;
}

ReadingModel ReadingModel::fromText(const QByteArray &text)
{
    const QMap<QByteArray, double> weights = namedNumbers(text);
    ReadingModel model;
    for (std::size_t fact = 0; fact < ReadingFacts::count; ++fact)
        model.weights[fact] = weights.value(ReadingFacts::nameOf(fact));
    return model;
}

QByteArray ReadingModel::toText() const
{
    QByteArray text;
    for (std::size_t fact = 0; fact < ReadingFacts::count; ++fact) {
        text += ReadingFacts::nameOf(fact);
        text += ' ' + QByteArray::number(weights[fact], 'f', 4) + '\n';
    }
    return text;
}

double ReadingModel::worth(const ReadingFacts &facts) const
{
    return std::inner_product(weights.begin(), weights.end(), facts.values.begin(), 0.);
}

} // namespace banmian
