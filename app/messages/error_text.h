#pragma once

#include "source/result.h"

#include <QCoreApplication>

namespace banmian {

/// The words for what core reports, for the command line and the window alike: English, or the language of
/// the translators installed in the application.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(banmian::ErrorText)

public:
    /// What happened and why, one sentence; it does not name the file.
    static QString cause(const Error &error);
    /// What the user can do about it, one sentence.
    static QString advice(const Error &error);
    /// Cause and advice.
    static QString full(const Error &error);
    /// The same of a page whose columns could not be told apart.
    static QString mixedColumns();
};

} // namespace banmian
