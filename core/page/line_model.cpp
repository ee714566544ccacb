#include "page/line_model.h"

#include <QFile>
#include <QHash>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace banmian {

namespace {

constexpr double impossible = -1e9;

double logSum(const std::array<double, lineTagCount> &values)
{
    const double most = *std::max_element(values.begin(), values.end());
    double sum = 0;
    for (const double value : values)
        sum += std::exp(value - most);
    return most + std::log(sum);
}

double transition(const LineModel &model, int above, int tag)
{
    return LineModel::allowed(static_cast<LineTag>(above), static_cast<LineTag>(tag))
               ? static_cast<double>(
                     model.transitions[static_cast<std::size_t>(above)][static_cast<std::size_t>(tag)])
               : impossible;
}

using Row = std::array<double, lineTagCount>;

std::vector<Row> transitionTable(const LineModel &model)
{
    std::vector<Row> table(lineTagCount);
    for (int above = 0; above < lineTagCount; ++above)
        for (int tag = 0; tag < lineTagCount; ++tag)
            table[static_cast<std::size_t>(above)][static_cast<std::size_t>(tag)] =
                transition(model, above, tag);
    return table;
}

} // namespace

LineModel::LineModel()
    : features(static_cast<std::size_t>(lineFeatureCount())),
      hidden(static_cast<std::size_t>(lineFeatureCount()))
{}

bool LineModel::allowed(LineTag above, LineTag tag)
{
    switch (tag) {
    case LineTag::Kicker:
        return above == LineTag::KickerStart || above == LineTag::Kicker;
    case LineTag::Headline:
        return above == LineTag::HeadlineStart || above == LineTag::Headline;
    case LineTag::Subheadline:
        return above == LineTag::SubheadlineStart || above == LineTag::Subheadline;
    case LineTag::Caption:
        return isCaption(above);
    default:
        return true;
    }
}

std::vector<LineModel::Hidden> LineModel::activations(const std::vector<FeatureList> &lines) const
{
    std::vector<Hidden> result(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const int feature : lines[i])
            for (std::size_t unit = 0; unit < hiddenUnits; ++unit)
                result[i][unit] += hidden[static_cast<std::size_t>(feature)][unit];
        for (float &unit : result[i])
            unit = std::max(unit, 0.0F);
    }
    return result;
}

std::vector<LineModel::Scores> LineModel::emissions(const std::vector<FeatureList> &lines,
                                                    const std::vector<Hidden> &activations) const
{
    std::vector<Scores> result(lines.size());
    const auto count = static_cast<int>(lines.size());
    for (int i = 0; i < count; ++i) {
        Scores &sum = result[static_cast<std::size_t>(i)];
        for (const int feature : lines[static_cast<std::size_t>(i)])
            for (std::size_t tag = 0; tag < lineTagCount; ++tag)
                sum[tag] += features[static_cast<std::size_t>(feature)][tag];
        for (int k = std::max(0, i - reach); k <= std::min(count - 1, i + reach); ++k) {
            const auto &weights = context[static_cast<std::size_t>(k - i + reach)];
            const Hidden &units = activations[static_cast<std::size_t>(k)];
            for (std::size_t unit = 0; unit < hiddenUnits; ++unit)
                if (units[unit] > 0)
                    for (std::size_t tag = 0; tag < lineTagCount; ++tag)
                        sum[tag] += units[unit] * weights[unit][tag];
        }
    }
    return result;
}

LineLattice::LineLattice(const LineModel &model, const std::vector<FeatureList> &lines,
                         const std::vector<LineModel::Scores> &evidence)
    : emission(lines.size()), forward(lines.size()), backward(lines.size())
{
    if (lines.empty())
        return;
    const std::vector<Row> table = transitionTable(model);
    activations = model.activations(lines);
    const std::vector<LineModel::Scores> scores = model.emissions(lines, activations);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::copy(scores[i].begin(), scores[i].end(), emission[i].begin());
        for (std::size_t tag = 0; !evidence.empty() && tag < lineTagCount; ++tag)
            emission[i][tag] += static_cast<double>(evidence[i][tag]);
    }
    for (std::size_t tag = 0; tag < lineTagCount; ++tag)
        forward[0][tag] = emission[0][tag] + static_cast<double>(model.first[tag]);
    Row terms{};
    for (std::size_t i = 1; i < lines.size(); ++i)
        for (std::size_t tag = 0; tag < lineTagCount; ++tag) {
            for (std::size_t above = 0; above < lineTagCount; ++above)
                terms[above] = forward[i - 1][above] + table[above][tag];
            forward[i][tag] = logSum(terms) + emission[i][tag];
        }
    for (std::size_t i = lines.size() - 1; i > 0; --i)
        for (std::size_t above = 0; above < lineTagCount; ++above) {
            for (std::size_t tag = 0; tag < lineTagCount; ++tag)
                terms[tag] = table[above][tag] + emission[i][tag] + backward[i][tag];
            backward[i - 1][above] = logSum(terms);
        }
    logPartition = logSum(forward.back());
}

double LineLattice::marginal(std::size_t line, int tag) const
{
    const auto t = static_cast<std::size_t>(tag);
    return std::exp(forward[line][t] + backward[line][t] - logPartition);
}

double LineLattice::pairMarginal(const LineModel &model, std::size_t line, int above, int tag) const
{
    const auto a = static_cast<std::size_t>(above), t = static_cast<std::size_t>(tag);
    return std::exp(forward[line - 1][a] + transition(model, above, tag) + emission[line][t] +
                    backward[line][t] - logPartition);
}

static std::vector<LineTag> bestTags(const LineModel &model, const LineLattice &lattice)
{
    const std::size_t count = lattice.emission.size();
    const std::vector<Row> table = transitionTable(model);
    std::vector<std::array<unsigned char, lineTagCount>> from(count);
    Row score = lattice.emission[0];
    for (std::size_t tag = 0; tag < lineTagCount; ++tag)
        score[tag] += static_cast<double>(model.first[tag]);
    for (std::size_t i = 1; i < count; ++i) {
        Row next{};
        for (std::size_t tag = 0; tag < lineTagCount; ++tag) {
            std::size_t best = 0;
            for (std::size_t above = 1; above < lineTagCount; ++above)
                if (score[above] + table[above][tag] > score[best] + table[best][tag])
                    best = above;
            from[i][tag] = static_cast<unsigned char>(best);
            next[tag] = score[best] + table[best][tag] + lattice.emission[i][tag];
        }
        score = next;
    }
    std::vector<LineTag> tags(count);
    auto tag = static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin());
    for (std::size_t i = count; i-- > 0;) {
        tags[i] = static_cast<LineTag>(tag);
        tag = from[i][tag];
    }
    return tags;
}

Tagging LineModel::tag(const std::vector<FeatureList> &lines, const std::vector<Scores> &evidence) const
{
    Tagging result;
    if (lines.empty())
        return result;
    const LineLattice lattice(*this, lines, evidence);
    result.tags = bestTags(*this, lattice);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        double continues = 0;
        for (int tag = 0; tag < lineTagCount; ++tag)
            if (isContinuation(static_cast<LineTag>(tag)))
                continues += lattice.marginal(i, tag);
        result.boundaryConfidence.push_back(
            std::clamp(isContinuation(result.tags[i]) ? continues : 1 - continues, 0., 1.));
        result.articleStart.push_back(lattice.marginal(i, static_cast<int>(LineTag::ArticleStart)));
        result.tagConfidence.push_back(
            std::clamp(lattice.marginal(i, static_cast<int>(result.tags[i])), 0., 1.));
    }
    return result;
}

template <std::size_t N>
static void appendRow(QByteArray &text, const QByteArray &name, const std::array<float, N> &weights)
{
    if (std::all_of(weights.begin(), weights.end(), [](float weight) { return std::abs(weight) < 0.005F; }))
        return;
    text += name;
    for (const float weight : weights)
        text += ' ' + QByteArray::number(static_cast<double>(weight), 'f', 2);
    text += '\n';
}

/// Every row of weights under its name in the model's file.
template <typename Model, typename Visit>
static void forEachRow(Model &model, Visit visit)
{
    visit(QByteArray("first"), model.first);
    for (std::size_t above = 0; above < lineTagCount; ++above)
        visit("after:" + QByteArray::number(static_cast<int>(above)), model.transitions[above]);
    for (std::size_t place = 0; place < model.context.size(); ++place)
        for (std::size_t unit = 0; unit < LineModel::hiddenUnits; ++unit)
            visit("unit:" + QByteArray::number(static_cast<int>(place)) + ':' +
                      QByteArray::number(static_cast<int>(unit)),
                  model.context[place][unit]);
    for (int feature = 0; feature < lineFeatureCount(); ++feature) {
        const auto index = static_cast<std::size_t>(feature);
        visit(lineFeatureName(feature), model.features[index]);
        visit("hidden:" + lineFeatureName(feature), model.hidden[index]);
    }
}

QByteArray LineModel::toText() const
{
    QByteArray text =
        "# weights of each feature for each tag, in the order of LineTag, and for each hidden unit\n";
    forEachRow(*this, [&](const QByteArray &name, const auto &row) { appendRow(text, name, row); });
    return text;
}

LineModel LineModel::fromText(const QByteArray &text)
{
    QHash<QByteArrayView, QByteArrayView> rows;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end = std::max(text.indexOf('\n', begin), begin);
        const QByteArrayView line(text.constData() + begin, end - begin);
        const qsizetype space = line.indexOf(' ');
        if (space > 0)
            rows.insert(line.first(space), line.sliced(space));
        begin = end + 1;
    }
    LineModel model;
    forEachRow(model, [&](const QByteArray &name, auto &row) {
        const QByteArrayView numbers = rows.value(name);
        const char *at = numbers.begin();
        for (float &weight : row) {
            while (at != numbers.end() && *at == ' ')
                ++at;
            const auto parsed = std::from_chars(at, numbers.end(), weight);
            at = parsed.ptr;
        }
    });
    return model;
}

const LineModel &LineModel::shipped()
{
    static const LineModel model = [] {
        QFile file(QStringLiteral(":/banmian/models/lines.txt"));
        return file.open(QIODevice::ReadOnly) ? fromText(file.readAll()) : LineModel();
    }();
    return model;
}

} // namespace banmian
