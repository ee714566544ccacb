#pragma once

#include "people/corrections.h"

#include <QString>

namespace banmian {

/// Keeps the corrections of pages, a JSON file for each page in one folder, found again by the page's text.
class CorrectionStore
{
public:
    /// The folder is made when there is something to keep.
    explicit CorrectionStore(const QString &folder) : m_folder(folder) {}

    /// What was kept for the page; empty where nothing was. Nothing at all where the page's file cannot be
    /// understood: save() then fails too and leaves that file as it is.
    [[nodiscard]] std::optional<PageCorrections> load(const QString &pageKey) const;
    /// Replaces what was kept, whole or not at all; false where that cannot be written.
    [[nodiscard]] bool save(const QString &pageKey, const PageCorrections &corrections) const;
    [[nodiscard]] QString fileFor(const QString &pageKey) const;

private:
    QString m_folder;
};

} // namespace banmian
