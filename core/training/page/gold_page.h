#pragma once

#include "page/line_tag.h"
#include "source/source_page.h"
#include "text/line.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

namespace banmian::training {

/// A page whose articles are known.
struct GoldPage
{
    QString name; ///< file name without its ending
    SourcePage source;
    QJsonObject gold;
};

/// A text as the gold is compared: normalized, without blanks.
QString bare(const QString &text);

/// Calls visit(text, start, inside) for each passage of the gold in its order: its text, bare and never
/// empty, and what its first line and the others are.
using PassageVisitor = std::function<void(const QString &text, LineTag start, LineTag inside)>;
void forEachPassage(const QJsonObject &gold, const PassageVisitor &visit);

/// All of them.
QStringList passagesOf(const QJsonObject &gold);
/// Whether a passage goes on from the left text, bare, to the right one; nothing where neither that nor a
/// boundary between two passages can be found.
std::optional<bool> runsOn(const QStringList &passages, const QString &left, const QString &right);

/// What each line truly is, found by looking its text up in the gold. Lines in the order in which they are to
/// be read. `known` tells which lines were found; the others count as lines of a body.
struct GoldTags
{
    std::vector<LineTag> tags;
    std::vector<bool> known;
};
GoldTags goldTags(const QList<Line> &lines, const QJsonObject &gold);

} // namespace banmian::training
