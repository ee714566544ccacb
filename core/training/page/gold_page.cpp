#include "gold_page.h"

#include <QJsonArray>
#include <algorithm>

namespace banmian::training {

namespace {

/// A passage of the gold: its text, or an object that holds it, as this program's own JSON does.
QString textOf(const QJsonValue &value)
{
    return value.isObject() ? value[QLatin1String("text")].toString() : value.toString();
}

/// A field of the gold in the text that all fields make, one after the other.
struct Field
{
    qsizetype begin, end;
    LineTag start, inside;
};

class GoldText
{
public:
    explicit GoldText(const QJsonObject &gold)
    {
        forEachPassage(gold, [this](const QString &text, LineTag start, LineTag inside) {
            m_fields.append({m_text.size(), m_text.size() + text.size(), start, inside});
            m_text += text + u'\n';
        });
        m_used.resize(m_text.size());
    }

    [[nodiscard]] bool holds(const QString &line, qsizetype at) const
    {
        return at >= 0 && QStringView(m_text).mid(at, line.size()) == line;
    }

    /// The places of the line that no other line has taken.
    [[nodiscard]] QList<qsizetype> find(const QString &line) const
    {
        QList<qsizetype> places;
        for (qsizetype at = m_text.indexOf(line); at >= 0; at = m_text.indexOf(line, at + 1)) {
            if (!m_used.testBit(at))
                places.append(at);
        }
        return places;
    }

    /// How many of the lines from `first` on stand one behind the other from `at` on.
    [[nodiscard]] int follow(const QStringList &lines, qsizetype first, qsizetype at) const
    {
        constexpr int most = 12; // lines
        int count = 0;
        for (qsizetype line = first; line < lines.size() && count < most; ++line, ++count) {
            if (!holds(lines[line], at) && !holds(lines[line], ++at))
                break;
            at += lines[line].size();
        }
        return count;
    }

    [[nodiscard]] bool beginsPassage(qsizetype at) const { return at == 0 || m_text[at - 1] == u'\n'; }

    /// Whether the line is nothing but passages of furniture, the last one perhaps cut: what stands in one
    /// margin may come as one line.
    [[nodiscard]] bool isMargin(QStringView line) const
    {
        const auto leads = [&](const Field &field) {
            const QStringView passage = QStringView(m_text).sliced(field.begin, field.end - field.begin);
            return field.start == LineTag::Furniture &&
                   (passage.startsWith(line) ||
                    (line.startsWith(passage) && isMargin(line.sliced(passage.size()))));
        };
        return std::ranges::any_of(m_fields, leads);
    }

    [[nodiscard]] bool isFree(qsizetype at) const { return !m_used.testBit(at); }
    void take(qsizetype at, qsizetype length) { m_used.fill(true, at, at + length); }

    [[nodiscard]] LineTag tag(qsizetype at) const
    {
        const auto next =
            std::upper_bound(m_fields.begin(), m_fields.end(), at,
                             [](qsizetype place, const Field &field) { return place < field.begin; });
        const Field &field = *(next - 1);
        return at == field.begin ? field.start : field.inside;
    }

private:
    QString m_text;
    QList<Field> m_fields;
    QBitArray m_used;
};

} // namespace

QString bare(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_KC);
    folded.replace(u'⸺', QStringLiteral("——"));
    folded.removeIf([](QChar c) { return c.isSpace(); });
    return folded;
}

void forEachPassage(const QJsonObject &gold, const PassageVisitor &visit)
{
    const auto add = [&visit](const QString &text, LineTag start, LineTag inside) {
        if (const QString content = bare(text); !content.isEmpty())
            visit(content, start, inside);
    };
    for (const auto &value : gold[QLatin1String("articles")].toArray()) {
        const QJsonObject article = value.toObject();
        add(article[QLatin1String("kicker")].toString(), LineTag::KickerStart, LineTag::Kicker);
        add(article[QLatin1String("headline")].toString(), LineTag::HeadlineStart, LineTag::Headline);
        add(article[QLatin1String("subheadline")].toString(), LineTag::SubheadlineStart,
            LineTag::Subheadline);
        add(article[QLatin1String("byline_text")].toString(), LineTag::Byline, LineTag::Byline);
        LineTag start = LineTag::ArticleStart;
        for (const auto &paragraph : article[QLatin1String("paragraphs")].toArray()) {
            add(textOf(paragraph), start, LineTag::Body);
            start = LineTag::ParagraphStart;
        }
        for (const auto &caption : article[QLatin1String("captions")].toArray())
            add(textOf(caption), LineTag::CaptionStart, LineTag::Caption);
    }
    for (const auto &key : {QLatin1String("furniture"), QLatin1String("unplaced")}) {
        for (const auto &value : gold[key].toArray())
            add(textOf(value), LineTag::Furniture, LineTag::Furniture);
    }
}

QStringList passagesOf(const QJsonObject &gold)
{
    QStringList passages;
    forEachPassage(gold, [&](const QString &text, LineTag, LineTag) { passages += text; });
    return passages;
}

std::optional<bool> runsOn(const QStringList &passages, const QString &left, const QString &right)
{
    const auto ends = [&](const QString &p) { return p.endsWith(left) || left.endsWith(p); };
    const auto begins = [&](const QString &p) { return p.startsWith(right) || right.startsWith(p); };
    const auto holds = [&](const QString &p) { return p.contains(left + right); };
    if (std::ranges::any_of(passages, holds))
        return true;
    if (std::ranges::any_of(passages, ends) && std::ranges::any_of(passages, begins))
        return false;
    return {};
}

GoldTags goldTags(const QList<Line> &lines, const QJsonObject &gold)
{
    GoldText text(gold);
    QList<qsizetype> place(lines.size(), -1);
    QStringList content;
    for (const Line &line : lines)
        content.append(bare(line.text.text));

    // A line first tries to go on where one of the lines above it ended; short ones wait for their
    // neighbours.
    constexpr qsizetype reach = 10, sure = 5;
    const auto take = [&](qsizetype line, qsizetype at) {
        place[line] = at;
        text.take(at, content[line].size());
    };
    // A caption may say what a body says too: its place is where more of the lines below go on.
    const auto takeLikeliest = [&](qsizetype line) {
        const QList<qsizetype> places = text.find(content[line]);
        const auto likelier = [&](qsizetype a, qsizetype b) {
            return std::pair(text.follow(content, line, a), text.beginsPassage(a)) <
                   std::pair(text.follow(content, line, b), text.beginsPassage(b));
        };
        if (const auto best = std::max_element(places.begin(), places.end(), likelier); best != places.end())
            take(line, *best);
    };
    const auto continueAbove = [&](qsizetype line) {
        for (qsizetype back = 1; back <= reach && back <= line; ++back) {
            const qsizetype above = place[line - back];
            const qsizetype at = above < 0 ? -1 : above + content[line - back].size();
            for (const qsizetype candidate : {at, at + 1}) {
                if (above >= 0 && text.holds(content[line], candidate) && text.isFree(candidate)) {
                    take(line, candidate);
                    return true;
                }
            }
        }
        return false;
    };
    for (qsizetype line = 0; line < lines.size(); ++line) {
        if (continueAbove(line) || content[line].size() < sure)
            continue;
        takeLikeliest(line);
    }
    for (qsizetype line = lines.size() - 1; line >= 0; --line) {
        if (place[line] >= 0)
            continue;
        const qsizetype below = line + 1 < lines.size() ? place[line + 1] : -1;
        const qsizetype at = below - content[line].size();
        if (below >= 0 && text.holds(content[line], at) && text.isFree(at)) {
            take(line, at);
        } else if (!continueAbove(line)) {
            takeLikeliest(line);
        }
    }

    GoldTags result;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const bool placed = place[line] >= 0;
        const bool margin = !placed && text.isMargin(content[line]);
        result.known.push_back(placed || margin);
        result.tags.push_back(placed ? text.tag(place[line]) : margin ? LineTag::Furniture : LineTag::Body);
    }
    return result;
}

} // namespace banmian::training
