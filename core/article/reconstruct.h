#pragma once

#include "article/article.h"

namespace banmian {

class LineModel;

/// Lines → blocks → articles: everything but people and topics. Never fails: what finds no place is in
/// `unplaced`.
Page reconstruct(const SourcePage &source);

/// The same with another line model than the shipped one, for training.
Page reconstruct(const SourcePage &source, const LineModel &model);

} // namespace banmian
