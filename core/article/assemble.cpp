#include "article/assemble.h"

#include "article/coherence.h"
#include "article/dateline.h"
#include "article/masthead.h"
#include "article/outline.h"
#include "page/cues.h"
#include "page/pauses.h"
#include "text/join.h"
#include "text/scripts.h"

#include <algorithm>

namespace banmian {

namespace {

class Assembler
{
public:
    Assembler(QList<Line> &lines, const QList<Block> &blocks) : m_lines(lines), m_blocks(blocks) {}

    QList<Article> articles;
    QList<Passage> unplaced;

    /// The articles of an outline; what is left of its blocks goes to `unplaced`.
    void add(const Outline &outline)
    {
        const qsizetype before = articles.size();
        m_span.clear();
        for (qsizetype body = 0; body < outline.bodies.size(); ++body)
            addArticle(outline, static_cast<int>(body));
        for (const int title : outline.leftOver)
            addHeading(outline.titles[title]);
        placeOthers(outline, before);
    }

    /// The texts of these blocks have their places: those of a very long page are not held twice.
    void letGo(int begin, int end)
    {
        for (int block = begin; block < end; ++block) {
            for (const int line : m_blocks[block].lines)
                m_lines[line].text = {};
        }
    }

    /// A page without an article: every line by itself.
    void leaveUnplaced()
    {
        for (const Line &line : m_lines)
            unplaced.append({line.text, 1, {}});
    }

private:
    struct Span
    {
        int first, last;
    };

    [[nodiscard]] TracedText content(const Block &block, Setting setting) const
    {
        return joinLines(textsOf(block.lines, m_lines), setting);
    }

    [[nodiscard]] Passage passage(const Block &block, Setting setting) const
    {
        return {content(block, setting), block.confidence, boxesOf(block, m_lines)};
    }

    [[nodiscard]] TracedText heading(const QList<int> &lines) const
    {
        return joinLines(textsOf(lines, m_lines), Setting::Heading);
    }

    void setTitle(Article &article, const Title &title) const
    {
        article.kicker = heading(title.kicker);
        article.headline = heading(title.headline);
        article.subheadline = heading(title.subheadline);
    }

    void addArticle(const Outline &outline, int number)
    {
        const Body &body = outline.bodies[number];
        Article article;
        Span span{body.first(), body.last()};
        if (const int title = outline.titleOf[number]; title >= 0) {
            setTitle(article, outline.titles[title]);
            m_titleSpans.append({outline.titles[title].first, outline.titles[title].last});
        } else {
            m_titleSpans.append({-1, -1});
        }
        article.confidence = body.startConfidence;
        article.paragraphs.reserve(body.paragraphs.size());
        for (const int block : body.paragraphs)
            article.paragraphs.append(passage(m_blocks[block], Setting::Running));
        readCredits(article);
        articles.append(article);
        m_span.append(span);
    }

    /// A heading that no body belongs to stands alone.
    void addHeading(const Title &title)
    {
        Article article;
        setTitle(article, title);
        articles.append(article);
        m_span.append({title.first, title.last});
        m_titleSpans.append({title.first, title.last});
    }

    void placeOthers(const Outline &outline, qsizetype firstArticle)
    {
        QList<QString> texts;
        for (qsizetype i = firstArticle; i < articles.size(); ++i) {
            QString text = articles[i].headline.text + u'\n';
            for (const Passage &paragraph : articles[i].paragraphs)
                text += paragraph.text() + u'\n';
            texts.append(text);
        }
        const Coherence coherence(texts);
        for (int i = outline.begin; i < outline.end; ++i) {
            const Block &block = m_blocks[i];
            if (block.kind == BlockKind::Caption && !texts.isEmpty()) {
                addCaption(block, firstArticle + nearest(i, outline.text(i), coherence));
            } else if (block.kind == BlockKind::Byline && !texts.isEmpty()) {
                addByline(block, firstArticle + nearest(i, QString(), coherence));
            } else if (block.kind == BlockKind::Furniture || block.kind == BlockKind::Caption ||
                       block.kind == BlockKind::Byline) {
                unplaced.append(passage(block, Setting::Heading));
            }
        }
    }

    /// The article to which a caption or byline at `block` belongs: by what it says and by where it stands.
    [[nodiscard]] qsizetype nearest(int block, const QString &text, const Coherence &coherence) const
    {
        constexpr double sharing = 3, oneStory = 3;
        const int story = storyOf(m_blocks[block], m_lines);
        qsizetype best = 0;
        double bestScore = -1;
        for (qsizetype i = 0; i < m_span.size(); ++i) {
            const bool together = story >= 0 && story == storyOf(m_blocks[m_span[i].first], m_lines);
            const double score =
                closeness(block, m_span[i], m_titleSpans[m_titleSpans.size() - m_span.size() + i]) +
                (text.isEmpty() ? 0 : sharing * coherence.shared(text, static_cast<int>(i))) +
                (together ? oneStory : 0);
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best;
    }

    static double closeness(int block, const Span &body, const Span &title)
    {
        const auto beside = [&](const Span &span) {
            const int distance = block < span.first  ? span.first - block
                                 : block > span.last ? block - span.last
                                                     : 0;
            return distance == 0 ? 1.0 : 0.8 / distance;
        };
        return std::max(beside(body), title.first < 0 ? 0.0 : 1.1 * beside(title));
    }

    void addCaption(const Block &block, qsizetype article)
    {
        Caption caption{passage(block, Setting::Caption), {}, {}};
        parsePhotoCredit(caption);
        articles[article].captions.append(caption);
    }

    void addByline(const Block &block, qsizetype article)
    {
        Article &target = articles[article];
        if (!target.bylineText.isEmpty())
            target.bylineText.append(u' ', TracedText::inserted);
        target.bylineText.append(content(block, Setting::Heading));
        readCredits(target);
    }

    QList<Line> &m_lines;
    const QList<Block> &m_blocks;
    QList<Span> m_span,
        m_titleSpans; ///< of the articles of the stretch at hand; m_titleSpans of all articles
};

} // namespace

Page assemble(QList<Line> lines, const QList<Block> &blocks, const SubjectSpace &space)
{
    Assembler assembler(lines, blocks);
    if (!hasProse(lines, blocks)) {
        assembler.leaveUnplaced();
        Page page;
        page.unplaced = assembler.unplaced;
        return page;
    }
    int begin = 0;
    for (const int end : stretches(blocks)) {
        const BlockTexts texts(lines, space); // of the stretch, so that a long text is not held
        Outline outline(texts, blocks, begin, end);
        outline.complete();
        assembler.add(outline);
        assembler.letGo(begin, end);
        begin = end;
    }
    Page page;
    page.articles = assembler.articles;
    page.unplaced = assembler.unplaced;
    return page;
}

} // namespace banmian
