#include "topics/features.h"

#include "topics/kinds.h"

#include <cmath>

namespace banmian {

namespace {

double keyness(const TopicEntry &entry)
{
    return entry.keyness == 0 ? 0 : (entry.keyness - 8) / 8.0;
}

/// Of a number of places, hardly ever a great one.
double log2OfCount(qint32 count)
{
    static const auto known = [] {
        std::array<double, 64> logs{};
        for (std::size_t n = 0; n < logs.size(); ++n)
            logs[n] = std::log2(double(n));
        return logs;
    }();
    return std::size_t(count) < known.size() ? known[std::size_t(count)] : std::log2(double(count));
}

Feature unitsFeature(qsizetype units)
{
    if (units <= 2)
        return Feature::Units2;
    if (units <= 6)
        return Feature(int(Feature::Units2) + int(units) - 2);
    return units <= 8 ? Feature::Units8 : units <= 12 ? Feature::Units12 : Feature::UnitsMore;
}

class FeatureWriter
{
public:
    FeatureWriter(const Candidate &candidate, const CandidateList &list, const TopicModel &model)
        : m_candidate(candidate), m_list(list), m_model(model)
    {}

    Features write()
    {
        set(Feature::Bias, 1);
        writePlaces();
        writeWords();
        writeForm();
        return m_features;
    }

private:
    void set(Feature feature, double value) { m_features[size_t(feature)] = float(value); }
    void mark(Feature base, int offset = 0) { m_features[size_t(base) + size_t(offset)] = 1; }

    void writePlaces()
    {
        const Candidate &c = m_candidate;
        const qint32 standalone = c.count - std::min(c.widest, c.count);
        set(Feature::Count, log2OfCount(1 + c.count));
        set(Feature::Standalone, log2OfCount(1 + standalone));
        set(Feature::Dominated, c.count > 1 ? double(std::min(c.widest, c.count)) / c.count : c.widest * 0.5);
        set(Feature::OpenLeft, double(c.openLeft) / c.count);
        set(Feature::OpenRight, double(c.openRight) / c.count);
        set(Feature::Share, std::log2(1 + 200.0 * c.count * double(c.text.size()) / (m_list.size + 200.0)));
        set(Feature::Spread, m_list.paragraphs > 1 ? double(c.texts) / m_list.paragraphs : 0.5);
        set(Feature::Lead, c.lead);
        set(Feature::Early, 1 - double(c.position) / (m_list.size + 1));
        set(Feature::Headline, c.headline);
        set(Feature::Deck, c.deck);
        set(Feature::HeadOnly, c.inBody == 0);
        set(Feature::Caption, c.caption);
        set(Feature::InTitles, double(c.inTitles) / c.count);
        set(Feature::Quoted, c.quoted);
        set(Feature::Titled, c.title);
        set(Feature::Bridged, c.bridged);
    }

    void writeWords()
    {
        double raritySum = 0, rarityLeast = 99, keynessSum = 0, keynessLeast = 1;
        for (qint32 index = 0; index < m_candidate.wordCount; ++index) {
            const TopicEntry &word = m_candidate.words[size_t(index)];
            raritySum += m_model.rarity(word);
            rarityLeast = std::min(rarityLeast, m_model.rarity(word));
            keynessSum += keyness(word);
            keynessLeast = std::min(keynessLeast, keyness(word));
        }
        const double words = double(m_candidate.wordCount);
        const TopicEntry &first = m_candidate.firstWord();
        const TopicEntry &last = m_candidate.lastWord();
        set(Feature::MeanRarity, raritySum / words / 4);
        set(Feature::LeastRarity, rarityLeast / 4);
        const bool name = last.wordClass == WordClass::Place || last.wordClass == WordClass::Organization ||
                          last.wordClass == WordClass::Proper;
        set(Feature::OnceCommon, words == 1 && m_candidate.count == 1 && !name);
        set(Feature::RareOften, log2OfCount(m_candidate.count) * raritySum / words / 4);
        set(Feature::MeanKeyness, keynessSum / words);
        set(Feature::LeastKeyness, keynessLeast);
        set(Feature::LastKeyness, keyness(last));
        set(Feature::Closing, last.closing / 15.0);
        set(Feature::FirstVerbal, first.verbal / 15.0);
        set(Feature::LastVerbal, last.verbal / 15.0);
        mark(Feature::FirstClass, int(first.wordClass));
        mark(Feature::LastClass, int(last.wordClass));
        mark(Feature::Words1, std::min(int(words), 4) - 1);
    }

    void writeForm()
    {
        const TopicEntry &entry = m_candidate.entry;
        const bool known = entry.wordClass != WordClass::None;
        set(Feature::Unknown, !known);
        if (known) {
            set(Feature::Rarity, m_model.rarity(entry) / 4);
            set(Feature::Keyness, keyness(entry));
            set(Feature::LearnedPhrase, entry.wordClass == WordClass::Phrase);
        }
        mark(unitsFeature(m_candidate.text.size()));
        set(Feature::Digits, std::any_of(m_candidate.text.begin(), m_candidate.text.end(),
                                         [](QChar character) { return character.isDigit(); }));
        mark(Feature::Kind, int(kindOf(m_candidate.text, m_candidate.lastWord().wordClass)));
    }

    const Candidate &m_candidate;
    const CandidateList &m_list;
    const TopicModel &m_model;
    Features m_features = {};
};

} // namespace

Features featuresOf(const Candidate &candidate, const CandidateList &list, const TopicModel &model)
{
    return FeatureWriter(candidate, list, model).write();
}

double scoreOf(const Features &features, const TopicModel &model)
{
    if (model.weightCount() != featureCount)
        return 0;
    double sum = 0;
    for (qsizetype index = 0; index < featureCount; ++index)
        sum += double(features[size_t(index)]) * double(model.weight(index));
    return 1 / (1 + std::exp(-sum));
}

} // namespace banmian
