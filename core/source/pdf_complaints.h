#pragma once

#include <QString>

namespace banmian {

/// What Poppler says on this thread while the object lives, each message once, a line each.
///
/// Poppler has one error function for the whole process, and its C++ and Qt bindings each set their own. This
/// class takes over that of the C++ binding; who uses another binding passes what it says to hear().
class PdfComplaints
{
public:
    PdfComplaints();
    ~PdfComplaints();
    Q_DISABLE_COPY_MOVE(PdfComplaints)

    [[nodiscard]] const QString &text() const { return m_text; }

    /// From any thread; forgotten where no object of that thread listens.
    static void hear(const QString &message);

private:
    QString m_text;
    PdfComplaints *m_outer; ///< listened before this one, on the same thread
};

} // namespace banmian
