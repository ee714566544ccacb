#pragma once

#include "article/article.h"

namespace banmian {

/// Reads the date, the page's number and section and the paper's name from the furniture of the page,
/// and what is missing there from the file name (rmrb-2019-02-26-14.txt). Never guesses: what neither says
/// stays empty.
void readMasthead(Page &page);

} // namespace banmian
