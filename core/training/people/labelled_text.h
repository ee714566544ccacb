#pragma once

#include "people/name_features.h"
#include "people/name_model.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace banmian::training {

/// A sentence with the label of each UTF-16 unit.
struct LabelledSentence
{
    QString text;
    std::vector<NameLabel> labels;
    NameFeatures::Register writing = NameFeatures::Register::Print; ///< of the text it was cut from
    float weight = 1;                                               ///< how much it counts against the others
};

/// Reads lines of {"text", "people": [[start, end], …]} (code points) and cuts them into sentences.
std::vector<LabelledSentence> readLabelled(const QString &path);

/// Reads lines with "headline" and "paragraphs": one list of passages for each article.
std::vector<QStringList> readArticles(const QString &path);

/// The names that the labels spell.
QStringList namesIn(const LabelledSentence &sentence);

} // namespace banmian::training
