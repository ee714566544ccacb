#pragma once

#include "gold_page.h"
#include "page/subject_space.h"

namespace banmian::training {

/// A folder of pages whose articles are known: NAME.txt with NAME.json, made by core/training/press. It may
/// hold two things more: `articles.jsonl`, articles from which further pages can be set
/// (core/training/articles/fold.py), and `subjects.bin`, a subject space that has not learned from any of
/// them (core/training/subjects). Where a model takes its input from a space that knows the articles, it
/// learns to trust it too much.
class PageFolder
{
public:
    explicit PageFolder(const QString &path);

    /// Every page that has both its text and its gold, by name.
    [[nodiscard]] QList<GoldPage> pages() const;
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
