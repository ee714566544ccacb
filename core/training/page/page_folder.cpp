#include "page_folder.h"

#include "source/input.h"

#include <QFile>

namespace banmian::training {

/// Empty where there is no such file.
static QByteArray bytesOf(const QString &path)
{
    const auto bytes = readBytes(path);
    return bytes ? bytes.value() : QByteArray();
}

PageFolder::PageFolder(const QString &path)
    : m_path(path), m_bytes(bytesOf(path + QStringLiteral("/subjects.bin"))), m_subjects(m_bytes)
{}

QString PageFolder::articles() const
{
    const QString path = m_path + QStringLiteral("/articles.jsonl");
    return QFile::exists(path) ? path : QString();
}

const SubjectSpace &PageFolder::subjects() const
{
    return m_bytes.isEmpty() ? SubjectSpace::shipped() : m_subjects;
}

} // namespace banmian::training
