#pragma once

#include "topics/topic_model.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace banmian::training {

/// Everything a topic model holds, by text. Ordered, so that the same entries give the same bytes.
using Entries = QMap<QString, TopicEntry>;

/// The model's bytes, in the layout that TopicModel reads.
QByteArray writeModel(const Entries &entries, quint32 articles, const QList<float> &weights);

} // namespace banmian::training
