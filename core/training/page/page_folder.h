#pragma once

#include "gold_page.h"
#include "page/text_models.h"

namespace banmian::training {

/// A folder of pages whose articles are known: NAME.txt with NAME.json, made by core/training/press. It may
/// hold two things more: `articles.jsonl`, articles from which further pages can be set
/// (core/training/articles/fold.py), and models of texts that have not learned from any of them,
/// `subjects.bin` and `seams.bin` (core/training/subjects, core/training/seams). Where a
/// model takes its input from one that knows the articles, it learns to trust it too much.
class PageFolder
{
public:
    explicit PageFolder(const QString &path);

    /// Every page that has both its text and its gold, by name.
    [[nodiscard]] QList<GoldPage> pages() const;
    /// The path of its articles; empty if it has none.
    [[nodiscard]] QString articles() const;
    /// Its own models, or the shipped ones where it has none. No longer lived than the folder.
    [[nodiscard]] TextModels models() const;

private:
    QString m_path;
    QByteArray m_subjectBytes, m_seamBytes;
    SubjectSpace m_subjects;
    SeamModel m_seams;
};

} // namespace banmian::training
