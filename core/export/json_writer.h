#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>
#include <QStringView>

namespace banmian {

/// Writes one JSON document on one line, members in the order they are given (QJsonObject would sort them).
///
///     JsonWriter json;
///     json.beginObject();
///     json.member("name"_L1, name);
///     json.endObject();
///     return json.take();
///
/// The caller keeps begin and end paired and gives every value of an object its key.
class JsonWriter
{
public:
    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    void key(QLatin1StringView name);

    void value(QStringView text);
    void value(qint64 number);
    /// At most `decimals` places, without trailing zeros.
    void value(double number, int decimals);
    void null();

    void member(QLatin1StringView name, QStringView text);
    void member(QLatin1StringView name, qint64 number);
    void member(QLatin1StringView name, double number, int decimals);

    QByteArray take() { return std::move(m_bytes); }

private:
    void separate();
    void open(char bracket);
    void close(char bracket);

    QByteArray m_bytes;
    bool m_first = true; ///< nothing stands yet in the innermost object or array, or a key was just written
};

} // namespace banmian
