#include "article/reading_model.h"

#include <QFile>
#include <QHash>
#include <numeric>

namespace banmian {

const ReadingModel &ReadingModel::shipped()
{
    static const ReadingModel model = [] {
        QFile file(QStringLiteral(":/banmian/models/readings.txt"));
        return file.open(QIODevice::ReadOnly) ? fromText(file.readAll()) : ReadingModel();
    }();
    return model;
}

ReadingModel ReadingModel::fromText(const QByteArray &text)
{
    QHash<QByteArray, double> weights;
    for (const QByteArray &line : text.split('\n')) {
        if (const QList<QByteArray> words = line.simplified().split(' '); words.size() == 2)
            weights.insert(words[0], words[1].toDouble());
    }
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
