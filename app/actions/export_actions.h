#pragma once

#include "models/open_pages.h"

#include <QObject>

class QWidget;

namespace banmian {

class ActionCollection;
class ArticlePanel;
class ReadingPane;
class Settings;

enum class ExportFormat { Text, Markdown, Html, Json };

/// The pages in a format, as UTF-8.
QByteArray exported(const QList<Page> &pages, ExportFormat format);
/// By the suffix of the file name; text where it says nothing.
ExportFormat formatOf(const QString &fileName);

/// Takes the selected articles out: to the clipboard and into files.
class ExportActions : public QObject
{
    Q_OBJECT

public:
    ExportActions(const ActionCollection &actions, const OpenPages *pages, ArticlePanel *articles,
                  ReadingPane *reading, Settings *settings, QWidget *window);

    /// Writes whole or not at all; an error is reported with message().
    bool save(const QList<ArticleRef> &articles, const QString &fileName, ExportFormat format);

Q_SIGNALS:
    void message(const QString &text);

private:
    void copyText();
    void copyMarkdown();
    void copyWithCitation();
    void chooseFile();
    [[nodiscard]] QList<Page> selection() const;
    [[nodiscard]] QString suggestedName() const;

    const OpenPages *m_pages;
    ArticlePanel *m_articles;
    ReadingPane *m_reading;
    Settings *m_settings;
    QWidget *m_window;
};

} // namespace banmian
