#pragma once

#include <QByteArrayView>
#include <QSize>
#include <QString>
#include <QStringList>

namespace banmian {

/// What the window was started with.
struct CommandLine
{
    QStringList files;
    QString screenshot; ///< where to put a picture of the window; empty: run as usual
    QSize size;         ///< of the window; empty: as kept
    QString theme;      ///< light, sepia or dark for this run; empty: as kept
    QString language;   ///< en or zh_CN for this run; empty: as the system
    bool showSource = false;

    /// Whether the argument asks what parse() answers, which takes no display.
    static bool isQuestion(QByteArrayView argument);
    /// Ends the program for --help, --version and options it does not know.
    static CommandLine parse(const QStringList &arguments);
};

} // namespace banmian
