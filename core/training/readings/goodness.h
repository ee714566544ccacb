#pragma once

#include "article/article.h"

#include <QJsonObject>
#include <QStringList>
#include <vector>

namespace banmian::training {

/// How much of a page's true articles a reading gives.
class Goodness
{
public:
    explicit Goodness(const QJsonObject &gold);

    /// Whole articles count most, then headlines, then kickers and subheadlines with them, captions and
    /// bylines, then paragraphs.
    [[nodiscard]] double of(const Page &page) const;

private:
    struct Plain
    {
        QString kicker, headline, subheadline;
        QStringList paragraphs, captions, reporters;

        [[nodiscard]] QString body() const { return paragraphs.join(QString()); }
    };
    static Plain plain(const Article &article);
    static Plain plain(const QJsonObject &article);
    [[nodiscard]] static double likeness(const Plain &one, const Plain &other);
    [[nodiscard]] static double goodness(const Plain &gold, const Plain &article);

    std::vector<Plain> m_gold;
};

} // namespace banmian::training
