#include "actions/action_collection.h"

#include "look/icons.h"
#include "look/theme.h"

#include <QCoreApplication>

namespace banmian {

namespace {

struct Definition
{
    ActionId id;
    const char *name;
    const char *text;
    const char *keys; ///< as QKeySequence reads them, several divided by ";"
    const char *icon; ///< file in resources/icons without .svg
    bool checkable = false;
};

constexpr const char *context = "ActionCollection";

constexpr Definition definitions[] = {
    {ActionId::Open, "open", QT_TRANSLATE_NOOP("ActionCollection", "&Open…"), "Ctrl+O", "open"},
    {ActionId::NewFromClipboard, "new-from-clipboard",
     QT_TRANSLATE_NOOP("ActionCollection", "&New Page from Clipboard"), "Ctrl+V;Ctrl+Shift+V", "clipboard"},
    {ActionId::OpenSample, "open-sample", QT_TRANSLATE_NOOP("ActionCollection", "Open Sample &Page"), "",
     "page"},
    {ActionId::Save, "save", QT_TRANSLATE_NOOP("ActionCollection", "&Save Articles As…"), "Ctrl+S", "save"},
    {ActionId::CloseFile, "close-file", QT_TRANSLATE_NOOP("ActionCollection", "&Close Page"), "Ctrl+W", ""},
    {ActionId::Quit, "quit", QT_TRANSLATE_NOOP("ActionCollection", "&Quit"), "Ctrl+Q", ""},
    {ActionId::Undo, "undo", QT_TRANSLATE_NOOP("ActionCollection", "&Undo"), "Ctrl+Z", ""},
    {ActionId::Redo, "redo", QT_TRANSLATE_NOOP("ActionCollection", "Re&do"), "Ctrl+Shift+Z;Ctrl+Y", ""},
    {ActionId::CopyText, "copy-text", QT_TRANSLATE_NOOP("ActionCollection", "&Copy"), "Ctrl+C", "copy"},
    {ActionId::CopyMarkdown, "copy-markdown", QT_TRANSLATE_NOOP("ActionCollection", "Copy as &Markdown"),
     "Ctrl+Shift+M", ""},
    {ActionId::CopyCitation, "copy-citation", QT_TRANSLATE_NOOP("ActionCollection", "Copy with C&itation"),
     "Ctrl+Shift+C", ""},
    {ActionId::SelectAllArticles, "select-all-articles",
     QT_TRANSLATE_NOOP("ActionCollection", "Select &All Articles"), "Ctrl+Shift+A", ""},
    {ActionId::Find, "find", QT_TRANSLATE_NOOP("ActionCollection", "&Find…"), "Ctrl+F", "find"},
    {ActionId::FindNext, "find-next", QT_TRANSLATE_NOOP("ActionCollection", "Find &Next"), "F3;Ctrl+G", ""},
    {ActionId::FindPrevious, "find-previous", QT_TRANSLATE_NOOP("ActionCollection", "Find &Previous"),
     "Shift+F3;Ctrl+Shift+G", ""},
    {ActionId::FilterArticles, "filter-articles", QT_TRANSLATE_NOOP("ActionCollection", "Filter A&rticles"),
     "Ctrl+L", ""},
    {ActionId::FilterSubjects, "filter-subjects",
     QT_TRANSLATE_NOOP("ActionCollection", "Filter People and &Topics"), "Ctrl+K", ""},
    {ActionId::NextArticle, "next-article", QT_TRANSLATE_NOOP("ActionCollection", "&Next Article"),
     "Ctrl+PgDown", ""},
    {ActionId::PreviousArticle, "previous-article",
     QT_TRANSLATE_NOOP("ActionCollection", "&Previous Article"), "Ctrl+PgUp", ""},
    {ActionId::NextMention, "next-mention", QT_TRANSLATE_NOOP("ActionCollection", "Next &Mention"), "F4",
     "down"},
    {ActionId::PreviousMention, "previous-mention",
     QT_TRANSLATE_NOOP("ActionCollection", "Pre&vious Mention"), "Shift+F4", "up"},
    {ActionId::RenameSubject, "rename-subject", QT_TRANSLATE_NOOP("ActionCollection", "&Rename"), "F2", ""},
    {ActionId::HideSubject, "hide-subject", QT_TRANSLATE_NOOP("ActionCollection", "&Hide"), "Del", ""},
    {ActionId::MarkMentions, "mark-mentions",
     QT_TRANSLATE_NOOP("ActionCollection", "&Underline People and Topics"), "F8", "mentions", true},
    {ActionId::ShowSource, "show-source", QT_TRANSLATE_NOOP("ActionCollection", "Show &Source"), "F9",
     "source", true},
    {ActionId::SourceAsText, "source-as-text", QT_TRANSLATE_NOOP("ActionCollection", "Source as Te&xt"),
     "Shift+F9", "text", true},
    {ActionId::PageZoomIn, "page-zoom-in", QT_TRANSLATE_NOOP("ActionCollection", "Zoom Page &In"),
     "Ctrl+Alt++;Ctrl+Alt+=", "zoom-in"},
    {ActionId::PageZoomOut, "page-zoom-out", QT_TRANSLATE_NOOP("ActionCollection", "Zoom Page &Out"),
     "Ctrl+Alt+-", "zoom-out"},
    {ActionId::PageFitWidth, "page-fit-width", QT_TRANSLATE_NOOP("ActionCollection", "Fit Page &Width"),
     "Ctrl+Alt+0", "fit-width"},
    {ActionId::ZoomIn, "zoom-in", QT_TRANSLATE_NOOP("ActionCollection", "&Larger Text"), "Ctrl++;Ctrl+=", ""},
    {ActionId::ZoomOut, "zoom-out", QT_TRANSLATE_NOOP("ActionCollection", "S&maller Text"), "Ctrl+-", ""},
    {ActionId::ZoomReset, "zoom-reset", QT_TRANSLATE_NOOP("ActionCollection", "&Normal Text Size"), "Ctrl+0",
     ""},
    {ActionId::ThemeSystem, "theme-system", QT_TRANSLATE_NOOP("ActionCollection", "Like the S&ystem"), "", "",
     true},
    {ActionId::ThemeLight, "theme-light", QT_TRANSLATE_NOOP("ActionCollection", "&Light"), "", "", true},
    {ActionId::ThemeSepia, "theme-sepia", QT_TRANSLATE_NOOP("ActionCollection", "S&epia"), "", "", true},
    {ActionId::ThemeDark, "theme-dark", QT_TRANSLATE_NOOP("ActionCollection", "&Dark"), "", "", true},
    {ActionId::About, "about", QT_TRANSLATE_NOOP("ActionCollection", "&About Banmian"), "", ""},
};

} // namespace

ActionCollection::ActionCollection(QObject *parent) : QObject(parent)
{
    for (const Definition &definition : definitions) {
        Q_ASSERT(static_cast<qsizetype>(definition.id) == m_actions.size());
        auto *action = new QAction(QCoreApplication::translate(context, definition.text), this);
        action->setObjectName(QLatin1String(definition.name));
        action->setCheckable(definition.checkable);
        QList<QKeySequence> keys;
        for (const QString &key : QString::fromLatin1(definition.keys).split(u';', Qt::SkipEmptyParts))
            keys.append(QKeySequence(key));
        action->setShortcuts(keys);
        m_actions.append(action);
    }
}

void ActionCollection::setTheme(const Theme &theme)
{
    for (const Definition &definition : definitions) {
        if (*definition.icon) {
            (*this)[definition.id]->setIcon(
                strokeIcon(QLatin1String(definition.icon), theme.ink, theme.muted));
        }
    }
}

} // namespace banmian
