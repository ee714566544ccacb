#include "article/outline.h"

#include "article/assignment.h"
#include "article/coherence.h"
#include "page/cues.h"

#include <algorithm>

namespace banmian {

namespace {

bool isHeading(BlockKind kind)
{
    return kind == BlockKind::Kicker || kind == BlockKind::Headline || kind == BlockKind::Subheadline;
}

QList<int> &partOf(Title &title, BlockKind kind)
{
    return kind == BlockKind::Kicker ? title.kicker : kind == BlockKind::Headline ? title.headline : title.subheadline;
}

} // namespace

Outline::Outline(const QList<Line> &lines, const QList<Block> &blocks, int begin, int end)
    : m_lines(lines), m_blocks(blocks)
{
    findBodies(begin, end);
    findTitles(begin, end);
    mergeTitleParts();
    match();
    while (!leftOver.isEmpty() && splitLikeliest())
        match();
    mergeHeadless();
}

QString Outline::text(int block) const
{
    QString text;
    for (const int line : m_blocks[block].lines)
        text += m_lines[line].text.text;
    return text;
}

QString Outline::text(const Body &body) const
{
    QString all;
    for (const int paragraph : body.paragraphs)
        all += text(paragraph) + u'\n';
    return all;
}

void Outline::findBodies(int begin, int end)
{
    for (int i = begin; i < end; ++i) {
        if (m_blocks[i].kind != BlockKind::Paragraph)
            continue;
        if (bodies.isEmpty() || m_blocks[i].startsArticle)
            bodies.append({{}, m_blocks[i].articleStart});
        bodies.last().paragraphs.append(i);
    }
}

void Outline::findTitles(int begin, int end)
{
    bool open = false;
    BlockKind above = BlockKind::Kicker;
    for (int i = begin; i < end; ++i) {
        const BlockKind kind = m_blocks[i].kind;
        if (!isHeading(kind)) {
            open = open && kind == BlockKind::Furniture;
            continue;
        }
        if (!open || kind <= above)
            titles.append({{}, {}, {}, i, i});
        partOf(titles.last(), kind).append(i);
        titles.last().last = i;
        above = kind;
        open = true;
    }
}

/// A kicker or subheadline that stands alone joins the heading beside it that lacks one; else it is the headline.
void Outline::mergeTitleParts()
{
    for (qsizetype i = 0; i < titles.size(); ++i) {
        Title &title = titles[i];
        if (!title.headline.isEmpty())
            continue;
        const auto joins = [&](qsizetype other) {
            if (other < 0 || other >= titles.size() || titles[other].headline.isEmpty())
                return false;
            const int distance = other < i ? title.first - titles[other].last : titles[other].first - title.last;
            const bool lacks = (title.kicker.isEmpty() || titles[other].kicker.isEmpty())
                               && (title.subheadline.isEmpty() || titles[other].subheadline.isEmpty());
            return distance == 1 && lacks;
        };
        const qsizetype preferred = title.subheadline.isEmpty() ? i + 1 : i - 1;
        const qsizetype second = title.subheadline.isEmpty() ? i - 1 : i + 1;
        const qsizetype other = joins(preferred) ? preferred : joins(second) ? second : -1;
        if (other >= 0) {
            titles[other].kicker += title.kicker;
            titles[other].subheadline += title.subheadline;
            titles[other].first = std::min(titles[other].first, title.first);
            titles[other].last = std::max(titles[other].last, title.last);
            titles.removeAt(i--);
        } else if (!title.kicker.isEmpty()) {
            title.headline.swap(title.kicker);
        } else {
            title.headline.swap(title.subheadline);
        }
    }
}

std::vector<std::vector<double>> Outline::scores() const
{
    constexpr double sharing = 3, rightBefore = 0.6, inside = 0.35, rightAfter = 0.3, anywhere = 0.05, farther = 0.04;
    constexpr double oneStory = 6;
    QList<QString> texts;
    for (const Body &body : bodies)
        texts.append(text(body));
    const Coherence coherence(texts);
    std::vector<std::vector<double>> result;
    for (const Body &body : bodies) {
        const int b = static_cast<int>(result.size());
        std::vector<double> row;
        for (const Title &title : titles) {
            // How many bodies and titles lie between the two; ±1 means side by side.
            const auto between = [&](int from, int to) {
                int count = 1;
                for (const Body &other : bodies)
                    count += other.first() > from && other.first() < to;
                for (const Title &other : titles)
                    count += other.first > from && other.first < to;
                return count;
            };
            double score = anywhere;
            if (title.last < body.first())
                score += between(title.last, body.first()) == 1 ? rightBefore
                                                                : -farther * between(title.last, body.first());
            else if (title.first > body.last())
                score += between(body.last(), title.first) == 1 ? rightAfter
                                                                : -farther * between(body.last(), title.first);
            else
                score += inside;
            QString heading;
            for (const QList<int> &part : {title.kicker, title.headline, title.subheadline})
                for (const int block : part)
                    heading += text(block) + u'\n';
            const int story = storyOf(m_blocks[body.first()], m_lines);
            const bool together = story >= 0 && story == storyOf(m_blocks[title.first], m_lines);
            row.push_back(std::max(score, 0.01) + sharing * coherence.shared(heading, b) + (together ? oneStory : 0));
        }
        result.push_back(row);
    }
    return result;
}

void Outline::match()
{
    titleOf.clear();
    leftOver.clear();
    const std::vector<int> columns = assign(scores());
    for (const int column : columns)
        titleOf.append(column);
    for (int title = 0; title < static_cast<int>(titles.size()); ++title)
        if (!titleOf.contains(title))
            leftOver.append(title);
}

bool Outline::splitLikeliest()
{
    constexpr double least = 0.04;
    double best = least;
    qsizetype bestBody = -1, bestParagraph = 0;
    for (qsizetype body = 0; body < bodies.size(); ++body)
        for (qsizetype paragraph = 1; paragraph < bodies[body].paragraphs.size(); ++paragraph)
            if (const double start = m_blocks[bodies[body].paragraphs[paragraph]].articleStart; start > best) {
                best = start;
                bestBody = body;
                bestParagraph = paragraph;
            }
    if (bestBody < 0)
        return false;
    Body second{bodies[bestBody].paragraphs.mid(bestParagraph), best};
    bodies[bestBody].paragraphs.resize(bestParagraph);
    bodies.insert(bestBody + 1, second);
    return true;
}

void Outline::mergeHeadless()
{
    constexpr double beyondDoubt = 0.9;
    for (qsizetype body = bodies.size() - 1; body > 0; --body) {
        const bool dateline = beginsWithDateline(text(bodies[body].first()));
        if (titleOf[body] >= 0 || (dateline && bodies[body].startConfidence >= 0.5)
            || (titles.isEmpty() && bodies[body].startConfidence >= beyondDoubt))
            continue;
        bodies[body - 1].paragraphs += bodies[body].paragraphs;
        bodies.removeAt(body);
        titleOf.removeAt(body);
    }
}

} // namespace banmian
