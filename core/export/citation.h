#pragma once

#include "article/article.h"

#include <QString>

namespace banmian {

/// One line after GB/T 7714—2015, 4.4 (newspaper article): `曹嘉玥, 黄扬. 习近平会见通伦[N]. 人民日报,
/// 2025-09-05(3).` At most three authors, then 等; what the page does not say is left out.
QString citation(const Page &page, const Article &article);

} // namespace banmian
