#include "views/article_document.h"

#include "look/theme.h"
#include "models/article_text.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextCursor>
#include <algorithm>

namespace banmian {

using Part = ArticleDocument::Part;

namespace {

/// Lays out more text than a person reads at once would keep the window waiting; the rest is named, and an
/// export has it.
constexpr qsizetype mostCharacters = 200'000;

struct Style
{
    QTextBlockFormat block;
    QTextCharFormat character;
};

/// The type of the reading column: everything in ems of the body size.
class Typography
{
public:
    Typography(const Theme &theme, int size) : m_theme(theme), m_size(size) {}

    [[nodiscard]] Style of(Part part) const
    {
        switch (part) {
        case Part::Kicker:
            return heading(sans(0.88), m_theme.muted, 1.5, 0, 0.25);
        case Part::Headline: {
            Style style = heading(readingFont(pixels(1.6)), m_theme.ink, 2.15, 0, 0.3);
            style.character.setFontWeight(QFont::Bold);
            return style;
        }
        case Part::Subheadline:
            return heading(sans(1), m_theme.ink, 1.6, 0, 0.3);
        case Part::Byline:
            return heading(sans(0.8), m_theme.muted, 1.5, 0.1, 0);
        case Part::Caption:
            return caption();
        case Part::Unplaced: {
            Style style = paragraph();
            style.block.setTextIndent(0);
            style.block.setBottomMargin(pixels(0.5));
            return style;
        }
        case Part::Paragraph:
            break;
        }
        return paragraph();
    }

    [[nodiscard]] qreal pixelsOf(qreal ems) const { return ems * m_size; }

private:
    [[nodiscard]] int pixels(qreal ems) const { return qRound(ems * m_size); }
    [[nodiscard]] QFont sans(qreal ems) const { return interfaceFont(pixels(ems)); }

    [[nodiscard]] Style style(const QFont &font, const QColor &colour, qreal lineHeight) const
    {
        Style result;
        result.block.setLineHeight(pixelsOf(lineHeight), QTextBlockFormat::FixedHeight);
        result.character.setFont(font);
        result.character.setForeground(colour);
        return result;
    }

    [[nodiscard]] Style heading(const QFont &font, const QColor &colour, qreal lineHeight, qreal above,
                                qreal below) const
    {
        Style result = style(font, colour, lineHeight);
        result.block.setTopMargin(pixels(above));
        result.block.setBottomMargin(pixels(below));
        return result;
    }

    [[nodiscard]] Style paragraph() const
    {
        Style result = style(readingFont(m_size), m_theme.ink, 1.75);
        result.block.setAlignment(Qt::AlignJustify);
        result.block.setTextIndent(2.0 * m_size);
        return result;
    }

    [[nodiscard]] Style caption() const
    {
        Style result = style(sans(0.88), m_theme.ink, 1.5);
        result.block.setLeftMargin(m_size);
        result.block.setRightMargin(m_size);
        result.block.setTopMargin(pixels(2));
        result.block.setBottomMargin(pixels(0.8));
        return result;
    }

    const Theme &m_theme;
    int m_size;
};

/// Writes passages one after the other and remembers where they stand.
class Setter
{
    Q_DECLARE_TR_FUNCTIONS(banmian::ArticleDocument)

public:
    Setter(QTextDocument *document, const Theme &theme, int size,
           QList<ArticleDocument::PlacedPassage> &passages)
        : m_cursor(document), m_typography(theme, size), m_passages(passages)
    {
        document->clear();
        document->setDocumentMargin(0);
        m_cursor.beginEditBlock();
    }
    ~Setter() { m_cursor.endEditBlock(); }
    Q_DISABLE_COPY_MOVE(Setter)

    /// False where nothing of it is shown.
    bool set(Part part, const TracedText &text, int index = 0, double confidence = 1)
    {
        const qsizetype length = qMin(text.size(), mostCharacters - m_characters);
        m_skipped += text.size() - length;
        if (length <= 0)
            return false;
        const int position = setPlain(part, text.text.left(length));
        m_passages.append({part, index, position, length, text.origin, confidence});
        m_characters += length;
        return true;
    }

    /// Words of the program, not of the page. Returns where they stand.
    int setPlain(Part part, QString text)
    {
        for (QChar &character : text) {
            if (character < u' ' || character == QChar::ParagraphSeparator ||
                character == QChar::LineSeparator || (character >= u'\ufdd0' && character <= u'\ufdef'))
                character = u' ';
        }
        const Style style = m_typography.of(part);
        if (m_empty) {
            m_cursor.setBlockFormat(style.block);
            m_cursor.setBlockCharFormat(style.character);
        } else {
            m_cursor.insertBlock(style.block, style.character);
        }
        m_empty = false;
        const int position = m_cursor.position();
        m_cursor.insertText(text, style.character);
        return position;
    }

    /// Sets the end of the last passage back, from this character on.
    void mute(qsizetype from, const QColor &colour)
    {
        const ArticleDocument::PlacedPassage &last = m_passages.last();
        if (from >= last.length)
            return;
        QTextCursor end(m_cursor.document());
        end.setPosition(static_cast<int>(last.position + from));
        end.setPosition(static_cast<int>(last.position + last.length), QTextCursor::KeepAnchor);
        QTextCharFormat muted;
        muted.setForeground(colour);
        end.mergeCharFormat(muted);
    }

    /// Space below what is set so far, in ems.
    void space(qreal ems)
    {
        QTextBlockFormat format = m_cursor.blockFormat();
        format.setBottomMargin(m_typography.pixelsOf(ems));
        m_cursor.setBlockFormat(format);
    }

    void nameWhatIsLeftOut()
    {
        if (m_skipped > 0) {
            setPlain(Part::Byline, tr("%n more characters are not shown here. An export has all of them.",
                                      nullptr, static_cast<int>(m_skipped)));
        }
    }

private:
    QTextCursor m_cursor;
    Typography m_typography;
    QList<ArticleDocument::PlacedPassage> &m_passages;
    bool m_empty = true;
    qsizetype m_characters = 0, m_skipped = 0;
};

/// Where the photo credit begins in a caption; the caption's end where it has none.
qsizetype creditStart(const Caption &caption)
{
    const QString &text = caption.passage.text();
    const qsizetype name = caption.credits.isEmpty() ? -1 : text.lastIndexOf(caption.credits.first().name);
    if (name < 0)
        return text.size();
    const qsizetype agency = caption.agency.isEmpty() ? -1 : text.lastIndexOf(caption.agency, name);
    const qsizetype sentence = text.lastIndexOf(u'。', name) + 1;
    return agency >= sentence ? agency : sentence > 0 ? sentence : name;
}

} // namespace

void ArticleDocument::setArticle(QTextDocument *document, const Article &article, const Theme &theme,
                                 int size)
{
    m_passages.clear();
    Setter setter(document, theme, size, m_passages);
    setter.set(Part::Kicker, article.kicker);
    setter.set(Part::Headline, article.headline);
    setter.set(Part::Subheadline, article.subheadline);
    setter.set(Part::Byline, article.bylineText);
    if (const QString detail = detailLine(article); !detail.isEmpty())
        setter.setPlain(Part::Byline, detail);
    setter.space(1.2);
    for (int i = 0; i < article.paragraphs.size(); ++i)
        setter.set(Part::Paragraph, article.paragraphs[i].content, i, article.paragraphs[i].confidence);
    for (int i = 0; i < article.captions.size(); ++i) {
        const Caption &caption = article.captions[i];
        if (setter.set(Part::Caption, caption.passage.content, i, caption.passage.confidence))
            setter.mute(creditStart(caption), theme.muted);
    }

    setter.nameWhatIsLeftOut();
}

void ArticleDocument::setUnplaced(QTextDocument *document, const QList<Passage> &unplaced, const Theme &theme,
                                  int size)
{
    m_passages.clear();
    Setter setter(document, theme, size, m_passages);
    setter.setPlain(Part::Headline, Setter::tr("Unplaced"));
    setter.setPlain(Part::Byline, QCoreApplication::translate("ArticleDocument",
                                                              "Text of the page that belongs to no article: "
                                                              "page headers, imprints, and what could not be "
                                                              "placed. Nothing is thrown away."));
    setter.space(1.2);
    for (int i = 0; i < unplaced.size(); ++i)
        setter.set(Part::Unplaced, unplaced[i].content, i);
    setter.nameWhatIsLeftOut();
}

const ArticleDocument::PlacedPassage *ArticleDocument::passageAt(int position) const
{
    const auto after =
        std::upper_bound(m_passages.begin(), m_passages.end(), position,
                         [](int at, const PlacedPassage &passage) { return at < passage.position; });
    if (after == m_passages.begin())
        return nullptr;
    const PlacedPassage &passage = *std::prev(after);
    return position <= passage.position + passage.length ? &passage : nullptr;
}

static Part partOf(Mention::Place place)
{
    switch (place) {
    case Mention::Place::Headline:
        return Part::Headline;
    case Mention::Place::Kicker:
        return Part::Kicker;
    case Mention::Place::Subheadline:
        return Part::Subheadline;
    case Mention::Place::Caption:
        return Part::Caption;
    case Mention::Place::Paragraph:
        break;
    }
    return Part::Paragraph;
}

std::optional<TextSpan> ArticleDocument::spanOf(const Mention &mention) const
{
    const Part part = partOf(mention.place);
    const bool numbered = part == Part::Paragraph || part == Part::Caption;
    for (const PlacedPassage &passage : m_passages) {
        if (passage.part == part && (!numbered || passage.index == mention.index) &&
            mention.start + mention.length <= passage.length)
            return TextSpan{passage.position + mention.start, mention.length};
    }
    return std::nullopt;
}

std::optional<qint32> ArticleDocument::sourceOf(int position) const
{
    const PlacedPassage *passage = passageAt(position);
    if (!passage)
        return std::nullopt;
    // At the end of a passage, and on inserted blanks, the character before has the place.
    for (qsizetype at = qMin<qsizetype>(position - passage->position, passage->length - 1); at >= 0; --at) {
        if (at < passage->origin.size() && passage->origin[at] != TracedText::inserted)
            return passage->origin[at];
    }
    return std::nullopt;
}

QList<TextSpan> ArticleDocument::spansFrom(SourceRange range) const
{
    QList<TextSpan> spans;
    for (const PlacedPassage &passage : m_passages) {
        const qsizetype shown = qMin(passage.length, passage.origin.size());
        for (qsizetype at = 0; at < shown; ++at) {
            if (passage.origin[at] < range.begin || passage.origin[at] >= range.end)
                continue;
            const qsizetype position = passage.position + at;
            if (!spans.isEmpty() && spans.last().start + spans.last().length == position) {
                ++spans.last().length;
            } else {
                spans.append({position, 1});
            }
        }
    }
    return spans;
}

} // namespace banmian
