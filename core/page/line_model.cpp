#include "page/line_model.h"

#include "page/wide_vectors.h"
#include "text/model_bytes.h"

#include <QtEndian>
#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace banmian {

namespace {

constexpr double impossible = -1e9;

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
    for (int above = 0; above < lineTagCount; ++above) {
        for (int tag = 0; tag < lineTagCount; ++tag) {
            table[static_cast<std::size_t>(above)][static_cast<std::size_t>(tag)] =
                transition(model, above, tag);
        }
    }
    return table;
}

} // namespace

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

namespace {

/// Divides by the sum, which it gives.
double normalize(Row &row)
{
    double sum = 0;
    for (const double value : row)
        sum += value;
    for (double &value : row)
        value /= sum;
    return sum;
}

Row likelihoods(const LineModel::Scores &scores)
{
    const double most = static_cast<double>(*std::max_element(scores.begin(), scores.end()));
    Row row{};
    constexpr double least = 1e-60; // or the only tags that may follow each other could all come out as 0
    for (std::size_t tag = 0; tag < lineTagCount; ++tag)
        row[tag] = std::max(least, std::exp(static_cast<double>(scores[tag]) - most));
    return row;
}

} // namespace

LineLattice::LineLattice(const LineModel &model, const std::vector<LineModel::Scores> &scores)
    : m_steps(lineTagCount), m_likelihood(scores.size()), m_forward(scores.size()), m_backward(scores.size()),
      m_scale(scores.size(), 1)
{
    if (scores.empty())
        return;
    for (std::size_t above = 0; above < lineTagCount; ++above) {
        for (std::size_t tag = 0; tag < lineTagCount; ++tag)
            m_steps[above][tag] = std::exp(transition(model, static_cast<int>(above), static_cast<int>(tag)));
    }
    std::vector<Row> stepsTo(lineTagCount);
    for (std::size_t above = 0; above < lineTagCount; ++above) {
        for (std::size_t tag = 0; tag < lineTagCount; ++tag)
            stepsTo[tag][above] = m_steps[above][tag];
    }
    for (std::size_t i = 0; i < scores.size(); ++i)
        m_likelihood[i] = likelihoods(scores[i]);
    for (std::size_t tag = 0; tag < lineTagCount; ++tag)
        m_forward[0][tag] = m_likelihood[0][tag] * std::exp(static_cast<double>(model.first[tag]));
    m_scale[0] = normalize(m_forward[0]);
    walk(stepsTo);
}

/// Down the lines for what is above each of them, and up again for what is below. `stepsTo`: m_steps turned
/// over, so that a row is added to a row.
BANMIAN_WIDE_VECTORS
void LineLattice::walk(const std::vector<Row> &stepsTo)
{
    for (std::size_t i = 1; i < m_forward.size(); ++i) {
        Row sum{};
        for (std::size_t above = 0; above < lineTagCount; ++above) {
            for (std::size_t tag = 0; tag < lineTagCount; ++tag)
                sum[tag] += m_forward[i - 1][above] * m_steps[above][tag];
        }
        for (std::size_t tag = 0; tag < lineTagCount; ++tag)
            sum[tag] *= m_likelihood[i][tag];
        m_scale[i] = normalize(sum);
        m_forward[i] = sum;
    }
    m_backward.back().fill(1);
    for (std::size_t i = m_backward.size() - 1; i > 0; --i) {
        Row sum{};
        for (std::size_t tag = 0; tag < lineTagCount; ++tag) {
            const double ahead = m_likelihood[i][tag] * m_backward[i][tag] / m_scale[i];
            for (std::size_t above = 0; above < lineTagCount; ++above)
                sum[above] += stepsTo[tag][above] * ahead;
        }
        m_backward[i - 1] = sum;
    }
}

double LineLattice::marginal(std::size_t line, int tag) const
{
    const auto t = static_cast<std::size_t>(tag);
    return m_forward[line][t] * m_backward[line][t];
}

double LineLattice::pairMarginal(std::size_t line, int above, int tag) const
{
    const auto a = static_cast<std::size_t>(above), t = static_cast<std::size_t>(tag);
    return m_forward[line - 1][a] * m_steps[a][t] * m_likelihood[line][t] * m_backward[line][t] /
           m_scale[line];
}

/// Sets tags and pathScore.
BANMIAN_WIDE_VECTORS
static void setBestTags(Tagging &tagging, const LineModel &model,
                        const std::vector<LineModel::Scores> &scores)
{
    const std::size_t count = scores.size();
    const std::vector<Row> table = transitionTable(model);
    std::vector<std::array<int, lineTagCount>> from(count);
    Row score{};
    for (std::size_t tag = 0; tag < lineTagCount; ++tag)
        score[tag] = static_cast<double>(scores[0][tag]) + static_cast<double>(model.first[tag]);
    for (std::size_t i = 1; i < count; ++i) {
        Row next;
        next.fill(-std::numeric_limits<double>::infinity());
        for (std::size_t above = 0; above < lineTagCount; ++above) {
            for (std::size_t tag = 0; tag < lineTagCount; ++tag) {
                const double sum = score[above] + table[above][tag];
                from[i][tag] = sum > next[tag] ? static_cast<int>(above) : from[i][tag];
                next[tag] = std::max(next[tag], sum);
            }
        }
        for (std::size_t tag = 0; tag < lineTagCount; ++tag)
            next[tag] += static_cast<double>(scores[i][tag]);
        score = next;
    }
    tagging.tags.resize(count);
    auto tag = static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin());
    tagging.pathScore = score[tag];
    for (std::size_t i = count; i-- > 0;) {
        tagging.tags[i] = static_cast<LineTag>(tag);
        tag = static_cast<std::size_t>(from[i][tag]);
    }
}

static std::vector<LineModel::Scores> meanScores(const std::vector<LineNetwork> &networks,
                                                 const std::vector<LineFeatures> &lines)
{
    std::vector<LineModel::Scores> mean(lines.size());
    const float share = 1.0F / static_cast<float>(networks.size());
    for (const LineNetwork &network : networks) {
        const std::vector<LineModel::Scores> scores = network.run(lines);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (std::size_t tag = 0; tag < lineTagCount; ++tag)
                mean[i][tag] += share * scores[i][tag];
        }
    }
    return mean;
}

LineModel LineModel::united(const std::vector<LineModel> &models)
{
    LineModel result;
    const float share = 1.0F / static_cast<float>(models.size());
    for (const LineModel &model : models) {
        result.networks.insert(result.networks.end(), model.networks.begin(), model.networks.end());
        for (std::size_t tag = 0; tag < lineTagCount; ++tag) {
            result.first[tag] += share * model.first[tag];
            for (std::size_t above = 0; above < lineTagCount; ++above)
                result.transitions[above][tag] += share * model.transitions[above][tag];
        }
    }
    return result;
}

std::vector<LineModel::Scores> LineModel::scores(const std::vector<LineFeatures> &lines,
                                                 const std::vector<Scores> &evidence) const
{
    std::vector<Scores> scores = meanScores(networks, lines);
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        for (std::size_t tag = 0; tag < lineTagCount; ++tag)
            scores[i][tag] += evidence[i][tag];
    }
    return scores;
}

Tagging LineModel::tag(const std::vector<Scores> &scores) const
{
    Tagging result;
    if (scores.empty())
        return result;
    setBestTags(result, *this, scores);
    const LineLattice lattice(*this, scores);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        std::array<double, lineTagCount> marginals{};
        for (std::size_t tag = 0; tag < lineTagCount; ++tag)
            marginals[tag] = std::clamp(lattice.marginal(i, static_cast<int>(tag)), 0., 1.);
        result.marginals.push_back(marginals);
        result.articleStart.push_back(marginals[static_cast<std::size_t>(LineTag::ArticleStart)]);
    }
    result.setConfidence(result.marginals);
    return result;
}

std::vector<LineModel::Scores> LineModel::decided(std::vector<Scores> scores, std::size_t line, LineTag tag)
{
    constexpr float never = -1000;
    for (std::size_t other = 0; other < lineTagCount; ++other)
        scores[line][other] += static_cast<LineTag>(other) == tag ? 0 : never;
    return scores;
}

/// Of `tags` from `begin` on for the lines that have `scores`, as Tagging::pathScore.
static double pathScore(const LineModel &model, const std::vector<LineModel::Scores> &scores,
                        const std::vector<LineTag> &tags, std::size_t begin)
{
    double sum = static_cast<double>(model.first[static_cast<std::size_t>(tags[begin])]);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        sum += static_cast<double>(scores[i][static_cast<std::size_t>(tags[begin + i])]);
        sum += i == 0 ? 0
                      : transition(model, static_cast<int>(tags[begin + i - 1]),
                                   static_cast<int>(tags[begin + i]));
    }
    return sum;
}

Tagging LineModel::tagDecided(const std::vector<Scores> &scores, const Tagging &tagging, std::size_t line,
                              LineTag tag) const
{
    constexpr std::size_t around = 40, reached = 25; // lines to each side: looked at, and taken
    const std::size_t begin = line > around ? line - around : 0;
    const std::size_t end = std::min(scores.size(), line + around + 1);
    std::vector<Scores> near(scores.begin() + static_cast<std::ptrdiff_t>(begin),
                             scores.begin() + static_cast<std::ptrdiff_t>(end));
    const double before = pathScore(*this, near, tagging.tags, begin);
    if (begin > 0)
        near = decided(std::move(near), 0, tagging.tags[begin]);
    if (end < scores.size())
        near = decided(std::move(near), end - begin - 1, tagging.tags[end - 1]);
    const Tagging part = this->tag(decided(std::move(near), line - begin, tag));
    const std::size_t from = begin > 0 ? line - reached : 0,
                      to = end < scores.size() ? line + reached + 1 : end;
    const std::span whole(tagging.tags), said(part.tags);
    const bool reachesFarther =
        !std::ranges::equal(whole.subspan(begin, from - begin), said.first(from - begin)) ||
        !std::ranges::equal(whole.subspan(to, end - to), said.last(end - to));
    if (reachesFarther)
        return this->tag(decided(scores, line, tag));
    Tagging result = tagging;
    result.replace(from, to, part, from - begin);
    result.pathScore += part.pathScore - before;
    return result;
}

/// Calls visit(mine, theirs) for each of the lists that have an entry a line.
template <typename Visit>
static void forEachList(Tagging &tagging, const Tagging &other, Visit visit)
{
    visit(tagging.tags, other.tags);
    visit(tagging.boundaryConfidence, other.boundaryConfidence);
    visit(tagging.tagConfidence, other.tagConfidence);
    visit(tagging.articleStart, other.articleStart);
    visit(tagging.marginals, other.marginals);
}

void Tagging::replace(std::size_t begin, std::size_t end, const Tagging &other, std::size_t first)
{
    forEachList(*this, other, [&](auto &mine, const auto &theirs) {
        const auto from = theirs.begin() + static_cast<std::ptrdiff_t>(first);
        std::copy(from, from + static_cast<std::ptrdiff_t>(end - begin),
                  mine.begin() + static_cast<std::ptrdiff_t>(begin));
    });
}

void Tagging::append(const Tagging &other, std::size_t first, std::size_t count)
{
    forEachList(*this, other, [&](auto &all, const auto &some) {
        if (some.empty())
            return;
        const auto from = some.begin() + static_cast<std::ptrdiff_t>(first);
        all.insert(all.end(), from, from + static_cast<std::ptrdiff_t>(count));
    });
    pathScore += other.pathScore;
    orderConfidence = std::min(orderConfidence, other.orderConfidence);
}

void Tagging::setConfidence(const std::vector<std::array<double, lineTagCount>> &chances)
{
    boundaryConfidence.clear();
    tagConfidence.clear();
    for (std::size_t i = 0; i < tags.size(); ++i) {
        double continues = 0;
        for (std::size_t tag = 0; tag < lineTagCount; ++tag)
            continues += isContinuation(static_cast<LineTag>(tag)) ? chances[i][tag] : 0;
        boundaryConfidence.push_back(std::clamp(isContinuation(tags[i]) ? continues : 1 - continues, 0., 1.));
        tagConfidence.push_back(chances[i][static_cast<std::size_t>(tags[i])]);
    }
}

/// Every row of weights, in the order of the model's file.
template <typename Model, typename Visit>
static void forEachRow(Model &model, Visit visit)
{
    visit(model.first);
    std::ranges::for_each(model.transitions, visit);
    for (auto &network : model.networks)
        LineNetwork::forEachRow(network, visit);
}

static QByteArray header()
{
    return "BMLM" + lineFeatureStamp();
}

constexpr float thousandths = 1000;

QByteArray LineModel::toBytes() const
{
    QByteArray bytes = header();
    const auto append = [&bytes](auto number) {
        std::array<char, sizeof number> raw{};
        qToLittleEndian(number, raw.data());
        bytes.append(raw.data(), raw.size());
    };
    append(static_cast<quint32>(networks.size()));
    forEachRow(*this, [&](const auto &row) {
        for (const float weight : row)
            append(static_cast<qint16>(std::clamp(std::lround(weight * thousandths), -32767L, 32767L)));
    });
    return bytes;
}

LineModel LineModel::fromBytes(QByteArrayView bytes)
{
    const QByteArray begin = header();
    const auto weightsAt = begin.size() + qsizetype(sizeof(quint32));
    if (!bytes.startsWith(begin) || bytes.size() < weightsAt)
        return {};
    constexpr quint32 most = 100;
    LineModel model;
    model.networks.resize(std::min(most, qFromLittleEndian<quint32>(bytes.data() + begin.size())));
    qsizetype weights = 0;
    forEachRow(model, [&](const auto &row) { weights += static_cast<qsizetype>(row.size()); });
    if (bytes.size() != weightsAt + weights * qsizetype(sizeof(qint16)))
        return {};
    const char *next = bytes.data() + weightsAt;
    forEachRow(model, [&](auto &row) {
        for (float &weight : row) {
            weight = static_cast<float>(qFromLittleEndian<qint16>(next)) / thousandths;
            next += sizeof(qint16);
        }
    });
    return model;
}

const LineModel &LineModel::shipped()
{
    static const LineModel model = fromBytes(modelBytes(QStringLiteral("lines.bin")));
    return model;
}

} // namespace banmian
