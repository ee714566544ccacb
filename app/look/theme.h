#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace banmian {

/// The colours of the reading room. Every colour on screen comes from here.
struct Theme
{
    enum class Name { System, Light, Sepia, Dark };

    QColor paper;                      ///< ground of the reading column
    QColor ink;                        ///< text
    QColor muted;                      ///< bylines, counts, hints; at least 4.5 : 1 on paper and side
    QColor side;                       ///< ground of side panes and bars
    QColor rule;                       ///< thin lines between panes
    QColor tint;                       ///< ground of captions
    QColor selectedRow;                ///< ground of the selected row of a list
    QColor selection;                  ///< ground of selected text
    QColor people;                     ///< cinnabar: people, solid underline
    QColor topics;                     ///< teal: topics, dotted underline
    QColor peopleGround, topicsGround; ///< marked mentions
    QColor found, foundCurrent;        ///< hits of the find bar
    QColor sourceLine;                 ///< the line under the cursor, article and source alike
    QColor print;                      ///< what white is on a picture of a page
    QColor region, regionChosen;       ///< tints on it, multiplied: of an article, of a passage of it
    QColor regionEdge;                 ///< around a passage; at least 3 : 1 on print

    /// `System` is light or dark, whichever the system's palette is.
    static Theme named(Name name, const QPalette &system);
    /// "light", "sepia", "dark"; everything else is System.
    static Name fromString(const QString &name);
    static QString toString(Name name);

    [[nodiscard]] QPalette palette() const;
};

/// The window's fonts. Both ask for the simplified Chinese cut first: without it the font system is free to
/// choose Japanese glyphs.
QFont interfaceFont(int pixelSize = 13);
QFont readingFont(int pixelSize);

} // namespace banmian
