#pragma once

#include "article/article.h"
#include "people/name_recogniser.h"

#include <optional>

namespace banmian {

/// What a name is credited with where it stands: （记者张三、李四）, 本报记者张三, 张三摄, 责编：张三.
/// Nothing where the text speaks of the person. `names` are all names in `text`, in order.
std::optional<Role> creditRoleAt(QStringView text, const QList<TextSpan> &names, qsizetype index);

} // namespace banmian
