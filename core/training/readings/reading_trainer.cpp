#include "reading_trainer.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace banmian::training {

namespace {

using Row = std::array<double, ReadingFacts::count>;

/// The readings of one page, told by how they differ from the first, in units of their spread.
struct Choice
{
    std::vector<Row> rows;
    std::vector<double> wanted; ///< shares, 1 together
};

std::vector<double> shares(std::vector<double> worths)
{
    const double most = *std::max_element(worths.begin(), worths.end());
    for (double &worth : worths)
        worth = std::exp(worth - most);
    const double sum = std::accumulate(worths.begin(), worths.end(), 0.);
    for (double &worth : worths)
        worth /= sum;
    return worths;
}

std::vector<Choice> choices(const std::vector<std::vector<JudgedReading>> &pages)
{
    constexpr double telling = 1; // a difference in goodness that multiplies the share by e
    std::vector<Choice> result;
    for (const std::vector<JudgedReading> &readings : pages) {
        Choice choice;
        for (const JudgedReading &reading : readings) {
            Row row{};
            for (std::size_t fact = 0; fact < row.size(); ++fact)
                row[fact] = reading.facts.values[fact] - readings.front().facts.values[fact];
            choice.rows.push_back(row);
            choice.wanted.push_back(reading.goodness / telling);
        }
        choice.wanted = shares(std::move(choice.wanted));
        result.push_back(std::move(choice));
    }
    return result;
}

Row spreads(const std::vector<Choice> &choices)
{
    Row squares{};
    double count = 0;
    for (const Choice &choice : choices) {
        for (const Row &row : choice.rows) {
            for (std::size_t fact = 0; fact < row.size(); ++fact)
                squares[fact] += row[fact] * row[fact];
            count += 1;
        }
    }
    for (double &square : squares)
        square = square > 0 ? std::sqrt(square / count) : 1;
    return squares;
}

void addSlope(const Choice &choice, const Row &weights, Row &slope)
{
    std::vector<double> worths;
    for (const Row &row : choice.rows)
        worths.push_back(std::inner_product(row.begin(), row.end(), weights.begin(), 0.));
    const std::vector<double> likely = shares(std::move(worths));
    for (std::size_t reading = 0; reading < likely.size(); ++reading) {
        for (std::size_t fact = 0; fact < slope.size(); ++fact)
            slope[fact] += (choice.wanted[reading] - likely[reading]) * choice.rows[reading][fact];
    }
}

} // namespace

ReadingModel trainReadingModel(const std::vector<std::vector<JudgedReading>> &pages, double penalty)
{
    constexpr int steps = 1000;
    constexpr double rate = 0.3;
    std::vector<Choice> all = choices(pages);
    const Row spread = spreads(all);
    for (Choice &choice : all) {
        for (Row &row : choice.rows) {
            for (std::size_t fact = 0; fact < row.size(); ++fact)
                row[fact] /= spread[fact];
        }
    }
    Row weights{}, squares{};
    for (int step = 0; step < steps; ++step) {
        Row slope{};
        for (const Choice &choice : all)
            addSlope(choice, weights, slope);
        for (std::size_t fact = 0; fact < weights.size(); ++fact) {
            slope[fact] -= penalty * weights[fact];
            squares[fact] += slope[fact] * slope[fact];
            weights[fact] += squares[fact] > 0 ? rate * slope[fact] / std::sqrt(squares[fact]) : 0;
        }
    }
    ReadingModel model;
    for (std::size_t fact = 0; fact < weights.size(); ++fact)
        model.weights[fact] = weights[fact] / spread[fact];
    return model;
}

} // namespace banmian::training
