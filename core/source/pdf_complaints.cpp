#include "source/pdf_complaints.h"

#include <QStringList>
#include <poppler-global.h>

namespace banmian {

static constexpr qsizetype complaintLimit = 2000;
static thread_local PdfComplaints *listening = nullptr;

PdfComplaints::PdfComplaints() : m_outer(listening)
{
    static const bool heard = [] {
        poppler::set_debug_error_function(
            [](const std::string &message, void *) { hear(QString::fromStdString(message)); }, nullptr);
        return true;
    }();
    Q_UNUSED(heard);
    listening = this;
}

PdfComplaints::~PdfComplaints()
{
    listening = m_outer;
}

void PdfComplaints::hear(const QString &message)
{
    const QString line = message.trimmed();
    if (!listening || line.isEmpty())
        return;
    QString &text = listening->m_text;
    if (text.size() < complaintLimit && !text.split(u'\n').contains(line))
        text += text.isEmpty() ? line : u'\n' + line;
}

} // namespace banmian
