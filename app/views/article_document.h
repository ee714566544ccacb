#pragma once

#include "article/article.h"
#include "text/fold.h"

#include <QList>
#include <QString>
#include <QTextDocument>
#include <optional>

namespace banmian {

struct Theme;

/// An article (or a page's unplaced text) set as a text document, and where each part of it stands there.
/// Every character of a part takes one position, so offsets convert by adding.
class ArticleDocument
{
public:
    enum class Part { Kicker, Headline, Subheadline, Byline, Paragraph, Caption, Unplaced };

    struct PlacedPassage
    {
        Part part = Part::Paragraph;
        int index = 0;         ///< of the paragraph, caption or unplaced passage
        int position = 0;      ///< of its first character in the document
        qsizetype length = 0;  ///< characters of it that are shown
        Origins origin;        ///< as TracedText::origin
        double confidence = 1; ///< as Passage::confidence
    };

    /// Passages below this confidence are shown as doubtful.
    static constexpr double doubtful = 0.8;

    /// Clears `document` and sets the article in it. `size` is the pixel size of body text.
    void setArticle(QTextDocument *document, const Article &article, const Theme &theme, int size);
    void setUnplaced(QTextDocument *document, const QList<Passage> &unplaced, const Theme &theme, int size);
    void clear() { m_passages.clear(); }

    [[nodiscard]] const QList<PlacedPassage> &passages() const { return m_passages; }
    /// Null where the position belongs to no passage (a heading made by the program).
    [[nodiscard]] const PlacedPassage *passageAt(int position) const;
    /// Where a mention stands; empty where the article has no such place.
    [[nodiscard]] std::optional<TextSpan> spanOf(const Mention &mention) const;
    /// The source code point behind a position: the nearest one of its passage; empty outside passages.
    [[nodiscard]] std::optional<qint32> sourceOf(int position) const;
    /// The stretches of the document that came from these code points.
    [[nodiscard]] QList<TextSpan> spansFrom(SourceRange range) const;

private:
    QList<PlacedPassage> m_passages;
};

} // namespace banmian
