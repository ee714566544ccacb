// Typesets newspaper pages with Qt's PDF writer, from articles and a style, both JSON:
//
//   typeset STYLE.json ARTICLES.json PAGE.pdf
//
// The golden PDFs were made with it. It is no part of the build:
//   g++ -std=c++20 -fPIC typeset.cpp $(pkg-config --cflags --libs Qt6Gui) -o typeset

#include <QFile>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>
#include <functional>
#include <vector>

namespace {

struct Style
{
    double width = 800, height = 1150, margin = 36;
    int columns = 5;
    double gutter = 14, bandGap = 18;
    double size = 9.5, leading = 1.45;
    double indent = 2;       // ems
    double paragraphGap = 0; // lines
    bool justify = true, rules = false, boxed = false, centred = true;
    QString headingPlace = "top";      // top, left (over the first columns only), middle
    QString contentOrder = "articles"; // rows: all pieces from top to bottom; reversed
    QString bodyFont = "Noto Serif CJK SC", headingFont = "Noto Sans CJK SC";
    bool verticalHeading = false;
    bool indentBySpaces = false;
};

QJsonDocument readJson(const char *path)
{
    QFile file(QString::fromLocal8Bit(path));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

Style readStyle(const QJsonObject &o)
{
    Style s;
    const auto number = [&](const char *key, double &value) {
        value = o.value(QLatin1String(key)).toDouble(value);
    };
    const auto flag = [&](const char *key, bool &value) {
        value = o.value(QLatin1String(key)).toBool(value);
    };
    const auto text = [&](const char *key, QString &value) {
        value = o.value(QLatin1String(key)).toString(value);
    };
    number("width", s.width);
    number("height", s.height);
    number("margin", s.margin);
    s.columns = o.value("columns").toInt(s.columns);
    number("gutter", s.gutter);
    number("bandGap", s.bandGap);
    number("size", s.size);
    number("leading", s.leading);
    number("indent", s.indent);
    number("paragraphGap", s.paragraphGap);
    flag("justify", s.justify);
    flag("rules", s.rules);
    flag("boxed", s.boxed);
    flag("centred", s.centred);
    flag("verticalHeading", s.verticalHeading);
    flag("indentBySpaces", s.indentBySpaces);
    text("headingPlace", s.headingPlace);
    text("contentOrder", s.contentOrder);
    text("bodyFont", s.bodyFont);
    text("headingFont", s.headingFont);
    return s;
}

QFont font(const QString &family, double size, bool bold = false)
{
    QFont f(family);
    f.setPointSizeF(size);
    f.setBold(bold);
    return f;
}

struct Piece
{
    double x, y, spacing;
    QFont font;
    QString text;
};

struct SetLine
{
    QString text;
    double indent;
    double spacing;
    double gapBefore;
};

bool isWide(QChar c)
{
    return c.unicode() >= 0x2E80;
}
bool mayBegin(QChar c)
{
    return !QStringView(u"，。、；：？！”’）》」』】…,.;:?!)").contains(c);
}

/// Measures at a hundred times the size, where rounding does not matter.
class Metrics
{
public:
    explicit Metrics(QFont f) : m_metrics(enlarged(f)) {}
    template <typename Text>
    double horizontalAdvance(const Text &text) const
    {
        return m_metrics.horizontalAdvance(text) / 100;
    }

private:
    static QFont enlarged(QFont f)
    {
        f.setPixelSize(qRound(f.pointSizeF() * 100));
        return f;
    }
    QFontMetricsF m_metrics;
};

/// Breaks a paragraph to lines of this width; Han text anywhere, other text at blanks.
std::vector<SetLine> breakLines(const QString &paragraph, const Metrics &metrics, double width, double indent,
                                bool justify)
{
    std::vector<SetLine> lines;
    qsizetype begin = 0;
    while (begin < paragraph.size()) {
        const double room = width - (lines.empty() ? indent : 0);
        qsizetype end = begin;
        double used = 0;
        while (end < paragraph.size()) {
            const double advance = metrics.horizontalAdvance(paragraph[end]);
            if (used + advance > room + 0.01)
                break;
            used += advance;
            ++end;
        }
        qsizetype cut = std::max(end, begin + 1);
        if (end < paragraph.size()) {
            while (cut > begin + 1 &&
                   (!mayBegin(paragraph[cut]) ||
                    (!isWide(paragraph[cut]) && !isWide(paragraph[cut - 1]) && paragraph[cut - 1] != u' ')))
                --cut;
            if (cut == begin + 1)
                cut = end;
        }
        QString text = paragraph.mid(begin, cut - begin);
        while (text.endsWith(u' '))
            text.chop(1);
        const bool last = cut >= paragraph.size();
        const double rest = room - metrics.horizontalAdvance(text);
        const double spacing =
            justify && !last && text.size() > 1 ? rest / static_cast<double>(text.size() - 1) : 0;
        lines.push_back({text, lines.empty() ? indent : 0, spacing, 0});
        begin = cut;
        while (begin < paragraph.size() && paragraph[begin] == u' ')
            ++begin;
    }
    return lines;
}

class Page
{
public:
    explicit Page(const Style &style) : s(style), y(style.margin) {}

    void furniture(const QJsonObject &page)
    {
        for (const QJsonValue &line : page.value("top").toArray()) {
            add(s.margin, y, 0, font(s.bodyFont, s.size * 0.94), line.toString());
            y += s.size * 1.5;
        }
        y += s.size;
    }

    /// Articles side by side, each over its share of the columns.
    void band(const QJsonArray &articles)
    {
        const double column = (s.width - 2 * s.margin - (s.columns - 1) * s.gutter) / s.columns;
        double x = s.margin;
        double bottom = y;
        for (const QJsonValue &value : articles) {
            const QJsonObject article = value.toObject();
            const int span = article.value("columns").toInt(1);
            const double width = span * column + (span - 1) * s.gutter;
            bottom = std::max(bottom, set(article, x, y, width, span, column));
            x += width + s.gutter;
        }
        y = bottom + s.bandGap;
    }

    void closing(const QJsonObject &page)
    {
        for (const QJsonValue &line : page.value("bottom").toArray()) {
            add(s.margin, y, 0, font(s.bodyFont, s.size * 0.94), line.toString());
            y += s.size * 1.5;
        }
    }

    void print(const QString &path)
    {
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QSizeF(s.width, std::max(s.height, y + s.margin)), QPageSize::Point));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        // Fonts have whole pixels: small ones.
        constexpr int unit = 20;
        writer.setResolution(72 * unit);
        QPainter painter(&writer);
        if (s.contentOrder == "rows")
            std::stable_sort(m_pieces.begin(), m_pieces.end(),
                             [](const Piece &a, const Piece &b) { return a.y < b.y; });
        else if (s.contentOrder == "reversed")
            std::reverse(m_pieces.begin(), m_pieces.end());
        painter.setPen(QPen(Qt::black, 0.4 * unit));
        for (const QLineF &line : m_lines)
            painter.drawLine(QLineF(line.p1() * unit, line.p2() * unit));
        for (const QRectF &picture : m_pictures)
            painter.fillRect(QRectF(picture.topLeft() * unit, picture.size() * unit), Qt::lightGray);
        for (const Piece &piece : m_pieces) {
            QFont f = piece.font;
            f.setPixelSize(qRound(piece.font.pointSizeF() * unit));
            // Qt takes the spacing for pixels of a screen with 96 dots an inch.
            f.setLetterSpacing(QFont::AbsoluteSpacing, piece.spacing * unit * 96 / writer.logicalDpiY());
            painter.setFont(f);
            painter.drawText(QPointF(piece.x, piece.y + 0.88 * piece.font.pointSizeF()) * unit, piece.text);
        }
    }

private:
    void add(double x, double top, double spacing, const QFont &f, const QString &text)
    {
        m_pieces.push_back({x, top, spacing, f, text});
    }

    static Metrics metrics(const QFont &f) { return Metrics(f); }

    double heading(const QJsonObject &article, double x, double top, double width)
    {
        const double scale = article.value("scale").toDouble(1);
        const std::pair<const char *, double> parts[] = {
            {"kicker", 1.35}, {"headline", 2.2 * scale}, {"subheadline", 1.35}};
        for (const auto &[key, ratio] : parts) {
            const QString text = article.value(QLatin1String(key)).toString();
            if (text.isEmpty())
                continue;
            const QFont f = font(s.headingFont, s.size * ratio, qstrcmp(key, "headline") == 0);
            const Metrics m = metrics(f);
            const bool spaced = article.value("spaced").toBool() && qstrcmp(key, "headline") == 0;
            for (const SetLine &line : breakLines(text, m, width, 0, false)) {
                const double natural = m.horizontalAdvance(line.text);
                const double spacing =
                    spaced
                        ? std::min(0.5 * f.pointSizeF(),
                                   (width - natural) / double(std::max<qsizetype>(1, line.text.size() - 1)))
                        : 0;
                const double used = natural + spacing * double(line.text.size() - 1);
                add(s.centred ? x + (width - used) / 2 : x, top, spacing, f, line.text);
                top += f.pointSizeF() * 1.25;
            }
            top += 2;
        }
        return top + s.size * 0.6;
    }

    double verticalHeading(const QJsonObject &article, double x, double top)
    {
        const QFont f = font(s.headingFont, s.size * 2, true);
        for (const QChar c : article.value("headline").toString()) {
            add(x, top, 0, f, c);
            top += f.pointSizeF() * 1.15;
        }
        return top;
    }

    std::vector<SetLine> body(const QJsonObject &article, const Metrics &m, double column) const
    {
        std::vector<SetLine> lines;
        for (const QJsonValue &paragraph : article.value("paragraphs").toArray()) {
            QString text = paragraph.toString();
            double indent = s.indent * s.size;
            if (s.indentBySpaces) {
                text = QString(static_cast<int>(s.indent), u'　') + text;
                indent = 0;
            }
            std::vector<SetLine> set = breakLines(text, m, column, indent, s.justify);
            set.front().gapBefore = lines.empty() ? 0 : s.paragraphGap;
            lines.insert(lines.end(), set.begin(), set.end());
        }
        return lines;
    }

    double set(const QJsonObject &article, double x, double top, double width, int span, double column)
    {
        if (s.boxed && article.value("boxed").toBool()) {
            const double bottom = content(article, x + s.size, top + s.size, width - 2 * s.size, span,
                                          column - 2 * s.size / span);
            const QRectF frame(x, top, width, bottom + s.size - top);
            m_lines.push_back({frame.topLeft(), frame.topRight()});
            m_lines.push_back({frame.topRight(), frame.bottomRight()});
            m_lines.push_back({frame.bottomRight(), frame.bottomLeft()});
            m_lines.push_back({frame.bottomLeft(), frame.topLeft()});
            return frame.bottom();
        }
        return content(article, x, top, width, span, column);
    }

    double content(const QJsonObject &article, double x, double top, double width, int span, double column)
    {
        const QFont f = font(s.bodyFont, s.size);
        const Metrics m = metrics(f);
        std::vector<double> tops(static_cast<std::size_t>(span), top);
        std::vector<std::pair<double, double>> blocked(static_cast<std::size_t>(span), {0, 0});
        const QString place = article.value("headingPlace").toString(s.headingPlace);
        const auto columnX = [&](int c) { return x + c * (column + s.gutter); };
        int firstColumn = 0;
        if (article.value("vertical").toBool()) {
            verticalHeading(article, x + (column - s.size * 2) / 2, top);
            firstColumn = 1;
        } else if (place == "left" && span > 1) {
            const int over = std::max(1, span / 2);
            const double below = heading(article, x, top, over * column + (over - 1) * s.gutter);
            for (int c = 0; c < over; ++c)
                tops[static_cast<std::size_t>(c)] = below;
        } else if (place == "middle" && span > 2) {
            const double from = top + 6 * s.size * s.leading;
            const double below =
                heading(article, columnX(1), from + s.size, (span - 2) * column + (span - 3) * s.gutter);
            for (int c = 1; c + 1 < span; ++c)
                blocked[static_cast<std::size_t>(c)] = {from, below};
        } else {
            std::fill(tops.begin(), tops.end(), heading(article, x, top, width));
        }
        double captionBottom = 0;
        if (const QJsonArray captions = article.value("captions").toArray(); !captions.isEmpty()) {
            const int wide = std::min(span - firstColumn, 2);
            const double left = columnX(span - wide);
            const double w = wide * column + (wide - 1) * s.gutter;
            double from = *std::max_element(tops.end() - wide, tops.end());
            m_pictures.push_back({left, from, w, w * 0.6});
            from += w * 0.6 + 3;
            const QFont small = font(s.bodyFont, s.size * 0.87);
            for (const SetLine &line : breakLines(captions.first().toString(), metrics(small), w, 0, false)) {
                add(left, from, 0, small, line.text);
                from += small.pointSizeF() * 1.35;
            }
            captionBottom = from + s.size * 0.7;
            std::fill(tops.end() - wide, tops.end(), captionBottom);
        }
        return pour(body(article, m, column), f, tops, blocked, firstColumn, columnX, column, captionBottom);
    }

    /// Fills the columns to the least depth that takes all lines.
    double pour(const std::vector<SetLine> &lines, const QFont &f, const std::vector<double> &tops,
                const std::vector<std::pair<double, double>> &blocked, int firstColumn,
                const std::function<double(int)> &columnX, double column, double least)
    {
        const double pitch = s.size * s.leading;
        const auto run = [&](double depth, bool draw) {
            std::size_t next = 0;
            for (std::size_t c = static_cast<std::size_t>(firstColumn); c < tops.size(); ++c) {
                double at = tops[c];
                const std::size_t begin = next;
                while (next < lines.size()) {
                    if (next > begin)
                        at += lines[next].gapBefore * pitch;
                    if (blocked[c].second > 0 && at + s.size > blocked[c].first && at < blocked[c].second)
                        at = blocked[c].second;
                    if (at + s.size > depth)
                        break;
                    if (draw)
                        add(columnX(static_cast<int>(c)) + lines[next].indent, at, lines[next].spacing, f,
                            lines[next].text);
                    at += pitch;
                    ++next;
                }
            }
            return next >= lines.size();
        };
        double depth = std::max(*std::max_element(tops.begin(), tops.end()) + pitch, least);
        for (const auto &gap : blocked)
            depth = std::max(depth, gap.second > 0 ? gap.second + 3 * pitch : 0);
        while (!run(depth, false))
            depth += pitch / 4;
        run(depth, true);
        if (s.rules)
            for (std::size_t c = static_cast<std::size_t>(firstColumn) + 1; c < tops.size(); ++c) {
                const double ruleX = columnX(static_cast<int>(c)) - s.gutter / 2;
                if (blocked[c].second == 0 && blocked[c - 1].second == 0)
                    m_lines.push_back({ruleX, std::max(tops[c], tops[c - 1]), ruleX, depth});
            }
        Q_UNUSED(column)
        return depth;
    }

    Style s;
    double y;
    std::vector<Piece> m_pieces;
    std::vector<QLineF> m_lines;
    std::vector<QRectF> m_pictures;
};

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    if (argc != 4)
        return 2;
    const QJsonObject page = readJson(argv[2]).object();
    Page sheet(readStyle(readJson(argv[1]).object()));
    sheet.furniture(page);
    for (const QJsonValue &band : page.value("bands").toArray())
        sheet.band(band.toArray());
    sheet.closing(page);
    sheet.print(QString::fromLocal8Bit(argv[3]));
    return 0;
}
