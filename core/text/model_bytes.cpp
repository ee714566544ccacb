#include "text/model_bytes.h"

#include <QResource>

namespace banmian {

QByteArrayView modelBytes(const QString &name)
{
    const QResource resource(QStringLiteral(":/banmian/models/") + name);
    return {resource.data(), static_cast<qsizetype>(resource.size())};
}

} // namespace banmian
