#pragma once

#include "gold_page.h"
#include "page/subject_space.h"

namespace banmian::training {

/// A folder of pages whose articles are known: NAME.txt or NAME.pdf with NAME.json, made by
/// core/training/press. It may hold two things more, both from core/training/articles/fold.py:
/// `articles.jsonl`, articles from which further pages can be set, and `subjects.bin`, a subject space that
/// has not learned from any of them. Where a model takes its input from a space that knows the articles, it
/// learns to trust it too much.
class PageFolder
{
public:
    explicit PageFolder(const QString &path);

    [[nodiscard]] QList<GoldPage> pages() const { return readGoldPages(m_path); }
    /// The path of its articles; empty if it has none.
    [[nodiscard]] QString articles() const;
    /// Its own space, or the shipped one. No longer lived than the folder.
    [[nodiscard]] const SubjectSpace &subjects() const;

private:
    QString m_path;
    QByteArray m_bytes; ///< of its space
    SubjectSpace m_subjects;
};

} // namespace banmian::training
