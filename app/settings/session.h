#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace banmian {

/// What was open when the window closed.
struct Session
{
    /// One open file, or a page that has none (from the clipboard) with its text.
    struct Source
    {
        QString path;
        QString text;
        friend bool operator==(const Source &, const Source &) = default;
    };

    QList<Source> sources;
    int page = -1;    ///< of the article that was read, counted over all open pages; -1: none
    int article = -1; ///< in that page; -1: its unplaced text
    int scroll = 0;   ///< of the reading pane, pixels

    [[nodiscard]] QByteArray toJson() const;
    /// What cannot be read is an empty session.
    static Session fromJson(const QByteArray &json);

    /// False where the file cannot be written.
    [[nodiscard]] bool save(const QString &file) const;
    static Session load(const QString &file);

    friend bool operator==(const Session &, const Session &) = default;
};

} // namespace banmian
