#pragma once

#include <QStringView>

namespace banmian {

/// What the wording of one line says about its place on the page.

/// Furniture by its form.
enum class FurnitureCue {
    None,
    DateLine, ///< 2025年9月5日 星期五
    Folio,    ///< 第3版 要闻, 16 经济, A12
    Editors,  ///< 责任编辑：…, 本版责编：…, 版式设计：…
    Address,  ///< 电子信箱, 邮政编码, http, …
    PaperName ///< 人民日报 alone
};
FurnitureCue furnitureCue(QStringView line);

/// Begins like the dateline of a news agency or paper: 新华社北京9月4日电, 据新华社电, 本报讯, BEIJING, Sept.
/// 4 (Xinhua).
bool beginsWithDateline(QStringView line);
/// Its length up to 电, 讯 … in UTF-16 units; 0 if the text does not begin with one.
qsizetype datelineLength(QStringView text);

/// Ends like a dispatch that carries its place and day at the end: （本报开罗2月13日电）.
bool isClosingDateline(QStringView line);

/// Is a byline and nothing else: 本报记者 张文, 新华社记者 李明 王芳, ■张文.
bool isByline(QStringView line);

/// What reporters write, where their name is looked for behind 记者: 手记, 专访, 调查.
bool isReport(QStringView word);

/// Carries a photo credit: … 摄, 曹一图, （新华社发）, （人民视觉）.
bool hasPhotoCredit(QStringView line);

/// Opens with a number or bullet of a list: 一、 一是 第一， （一） 1. ■ ●.
bool beginsListItem(QStringView line);

} // namespace banmian
