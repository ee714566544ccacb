#pragma once

#include "article/article.h"
#include "people/corrections.h"

#include <QList>
#include <QObject>
#include <QString>

namespace banmian {

/// One article of the open pages, or the unplaced text of one.
struct ArticleRef
{
    static constexpr int unplaced = -1;

    int page = -1;
    int article = unplaced;

    [[nodiscard]] bool isValid() const { return page >= 0; }
    [[nodiscard]] bool isUnplaced() const { return isValid() && article == unplaced; }
    friend bool operator==(const ArticleRef &, const ArticleRef &) = default;
};

/// The pages that are open, in the order in which they were opened.
class OpenPages : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const QList<Page> &pages() const { return m_pages; }
    [[nodiscard]] bool isEmpty() const { return m_pages.isEmpty(); }
    /// Null for unplaced text and for what is not open (any more).
    [[nodiscard]] const Article *article(ArticleRef ref) const;
    [[nodiscard]] const Page *page(ArticleRef ref) const;
    /// Whether a file is open already.
    [[nodiscard]] bool hasFile(const QString &path) const;
    /// In how many open articles someone of this name, or a topic of this wording, is mentioned.
    [[nodiscard]] int articlesNaming(const QString &name) const;
    /// The pages with nothing in them but these articles: what an export of a selection writes.
    [[nodiscard]] QList<Page> selection(const QList<ArticleRef> &refs) const;

    void add(const QList<Page> &pages);
    /// The corrections that the people and topics of a page have had.
    [[nodiscard]] PageCorrections corrections(int page) const { return m_corrections.value(page); }
    /// Applies these instead, to what was found on the page before any correction.
    void setCorrections(int page, const PageCorrections &corrections);
    /// Closes all pages of the file that `ref` belongs to.
    void closeFileOf(ArticleRef ref);

    /// What a page is called: the file's name, with the page where the file has several.
    [[nodiscard]] QString title(const Page &page) const;

Q_SIGNALS:
    void added(int first, int count); ///< pages [first, first + count) are new at the end
    void corrected(int page);         ///< the people and topics of a page's articles have changed
    void reset();                     ///< pages have gone; earlier references mean nothing

private:
    void removeAt(qsizetype page);

    QList<Page> m_pages;
    QList<PageCorrections> m_corrections; ///< for each of m_pages
    QList<QList<Article>> m_found;        ///< articles before correction; empty where there is none
};

} // namespace banmian

Q_DECLARE_METATYPE(banmian::ArticleRef)
