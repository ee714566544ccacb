#pragma once

#include "article/article.h"

#include <QStringView>

namespace banmian {

/// The dateline that opens a paragraph: 新华社北京9月4日电, 据新华社电, 本报开罗2月13日电. Place, month and
/// day stay empty or 0 where they are not printed. Nothing if the paragraph does not open with one.
std::optional<Dateline> parseDateline(QStringView paragraph);

/// The people whom the opening brackets of a paragraph name: （记者 杨依军 邵艺博）, （本报记者 张文、李明
/// 通讯员 王芳）.
QList<Credit> parseReporters(QStringView paragraph);

/// The people of a line of authors: 本报记者 张文 李明, 文/张文, By Jane Doe By John Roe.
QList<Credit> parseByline(QStringView line);

/// Sets dateline and byline from the article's first paragraph and its byline text, each person once.
void readCredits(Article &article);

/// Agency and people of the photo credit that ends a caption: 新华社记者 黄敬文 摄, 张文摄（人民视觉）,
/// 曹一图. Leaves both empty where there is none.
void parsePhotoCredit(Caption &caption);

} // namespace banmian
