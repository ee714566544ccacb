#pragma once

#include "page/subject_space.h"
#include "text/line.h"

#include <QHash>
#include <QList>
#include <QString>
#include <memory>
#include <vector>

namespace banmian {

/// A text of the page with what is asked of it again and again.
struct BlockText
{
    explicit BlockText(QString text);
    /// With only those pairs that are among `shared` (ascending) to compare.
    BlockText(QString text, const std::vector<quint32> &shared);

    QString text;                ///< as it stands in the lines
    std::vector<quint32> pairs;  ///< distinctPairs(), or those of them that may be shared
    SubjectSpace::Place subject; ///< of the whole, not normalized
    bool opensWithDateline;
};

/// The texts that blocks of a page may have, each looked at once however often the page is divided into
/// blocks anew.
class BlockTexts
{
public:
    enum class Pairs {
        All,
        Shared, ///< only those that stand on the page more than once: compared faster, with the same result
    };

    /// `lines` must outlive it.
    BlockTexts(const QList<Line> &lines, Pairs kept);

    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }
    /// Of lines, by their numbers.
    [[nodiscard]] std::shared_ptr<const BlockText> of(const QList<int> &numbers) const;
    /// The same without what is known of it, with `between` where one line ends and the next begins.
    [[nodiscard]] QString plain(const QList<int> &numbers, const QString &between = {}) const;

private:
    const QList<Line> &m_lines;
    Pairs m_kept;
    std::vector<quint32> m_shared; ///< ascending
    mutable QHash<QList<int>, std::shared_ptr<const BlockText>> m_texts;
};

} // namespace banmian
