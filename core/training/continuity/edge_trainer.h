#pragma once

#include "edge_vocabulary.h"

#include <QByteArray>

namespace banmian::training {

/// Learns a vector for each row of the vocabulary from the boundaries of the text, `epochs` times as many as
/// it has, of which there must be some; gives the model in the form that EdgeVectors reads. The same text
/// gives the same bytes.
QByteArray trainEdgeVectors(const SymbolText &text, const EdgeVocabulary &vocabulary, double epochs);

} // namespace banmian::training
