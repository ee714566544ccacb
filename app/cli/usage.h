#pragma once

#include <QString>

namespace banmian::cli {

/// What a command returns to the shell.
enum ExitStatus {
    Done = 0,
    SomeFailed = 1, ///< each failed input was named on standard error; the rest was done
    WrongUsage = 2,
};

/// Prints the commands and options on standard output.
ExitStatus printUsage();
/// Says on standard error what is wrong with the command line, and prints the usage there.
ExitStatus wrongUsage(const QString &reason);
ExitStatus printVersion();

} // namespace banmian::cli
