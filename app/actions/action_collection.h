#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

namespace banmian {

struct Theme;

/// Everything the user can ask of the window, in menu order.
enum class ActionId {
    Open,
    NewFromClipboard,
    OpenSample,
    Save,
    CloseFile,
    Quit,
    Undo,
    Redo,
    CopyText,
    CopyMarkdown,
    CopyCitation,
    SelectAllArticles,
    Find,
    FindNext,
    FindPrevious,
    FilterArticles,
    FilterSubjects,
    NextArticle,
    PreviousArticle,
    NextMention,
    PreviousMention,
    RenameSubject,
    HideSubject,
    MarkMentions,
    ShowSource,
    SourceAsText,
    PageZoomIn,
    PageZoomOut,
    PageFitWidth,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    ThemeSystem,
    ThemeLight,
    ThemeSepia,
    ThemeDark,
    About,
};

/// The window's actions: made once from one table of names, keys and icons; found by id. Their objectName is
/// the id's name, so tests and style rules can name them too.
class ActionCollection : public QObject
{
    Q_OBJECT

public:
    explicit ActionCollection(QObject *parent = nullptr);

    [[nodiscard]] QAction *operator[](ActionId id) const { return m_actions[static_cast<qsizetype>(id)]; }
    [[nodiscard]] const QList<QAction *> &all() const { return m_actions; }
    void setTheme(const Theme &theme);

private:
    QList<QAction *> m_actions;
};

} // namespace banmian
