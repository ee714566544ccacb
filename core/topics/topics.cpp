#include "topics/topics.h"

#include "topics/candidates.h"
#include "topics/selection.h"

#include <QHash>

namespace banmian {

namespace {

struct Form
{
    QString text;
    qsizetype topic = 0;
};

/// Adds the usual abbreviation, where the article has it: the first characters of all words but the last
/// (上海合作组织, 上合组织).
void addInitialForm(Selection &selection, const QList<TokenizedText> &texts, const TopicModel &model)
{
    const QList<Token> words = tokenize(selection.text, model);
    if (words.size() < 3)
        return;
    QString form;
    for (qsizetype index = 0; index + 1 < words.size(); ++index)
        form += selection.text[words[index].start];
    form += QStringView(selection.text).mid(words.last().start);
    if (!isShortForm(form, selection.text) || selection.forms.contains(form))
        return;
    if (std::any_of(texts.begin(), texts.end(),
                    [&](const TokenizedText &text) { return text.text.contains(form); }))
        selection.forms.append(form);
}

/// The forms of all topics by their first character, longest first.
QHash<QChar, QList<Form>> formsByFirst(const QList<Selection> &selections)
{
    QHash<QChar, QList<Form>> forms;
    for (qsizetype topic = 0; topic < selections.size(); ++topic) {
        for (const QString &form : selections[topic].forms)
            forms[form.front()].append({form, topic});
    }
    for (QList<Form> &list : forms) {
        std::stable_sort(list.begin(), list.end(),
                         [](const Form &a, const Form &b) { return a.text.size() > b.text.size(); });
    }
    return forms;
}

/// The number of words from `first` that spell the form, 0 where they do not.
qsizetype wordsOf(const QString &form, const TokenizedText &text, qsizetype first)
{
    const qint32 begin = text.tokens[first].start;
    if (QStringView(text.text).mid(begin, form.size()) != form)
        return 0;
    const qint32 end = begin + qint32(form.size());
    qsizetype last = first;
    while (last < text.tokens.size() && text.tokens[last].start < end)
        ++last;
    return text.tokens[last - 1].start + text.tokens[last - 1].length == end ? last - first : 0;
}

void addMentions(const TokenizedText &text, const QHash<QChar, QList<Form>> &forms, QList<Topic> &topics)
{
    for (qsizetype at = 0; at < text.tokens.size();) {
        qsizetype words = 0;
        const Token &token = text.tokens[at];
        const auto candidates = forms.constFind(text.text[token.start]);
        if (candidates != forms.cend()) {
            for (qsizetype which = 0; which < candidates->size() && words == 0; ++which) {
                const Form &form = (*candidates)[which];
                words = wordsOf(form.text, text, at);
                if (words > 0) {
                    topics[form.topic].mentions.append(
                        {text.place, text.index, token.start, qint32(form.text.size())});
                }
            }
        }
        at += std::max<qsizetype>(words, 1);
    }
}

} // namespace

void findTopics(Article &article, const TopicModel &model)
{
    const QList<TokenizedText> texts = tokenizeArticle(article, model);
    QList<Selection> selections = selectTopics(collectCandidates(texts, model), model);
    for (Selection &selection : selections)
        addInitialForm(selection, texts, model);
    QList<Topic> topics;
    for (const Selection &selection : selections)
        topics.append({selection.text, selection.kind, selection.score, {}});
    const auto forms = formsByFirst(selections);
    for (const TokenizedText &text : texts)
        addMentions(text, forms, topics);
    topics.removeIf([](const Topic &topic) { return topic.mentions.isEmpty(); });
    article.topics = topics;
}

void findTopics(Article &article)
{
    findTopics(article, TopicModel::builtIn());
}

void findTopics(Page &page)
{
    const TopicModel model = TopicModel::builtIn();
    for (Article &article : page.articles)
        findTopics(article, model);
}

} // namespace banmian
