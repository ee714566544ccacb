#pragma once

#include "field_trainer.h"
#include "lexicon_builder.h"

#include <QByteArray>

namespace banmian::training {

/// The bytes of a NameModel: the heaviest `limit` features, their weights rounded to one signed byte.
QByteArray writeModel(const LexiconBuilder &lexicon, const FieldTrainer &field, size_t limit);

} // namespace banmian::training
