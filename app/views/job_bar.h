#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QTimer;

namespace banmian {

struct LoadProgress;

/// The progress of long work, with a way to stop it. Short work shows nothing.
class JobBar : public QWidget
{
    Q_OBJECT

public:
    explicit JobBar(QWidget *parent = nullptr);

    void setProgress(const LoadProgress &progress);
    void finish();

Q_SIGNALS:
    void cancelled();

private:
    static QString words(const LoadProgress &progress);

    QLabel *m_text;
    QProgressBar *m_progress;
    QTimer *m_patience; ///< shows the bar when the work has taken long enough to be worth a word
};

} // namespace banmian
