#pragma once

#include "article/article.h"

namespace banmian {

/// Lines → blocks → articles: everything but people and topics. Never fails: what finds no place is in
/// `unplaced`.
Page reconstruct(const SourcePage &source);

} // namespace banmian
