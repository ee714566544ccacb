#include "export/json_writer.h"

namespace banmian {

void JsonWriter::separate()
{
    if (!m_first)
        m_bytes += ", ";
    m_first = false;
}

void JsonWriter::open(char bracket)
{
    separate();
    m_bytes += bracket;
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    m_bytes += bracket;
    m_first = false;
}

void JsonWriter::key(QLatin1StringView name)
{
    separate();
    m_bytes += '"';
    m_bytes.append(name.data(), name.size());
    m_bytes += "\": ";
    m_first = true;
}

static void appendEscape(QByteArray &bytes, char16_t unit)
{
    static constexpr char hex[] = "0123456789abcdef";
    bytes += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        bytes += hex[(unit >> shift) & 0xF];
}

void JsonWriter::value(QStringView text)
{
    separate();
    m_bytes += '"';
    qsizetype plain = 0; // where the run that needs no escape begins
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            ++i;
            continue;
        }
        const char16_t unit = c.unicode();
        if (unit >= 0x20 && unit != u'"' && unit != u'\\' && unit != 0x7F && !c.isSurrogate())
            continue;
        m_bytes += text.sliced(plain, i - plain).toUtf8();
        plain = i + 1;
        if (unit == u'"' || unit == u'\\') {
            (m_bytes += '\\') += static_cast<char>(unit);
        } else {
            appendEscape(m_bytes, unit);
        }
    }
    m_bytes += text.sliced(plain).toUtf8();
    m_bytes += '"';
}

void JsonWriter::value(qint64 number)
{
    separate();
    m_bytes += QByteArray::number(number);
}

void JsonWriter::value(double number, int decimals)
{
    separate();
    QByteArray digits = QByteArray::number(number, 'f', decimals);
    if (digits.contains('.')) {
        while (digits.endsWith('0'))
            digits.chop(1);
        if (digits.endsWith('.'))
            digits.chop(1);
    }
    m_bytes += digits == "-0" ? QByteArray("0") : digits;
}

void JsonWriter::null()
{
    separate();
    m_bytes += "null";
}

void JsonWriter::member(QLatin1StringView name, QStringView text)
{
    key(name);
    value(text);
}

void JsonWriter::member(QLatin1StringView name, qint64 number)
{
    key(name);
    value(number);
}

void JsonWriter::member(QLatin1StringView name, double number, int decimals)
{
    key(name);
    value(number, decimals);
}

} // namespace banmian
