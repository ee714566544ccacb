#pragma once

#include "source/source_page.h"
#include "text/traced_text.h"

#include <QDate>
#include <QList>
#include <QString>
#include <optional>

namespace banmian {

/// A paragraph, a caption or a piece of furniture: text with its place in the source.
struct Passage
{
    TracedText content;
    double confidence = 1; ///< calibrated: how likely both its boundaries are right, 0…1
    QList<Box> boxes;      ///< where it is printed; empty unless the source has geometry

    [[nodiscard]] const QString &text() const { return content.text; }
    friend bool operator==(const Passage &, const Passage &) = default;
};

enum class Role { Person, Reporter, Photographer, Author, Editor };

/// A person credited with making the article.
struct Credit
{
    QString name;
    Role role = Role::Reporter;
    friend bool operator==(const Credit &, const Credit &) = default;
};

struct Caption
{
    Passage passage;
    QString agency;        ///< of the photo credit; empty where none is printed
    QList<Credit> credits; ///< usually one photographer
    friend bool operator==(const Caption &, const Caption &) = default;
};

struct Dateline
{
    QString agency; ///< 新华社, 本报
    QString place;  ///< 北京
    int month = 0;  ///< 1…12
    int day = 0;    ///< 1…31
    friend bool operator==(const Dateline &, const Dateline &) = default;
};

/// Where a name or topic stands in an article.
struct Mention
{
    enum class Place { Headline, Kicker, Subheadline, Paragraph, Caption };
    Place place = Place::Paragraph;
    qint32 index = 0;  ///< of the paragraph or caption
    qint32 start = 0;  ///< UTF-16 units into that text (JSON counts code points)
    qint32 length = 0; ///< UTF-16 units
    friend bool operator==(const Mention &, const Mention &) = default;
};

struct Person
{
    QString name;
    QStringList titles; ///< 职务 as printed beside the name, longest natural form, in order of appearance
    Role role = Role::Person;
    double weight = 0; ///< how much the article is about this person; people are sorted by it, heaviest first
    QList<Mention> mentions;
    friend bool operator==(const Person &, const Person &) = default;
};

enum class TopicKind { Organization, Place, Policy, Event, Phrase };

struct Topic
{
    QString text;
    TopicKind kind = TopicKind::Phrase;
    double score = 0; ///< 0…1, topics are sorted by it, highest first
    QList<Mention> mentions;
    friend bool operator==(const Topic &, const Topic &) = default;
};

struct Article
{
    TracedText kicker;
    TracedText headline;
    TracedText subheadline;
    TracedText bylineText; ///< a byline line outside the paragraphs, as printed
    QList<Credit> byline;
    std::optional<Dateline> dateline;
    QList<Passage> paragraphs;
    QList<Caption> captions;
    double confidence = 1; ///< how likely the article has the right parts, 0…1
    QList<Person> people;
    QList<Topic> topics;
    friend bool operator==(const Article &, const Article &) = default;
};

/// One newspaper page, read.
struct Page
{
    SourcePage source;
    QString paper;   ///< 人民日报; empty where the page does not say
    QDate date;      ///< of the issue; invalid where neither page nor file name says
    QString number;  ///< of the page in the issue, as printed ("3", "A12")
    QString section; ///< 要闻, 经济
    QList<Article> articles;
    QList<Passage> unplaced;    ///< furniture and whatever found no place; nothing of the source is dropped
    double orderConfidence = 1; ///< how many lines stand below the one that they go on from

    /// Whether columns are mixed that could not be told apart. Of pages that fall below hardly half of the
    /// paragraphs are right.
    [[nodiscard]] bool columnsAreMixed() const { return orderConfidence < 0.96; }
    friend bool operator==(const Page &, const Page &) = default;
};

} // namespace banmian
