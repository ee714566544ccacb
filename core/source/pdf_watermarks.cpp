#include "source/pdf_watermarks.h"

#include <QHash>
#include <algorithm>
#include <cmath>
#include <map>

namespace banmian {

namespace {

constexpr double large = 1.5;            // of the usual size
constexpr int repeated = 3;              // times on the page
constexpr qsizetype mostSuspects = 3000; // more are no watermark but the text

class Watermarks
{
public:
    explicit Watermarks(QList<PrintedWord> &words) : m_words(words)
    {
        QList<double> sizes;
        QHash<QString, int> times;
        for (const PrintedWord &word : words) {
            sizes.append(word.em);
            ++times[word.text];
        }
        std::ranges::nth_element(sizes, sizes.begin() + sizes.size() / 2);
        m_usual = std::max(1.0, sizes[sizes.size() / 2]);
        for (int i = 0; i < words.size(); ++i) {
            m_byHeight.emplace(centreY(words[i].box), i);
            m_faces[{words[i].fontName, words[i].em}].append(i);
            if (isLarge(words[i]) || times[words[i].text] >= repeated)
                m_suspects.append(i);
        }
        if (m_suspects.size() > mostSuspects)
            m_suspects.clear();
    }

    void mark()
    {
        for (const auto &[face, words] : m_faces)
            markSlanted(words);
        for (const int i : m_suspects) {
            if (isLarge(m_words[i]) && wordsUnder(m_words[i]) > 2)
                m_words[i].kind = LayoutKind::Watermark;
        }
        markRepeated();
        for (const auto &[face, words] : m_faces)
            markRest(words);
    }

private:
    [[nodiscard]] bool isUnlikeText(const PrintedWord &word) const
    {
        return std::abs(word.em - m_usual) > 0.03 * m_usual;
    }
    [[nodiscard]] bool isLarge(const PrintedWord &word) const { return word.em > large * m_usual; }

    void markAll(const QList<int> &words)
    {
        for (const int i : words)
            m_words[i].kind = LayoutKind::Watermark;
    }

    /// Poppler knows four directions only: slanted text comes in pieces of a glyph or two that climb or fall
    /// by even steps.
    void markSlanted(const QList<int> &words)
    {
        constexpr qsizetype fewestSteps = 2;
        for (qsizetype first = 0; first + 1 < words.size();) {
            qsizetype last = first;
            while (last + 1 < words.size() && isStep(words[last], words[last + 1]) &&
                   (last == first || isSameStep(words[last - 1], words[last], words[last + 1])))
                ++last;
            if (last - first >= fewestSteps)
                markAll(words.mid(first, last - first + 1));
            first = std::max(last, first + 1);
        }
    }

    [[nodiscard]] double dx(int from, int to) const
    {
        return centreX(m_words[to].box) - centreX(m_words[from].box);
    }
    [[nodiscard]] double dy(int from, int to) const
    {
        return centreY(m_words[to].box) - centreY(m_words[from].box);
    }

    [[nodiscard]] bool isStep(int from, int to) const
    {
        constexpr double least = 0.15; // ems
        constexpr double most = 2;
        const double em = m_words[from].em;
        const double across = std::abs(dx(from, to));
        const double down = std::abs(dy(from, to));
        return m_words[from].text.size() <= 2 && m_words[to].text.size() <= 2 &&
               std::min(across, down) > least * em && std::max(across, down) < most * em;
    }

    [[nodiscard]] bool isSameStep(int before, int from, int to) const
    {
        const double slack = (isLarge(m_words[from]) ? 0.5 : 0.15) * m_words[from].em;
        return std::abs(dx(before, from) - dx(from, to)) < slack &&
               std::abs(dy(before, from) - dy(from, to)) < slack;
    }

    /// Small watermarks cover the page: the same word, again and again, over the text here and there.
    void markRepeated()
    {
        constexpr int seldom = 3;
        constexpr int tiles = 6; // no heading stands so often on a page
        constexpr double headingSize = 1.13;
        std::map<std::pair<QString, double>, QList<int>> same;
        for (const int i : m_suspects) {
            if (m_words[i].kind == LayoutKind::Text &&
                (m_words[i].text.size() > 1 || isUnlikeText(m_words[i])))
                same[{m_words[i].text, m_words[i].em}].append(i);
        }
        for (const auto &[word, places] : same) {
            if (places.size() < repeated)
                continue;
            const auto over =
                std::ranges::count_if(places, [&](int i) { return wordsUnder(m_words[i]) > 0; });
            const bool tiled =
                word.first.size() > 2 && word.second > headingSize * m_usual && places.size() >= tiles;
            if (tiled || (over >= repeated && over * seldom >= places.size()))
                markAll(places);
        }
    }

    /// How many words lie over or under this one.
    [[nodiscard]] int wordsUnder(const PrintedWord &word) const
    {
        constexpr double least = 0.2; // of the smaller one's area
        const auto area = [](const Box &box) { return (box.x1 - box.x0) * (box.y1 - box.y0); };
        int found = 0;
        for (auto it = m_byHeight.lower_bound(word.box.y0 - m_usual);
             it != m_byHeight.end() && it->first < word.box.y1 + m_usual; ++it) {
            const PrintedWord &other = m_words[it->second];
            if (&other == &word || other.text == word.text || other.kind != LayoutKind::Text ||
                (isLarge(other) && isLarge(word)))
                continue;
            const double width = std::min(other.box.x1, word.box.x1) - std::max(other.box.x0, word.box.x0);
            const double height = std::min(other.box.y1, word.box.y1) - std::max(other.box.y0, word.box.y0);
            found +=
                width > 0 && height > 0 && width * height > least * std::min(area(other.box), area(word.box));
        }
        return found;
    }

    /// A piece that touches no text goes with the others of its face and size.
    void markRest(const QList<int> &words)
    {
        const auto marked =
            std::ranges::count_if(words, [&](int i) { return m_words[i].kind == LayoutKind::Watermark; });
        if (isUnlikeText(m_words[words.first()]) && 2 * marked >= words.size())
            markAll(words);
    }

    QList<PrintedWord> &m_words;
    double m_usual = 1;
    std::multimap<double, int> m_byHeight;
    std::map<std::pair<QString, double>, QList<int>> m_faces;
    QList<int> m_suspects;
};

} // namespace

void findWatermarks(QList<PrintedWord> &words)
{
    if (!words.isEmpty())
        Watermarks(words).mark();
}

} // namespace banmian
