#include "ranker.h"

#include "topics/features.h"

#include <QSet>
#include <cmath>

namespace banmian::training {

namespace {

constexpr int rounds = 6;
constexpr int articleStep = 3; // every third article is enough
constexpr double learningRate = 0.05;
constexpr double decay = 1e-6;
constexpr int refineSteps = 200;
constexpr double refineRate = 0.3;
constexpr double priorStrength = 2;
constexpr quint8 commonWord = 32;    // TopicEntry::documents, about one article in a hundred
constexpr qsizetype leastBody = 150; // UTF-16 units; shorter bodies repeat their headline

struct Example
{
    Features features;
    bool taken;
};

QSet<QString> admissible(const CandidateList &list)
{
    QSet<QString> texts;
    for (const Candidate &candidate : list.candidates) {
        if (candidate.admissible)
            texts.insert(candidate.text.toString());
    }
    return texts;
}

QSet<QString> headlinePhrases(const Article &article, const TopicModel &model)
{
    Article head;
    head.headline = article.headline;
    head.kicker = article.kicker;
    head.subheadline = article.subheadline;
    const QList<TokenizedText> texts = tokenizeArticle(head, model);
    return admissible(collectCandidates(texts, model));
}

enum class Label { Taken, Unsure, Left };

/// Taken: a whole phrase of the headline. Parts of such phrases, what is built on them, and common words of
/// two characters, which headlines use for the sake of their grammar, teach nothing.
Label labelOf(const Candidate &candidate, const QSet<QString> &shared, const QSet<QString> &head)
{
    const bool taken = head.contains(candidate.text.toString());
    if (taken && candidate.text.size() <= 2 && candidate.lastWord().documents > commonWord)
        return Label::Left;
    for (const QString &phrase : shared) {
        const bool part = phrase.size() > candidate.text.size() && phrase.contains(candidate.text);
        const bool built = phrase.size() < candidate.text.size() && candidate.text.contains(phrase) &&
                           2 * phrase.size() >= candidate.text.size();
        if ((taken && part) || (!taken && built))
            return Label::Unsure;
    }
    return taken ? Label::Taken : Label::Left;
}

void addExamples(const Article &article, const TopicModel &model, QList<Example> &examples)
{
    Article body;
    body.paragraphs = article.paragraphs;
    const QList<TokenizedText> texts = tokenizeArticle(body, model);
    const CandidateList list = collectCandidates(texts, model);
    if (list.size < leastBody)
        return;
    const QSet<QString> head = headlinePhrases(article, model);
    const QSet<QString> shared = admissible(list).intersect(head);
    for (const Candidate &candidate : list.candidates) {
        if (!candidate.admissible)
            continue;
        const Label label = labelOf(candidate, shared, head);
        if (label != Label::Unsure)
            examples.append({featuresOf(candidate, list, model), label == Label::Taken});
    }
}

double predict(const Features &features, const std::vector<double> &weights)
{
    double sum = 0;
    for (size_t index = 0; index < weights.size(); ++index)
        sum += double(features[index]) * weights[index];
    return 1 / (1 + std::exp(-sum));
}

// Adagrad (J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods", 2011).
std::vector<double> learn(const QList<Example> &examples)
{
    std::vector<double> weights(size_t(featureCount), 0), squares(size_t(featureCount), 1e-3);
    for (int round = 0; round < rounds; ++round) {
        for (const Example &example : examples) {
            const double error = predict(example.features, weights) - (example.taken ? 1 : 0);
            for (size_t index = 0; index < weights.size(); ++index) {
                if (example.features[index] == 0)
                    continue;
                const double slope = error * double(example.features[index]) + decay * weights[index];
                squares[index] += slope * slope;
                weights[index] -= learningRate * slope / std::sqrt(squares[index]);
            }
        }
    }
    return weights;
}

QString withoutMarks(QStringView text)
{
    QString plain;
    for (const QChar character : text) {
        if (!QStringView(u"“”《》（）()— –-·、").contains(character))
            plain += character;
    }
    return plain;
}

/// How much of the longer text the shorter one covers, 0 where it is no part of it.
double overlap(const QString &a, const QString &b)
{
    const QString &longer = a.size() > b.size() ? a : b;
    const QString &shorter = a.size() > b.size() ? b : a;
    return !shorter.isEmpty() && longer.contains(shorter) ? double(shorter.size()) / double(longer.size())
                                                          : 0;
}

/// How well a candidate stands for one of the listed topics: what covers less than half of it does not.
double worth(const Candidate &candidate, const QStringList &topics)
{
    double best = 0;
    for (const QString &topic : topics)
        best = std::max(best, overlap(withoutMarks(candidate.text), withoutMarks(topic)));
    return best < 0.5 ? 0 : best < 2.0 / 3 ? 0.4 : best;
}

struct Graded
{
    Features features;
    double worth;
};

QList<Graded> grade(const QList<LabelledArticle> &articles, const TopicModel &model)
{
    QList<Graded> graded;
    for (const LabelledArticle &labelled : articles) {
        const QList<TokenizedText> texts = tokenizeArticle(labelled.article, model);
        const CandidateList list = collectCandidates(texts, model);
        for (const Candidate &candidate : list.candidates) {
            if (candidate.admissible)
                graded.append({featuresOf(candidate, list, model), worth(candidate, labelled.topics)});
        }
    }
    return graded;
}

} // namespace

QList<float> trainRanker(const QList<Article> &articles, const TopicModel &model)
{
    QList<Example> examples;
    for (qsizetype index = 0; index < articles.size(); index += articleStep)
        addExamples(articles[index], model, examples);
    std::vector<double> weights = learn(examples);
    weights[size_t(Feature::HeadOnly)] = -2.0;
    weights[size_t(Feature::Headline)] = 2.0;
    weights[size_t(Feature::Deck)] = 1.0;
    weights[size_t(Feature::Caption)] = 0.5;
    return {weights.begin(), weights.end()};
}

QList<float> refineRanker(const QList<float> &weights, const QList<LabelledArticle> &articles,
                          const TopicModel &model)
{
    const QList<Graded> graded = grade(articles, model);
    const std::vector<double> prior(weights.begin(), weights.end());
    std::vector<double> refined = prior, squares(prior.size(), 1e-6);
    for (int step = 0; step < refineSteps; ++step) {
        std::vector<double> slopes(prior.size());
        for (size_t index = 0; index < prior.size(); ++index)
            slopes[index] = priorStrength * (refined[index] - prior[index]);
        for (const Graded &example : graded) {
            const double error = predict(example.features, refined) - example.worth;
            for (size_t index = 0; index < prior.size(); ++index)
                slopes[index] += error * double(example.features[index]);
        }
        for (size_t index = 0; index < prior.size(); ++index) {
            squares[index] += slopes[index] * slopes[index];
            refined[index] -= refineRate * slopes[index] / std::sqrt(squares[index]);
        }
    }
    return {refined.begin(), refined.end()};
}

} // namespace banmian::training
