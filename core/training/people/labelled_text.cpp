#include "labelled_text.h"

#include "people/name_recogniser.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace banmian::training {

namespace {

std::vector<QJsonObject> readObjects(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    std::vector<QJsonObject> objects;
    while (!file.atEnd())
        objects.push_back(QJsonDocument::fromJson(file.readLine()).object());
    return objects;
}

std::vector<qsizetype> offsetsOfCodePoints(const QString &text)
{
    std::vector<qsizetype> offsets;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isLowSurrogate())
            offsets.push_back(i);
    }
    offsets.push_back(text.size());
    return offsets;
}

void label(std::vector<NameLabel> &labels, size_t begin, size_t end)
{
    std::fill(labels.begin() + begin, labels.begin() + end, NameLabel::Middle);
    labels[begin] = end - begin == 1 ? NameLabel::Single : NameLabel::Begin;
    if (end - begin > 1)
        labels[end - 1] = NameLabel::End;
}

} // namespace

std::vector<LabelledSentence> readLabelled(const QString &path)
{
    std::vector<LabelledSentence> sentences;
    for (const QJsonObject &object : readObjects(path)) {
        const QString text = object[QLatin1String("text")].toString();
        const auto offsets = offsetsOfCodePoints(text);
        std::vector<NameLabel> labels(text.size(), NameLabel::Outside);
        for (const auto &span : object[QLatin1String("people")].toArray()) {
            const int begin = span.toArray().at(0).toInt(), end = span.toArray().at(1).toInt();
            if (begin < end && end < static_cast<int>(offsets.size()))
                label(labels, offsets[begin], offsets[end]);
        }
        for (qsizetype from = 0; from < text.size();) {
            const TextSpan part = nextSentence(text, from);
            from = part.end();
            std::vector<NameLabel> own(labels.begin() + part.start, labels.begin() + part.end());
            const bool whole =
                mayFollow(NameLabel::Outside, own.front()) && mayFollow(own.back(), NameLabel::Outside);
            if (whole) {
                sentences.push_back(
                    {text.mid(part.start, part.length), std::move(own), NameFeatures::registerOf(text)});
            }
        }
    }
    return sentences;
}

std::vector<QStringList> readArticles(const QString &path)
{
    std::vector<QStringList> articles;
    for (const QJsonObject &object : readObjects(path)) {
        QStringList passages{object[QLatin1String("headline")].toString()};
        for (const auto &paragraph : object[QLatin1String("paragraphs")].toArray())
            passages.append(paragraph.toString());
        articles.push_back(passages);
    }
    return articles;
}

QStringList namesIn(const LabelledSentence &sentence)
{
    QStringList names;
    for (qsizetype i = 0; i < sentence.text.size(); ++i) {
        if (sentence.labels[i] == NameLabel::Begin || sentence.labels[i] == NameLabel::Single)
            names.append(QString());
        if (sentence.labels[i] != NameLabel::Outside)
            names.last().append(sentence.text[i]);
    }
    return names;
}

} // namespace banmian::training
