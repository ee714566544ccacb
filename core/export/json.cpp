#include "export/json.h"

namespace banmian {

QByteArray toJson(const QList<Page> &pages)
{
    Q_UNUSED(pages);
    return "{}";
}

} // namespace banmian
