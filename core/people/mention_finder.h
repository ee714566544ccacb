#pragma once

#include "people/name_features.h"
#include "people/name_recogniser.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace banmian {

/// Finds the names of a document: what the recogniser sees passage by passage, then what the document knows.
/// A name seen once is looked for everywhere, bounds that other places contradict are mended, and names
/// inside doctrines, prizes, roads and the like are left out.
class MentionFinder
{
public:
    explicit MentionFinder(const NameRecogniser &recogniser)
        : m_recogniser(recogniser), m_features(recogniser.lexicon())
    {}

    /// Names in each of `passages`, in reading order, none overlapping. `known`: names sure from elsewhere
    /// (bylines, other articles of the page).
    [[nodiscard]] QList<QList<TextSpan>> find(const QList<QStringView> &passages,
                                              const QStringList &known = {});

private:
    void recognise(const QList<QStringView> &passages);
    /// Parts two Chinese names that stand without a mark between them, both known (蔡奇|丁薛祥).
    void splitJoinedNames(QStringView text, QList<TextSpan> &spans) const;
    /// The word list's entry for all of `name`.
    [[nodiscard]] Word wordOf(QStringView name) const;
    [[nodiscard]] bool isKnownName(QStringView name) const;
    /// Takes the items of a list of names (甲、乙、丙) for names too, whole.
    void completeLists(QStringView text, QList<TextSpan> &spans) const;
    [[nodiscard]] TextSpan withAddressAsUsual(QStringView text, TextSpan span,
                                              NameFeatures::Register writing) const;
    /// Whether every character is usual in transliterations.
    [[nodiscard]] bool isForeign(QStringView name) const;
    /// The length of what belongs to a foreign name though it was cut off: 施泰因|迈尔.
    [[nodiscard]] qsizetype restOfForeignName(QStringView text, TextSpan span) const;
    void countNames(const QList<QStringView> &passages);
    void mendBounds(const QList<QStringView> &passages);
    /// Takes doubtful names that the document repeats or knows as names.
    void acceptRepeated(const QList<QStringView> &passages);
    void lookEverywhere(const QList<QStringView> &passages, const QStringList &known);
    void search(QStringView text, QList<TextSpan> &spans);
    void addForSearch(const QString &name);
    [[nodiscard]] bool isOrdinaryWord(QStringView name) const;
    [[nodiscard]] bool standsAlone(QStringView text, TextSpan span);

    const NameRecogniser &m_recogniser;
    NameFeatures m_features;
    QList<QList<TextSpan>> m_found;
    QList<QList<TextSpan>> m_doubtful;
    QHash<QString, int> m_counts;
    using Start = std::pair<QChar, QChar>;
    QHash<Start, QStringList> m_byStart; ///< names to look for, under their first two units, longest first
    QSet<QChar> m_firsts;                ///< the first units of these names
};

/// Whether the name that ends where `following` begins is part of a doctrine, prize, road, cup or the like.
bool isPartOfTerm(QStringView name, QStringView following);

} // namespace banmian
