#pragma once

#include "gold_page.h"

#include <QJsonArray>
#include <QSet>
#include <random>

namespace banmian::training {

/// Sets newspaper articles into pages as a printer does and prints them as a PDF tool does: columns of many
/// widths, two-em indents that the tool drops, justified lines that come out letter-spaced, headings before,
/// after or far from their bodies, captions adrift, furniture. Every habit is drawn at random for each page
/// from a fixed seed, so that the line model learns the printed page and not one typesetter.
class Typesetter
{
public:
    /// `articles`: objects with kicker, headline, subheadline, byline, paragraphs, and the date and page on
    /// which they stood: articles of one page are often set together again, for they are hardest to tell
    /// apart.
    Typesetter(QList<QJsonObject> articles, quint32 seed);

    GoldPage setPage(int number);

private:
    struct Habits;
    struct Unit;

    [[nodiscard]] int between(int least, int most);
    [[nodiscard]] bool chance(int percent);

    Habits drawHabits();
    QList<QJsonObject> drawArticles();
    QJsonObject adapted(QJsonObject article, const Habits &habits);
    QStringList breakLines(const QString &text, int width, int indent, const Habits &habits);
    QString stretch(const QString &line, int slack, const Habits &habits);
    QStringList setHeading(const QString &text, int width);
    QList<Unit> setArticle(QJsonObject &article, const Habits &habits);
    QList<Unit> arrangeRows(const QList<QList<Unit>> &articles);
    QList<Unit> arrange(const QList<QList<Unit>> &articles, const Habits &habits);
    QStringList drawFurniture(QJsonArray &gold);
    QString print(const QStringList &lines, const Habits &habits);

    QList<QJsonObject> m_articles;
    QList<QList<QJsonObject>> m_pages; ///< the articles again, by date and page
    std::mt19937 m_random;
};

/// The articles of a JSON Lines file, without those whose headline is in `except`.
QList<QJsonObject> readArticles(const QString &path, const QSet<QString> &except);

} // namespace banmian::training
