#include "count_table.h"

#include <algorithm>

namespace banmian::training {
namespace {

using Symbols = std::vector<char16_t>;

std::vector<Symbols> symbolsOf(const QList<QStringList> &articles)
{
    std::vector<Symbols> texts;
    for (const QStringList &paragraphs : articles) {
        for (const QString &paragraph : paragraphs) {
            Symbols text{symbols::paragraphBegin};
            for (const QChar character : paragraph) {
                if (const char16_t symbol = symbols::of(character.unicode()); symbol != symbols::none)
                    text.push_back(symbol);
            }
            text.push_back(symbols::paragraphEnd);
            texts.push_back(std::move(text));
        }
    }
    return texts;
}

std::vector<NgramCount> countOrder(const std::vector<Symbols> &texts, size_t order)
{
    std::vector<Ngram> all;
    for (const Symbols &text : texts) {
        for (size_t begin = 0; begin + order <= text.size(); ++begin) {
            Ngram ngram = 0;
            for (size_t i = begin; i < begin + order; ++i)
                ngram = extended(ngram, text[i]);
            all.push_back(ngram);
        }
    }
    std::sort(all.begin(), all.end());
    std::vector<NgramCount> counts;
    for (auto run = all.begin(); run != all.end();) {
        const auto end = std::upper_bound(run, all.end(), *run);
        counts.push_back({*run, static_cast<quint32>(end - run)});
        run = end;
    }
    return counts;
}

// What an n-gram of three or four symbols must occur to be kept, raised step by step, the longest first.
bool isKept(const NgramCount &entry, quint32 step)
{
    const bool isLongest = (entry.ngram >> 48) != 0;
    return entry.count >= 2 + (isLongest ? (step + 1) / 2 : step / 2);
}

} // namespace

CountTable countNgrams(const QList<QStringList> &articles, size_t limit)
{
    const std::vector<Symbols> texts = symbolsOf(articles);
    CountTable table;
    for (const Symbols &text : texts)
        table.symbols += text.size() - 1;

    std::vector<NgramCount> longer;
    for (size_t order = 1; order <= symbols::maxOrder; ++order) {
        const std::vector<NgramCount> counts = countOrder(texts, order);
        auto &kept = order <= 2 ? table.counts : longer;
        kept.insert(kept.end(), counts.begin(), counts.end());
    }
    for (quint32 step = 0; table.counts.size() + longer.size() > limit && !longer.empty(); ++step)
        std::erase_if(longer, [step](const NgramCount &entry) { return !isKept(entry, step); });
    table.counts.insert(table.counts.end(), longer.begin(), longer.end());
    return table;
}

} // namespace banmian::training
