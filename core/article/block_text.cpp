#include "article/block_text.h"

#include "page/cues.h"
#include "text/character_pairs.h"
#include "text/scripts.h"

#include <QStringList>

namespace banmian {

static bool mayHeadSection(const QString &text)
{
    constexpr qsizetype longest = 24;
    return text.size() <= longest && !endsSentence(text) && !text.endsWith(u'）');
}

BlockText::BlockText(QString content, const SubjectSpace &space)
    : text(std::move(content)), pairs(distinctPairs(text)), subject(space.of(pairs)),
      direction(normalized(subject)), opensWithDateline(beginsWithDateline(text)),
      isSectionHeading(mayHeadSection(text))
{}

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
    if (!text)
        text = std::make_shared<const BlockText>(plain(numbers), m_space);
    return text;
}

std::shared_ptr<const BlockText> BlockTexts::of(const std::array<QList<int>, 3> &parts) const
{
    constexpr int partEnd = -1;
    QList<int> key;
    for (const QList<int> &part : parts)
        key << part << partEnd;
    std::shared_ptr<const BlockText> &text = m_texts[key];
    if (!text) {
        QString all;
        for (const QList<int> &part : parts)
            all += plain(part) + u'\n';
        text = std::make_shared<const BlockText>(all, m_space);
    }
    return text;
}

} // namespace banmian
