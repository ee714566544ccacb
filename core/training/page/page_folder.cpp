#include "page_folder.h"

#include "source/input.h"
#include "source/text_file.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace banmian::training {

/// Empty where there is no such file.
static QByteArray bytesOf(const QString &path)
{
    const auto bytes = readBytes(path);
    return bytes ? bytes.value() : QByteArray();
}

PageFolder::PageFolder(const QString &path)
    : m_path(path), m_subjectBytes(bytesOf(path + QStringLiteral("/subjects.bin"))),
      m_seamBytes(bytesOf(path + QStringLiteral("/seams.bin"))), m_subjects(m_subjectBytes),
      m_seams(m_seamBytes)
{}

QList<GoldPage> PageFolder::pages() const
{
    QList<GoldPage> pages;
    const QDir dir(m_path);
    for (const QString &file : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const QString name = file.chopped(5);
        const auto sources = readText(bytesOf(dir.filePath(name + QStringLiteral(".txt"))), name);
        if (!sources)
            continue;
        const auto gold = QJsonDocument::fromJson(bytesOf(dir.filePath(file))).object();
        pages.append({name, sources.value().first(), gold});
    }
    return pages;
}

QString PageFolder::articles() const
{
    const QString path = m_path + QStringLiteral("/articles.jsonl");
    return QFile::exists(path) ? path : QString();
}

TextModels PageFolder::models() const
{
    return {m_subjectBytes.isEmpty() ? SubjectSpace::shipped() : m_subjects,
            m_seamBytes.isEmpty() ? SeamModel::shipped() : m_seams};
}

} // namespace banmian::training
