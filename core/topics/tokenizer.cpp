#include "topics/tokenizer.h"

#include <QVarLengthArray>

namespace banmian {

namespace {

constexpr qsizetype longestWord = 12;
constexpr int unknownCost = 70; // dearer than any word of the model

bool isHan(QChar character)
{
    const char16_t c = character.unicode();
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == u'〇';
}

bool isLatin(QChar character)
{
    return character.isLetterOrNumber() && !isHan(character);
}

/// The best way to reach a place in a run of Han.
struct Step
{
    qint32 cost = 0;
    qint32 length = 0; // of the last word
    TopicEntry entry;
};

void relax(Step &step, qint32 cost, qsizetype length, const TopicEntry &entry)
{
    if (step.length == 0 || cost < step.cost)
        step = {cost, qint32(length), entry};
}

void tokenizeHan(QStringView text, qsizetype begin, qsizetype end, const TopicModel &model,
                 QList<Token> &tokens)
{
    const qsizetype size = end - begin;
    QVarLengthArray<Step, 128> steps(size + 1);
    for (qsizetype at = 0; at < size; ++at) {
        const qint32 cost = steps[at].cost;
        relax(steps[at + 1], cost + unknownCost, 1, {});
        TopicModel::Node node = TopicModel::root;
        for (qsizetype length = 1; length <= longestWord && at + length <= size; ++length) {
            node = model.child(node, text[begin + at + length - 1].unicode());
            if (node == TopicModel::missing)
                break;
            const TopicEntry entry = model.entry(node);
            if (entry.cost > 0)
                relax(steps[at + length], cost + entry.cost, length, entry);
        }
    }
    const qsizetype first = tokens.size();
    for (qsizetype at = size; at > 0; at -= steps[at].length)
        tokens.append({qint32(begin + at - steps[at].length), steps[at].length, steps[at].entry});
    std::reverse(tokens.begin() + first, tokens.end());
}

} // namespace

QList<Token> tokenize(QStringView text, const TopicModel &model)
{
    QList<Token> tokens;
    tokens.reserve(text.size() * 2 / 3 + 1);
    for (qsizetype begin = 0, end = 0; begin < text.size(); begin = end) {
        if (isHan(text[begin])) {
            while (end < text.size() && isHan(text[end]))
                ++end;
            tokenizeHan(text, begin, end, model, tokens);
        } else if (isLatin(text[begin])) {
            bool number = true;
            while (end < text.size() && isLatin(text[end]))
                number = text[end++].isNumber() && number;
            const auto wordClass = number ? WordClass::Number : WordClass::Proper;
            tokens.append({qint32(begin), qint32(end - begin), {.wordClass = wordClass}});
        } else {
            tokens.append({qint32(begin), 1, {.wordClass = WordClass::Punctuation}});
            ++end;
        }
    }
    return tokens;
}

} // namespace banmian
