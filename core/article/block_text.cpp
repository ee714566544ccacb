#include "article/block_text.h"

#include "page/cues.h"
#include "text/character_pairs.h"

#include <QStringList>
#include <algorithm>
#include <iterator>

namespace banmian {

BlockText::BlockText(QString content)
    : text(std::move(content)), pairs(distinctPairs(text)), subject(SubjectSpace::shipped().of(pairs)),
      opensWithDateline(beginsWithDateline(text))
{}

BlockText::BlockText(QString content, const std::vector<quint32> &shared) : BlockText(std::move(content))
{
    std::vector<quint32> kept;
    std::set_intersection(pairs.begin(), pairs.end(), shared.begin(), shared.end(), std::back_inserter(kept));
    pairs = std::move(kept);
}

BlockTexts::BlockTexts(const QList<Line> &lines, Pairs kept) : m_lines(lines), m_kept(kept)
{
    if (kept == Pairs::All)
        return;
    QString page; // lines joined, for pairs that a line's end parts
    for (const Line &line : lines)
        page += line.text.text;
    std::vector<quint32> pairs;
    forEachPair(page, [&](quint32 pair, qsizetype) { pairs.push_back(pair); });
    std::sort(pairs.begin(), pairs.end());
    for (auto at = pairs.begin(); (at = std::adjacent_find(at, pairs.end())) != pairs.end();
         at = std::upper_bound(at, pairs.end(), *at))
        m_shared.push_back(*at);
}

QString BlockTexts::plain(const QList<int> &numbers, const QString &between) const
{
    QStringList texts;
    for (const int number : numbers)
        texts.append(m_lines[number].text.text);
    return texts.join(between);
}

std::shared_ptr<const BlockText> BlockTexts::of(const QList<int> &numbers) const
{
    std::shared_ptr<const BlockText> &text = m_texts[numbers];
    if (!text) {
        text = m_kept == Pairs::Shared ? std::make_shared<const BlockText>(plain(numbers), m_shared)
                                       : std::make_shared<const BlockText>(plain(numbers));
    }
    return text;
}

} // namespace banmian
