#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

namespace banmian {

/// Something that speaks for an answer about a subject or against it, and how much.
template <typename Subject>
struct WeighedFact
{
    const char *name;
    double weight; ///< log odds
    double (*of)(const Subject &);
};

template <typename Subject, std::size_t count>
using WeighedFacts = std::array<WeighedFact<Subject>, count>;

template <typename Subject, std::size_t count>
std::array<const char *, count> namesOf(const WeighedFacts<Subject, count> &weighed)
{
    std::array<const char *, count> names{};
    std::ranges::transform(weighed, names.begin(), &WeighedFact<Subject>::name);
    return names;
}

template <typename Subject, std::size_t count>
std::array<double, count> factsOf(const WeighedFacts<Subject, count> &weighed, const Subject &subject)
{
    std::array<double, count> facts{};
    std::ranges::transform(weighed, facts.begin(),
                           [&](const WeighedFact<Subject> &fact) { return fact.of(subject); });
    return facts;
}

template <typename Subject, std::size_t count>
double logOdds(const WeighedFacts<Subject, count> &weighed, const std::array<double, count> &facts)
{
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += weighed[i].weight * facts[i];
    return sum;
}

} // namespace banmian
