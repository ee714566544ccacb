"""Sets pages with a browser (Chromium): grids, balanced columns, rules for line breaks, any order of the content."""
import html

from browser import print_pdf
from newsroom import gold_page, is_inner_heading

PAGE_HEIGHT = 9000  # px; what of a page would be longer is not shown


class BrowserTypesetter:
    """Every habit of a page is drawn once for the page, so that it is consistent in itself."""

    def __init__(self, newsroom):
        self.newsroom = newsroom
        self.random = newsroom.random

    def habits(self):
        r = self.random
        body = r.choice([12, 13, 14, 15, 16])
        return {
            "width": r.choice([640, 760, 900, 1000, 1100, 1250, 1400]),
            "body": body,
            "gap": round(body * r.choice([0.8, 1, 1.3, 1.7, 2.2])),
            "leading": r.choice([1.25, 1.35, 1.5, 1.65, 1.8]),
            "indent": 2 if self.newsroom.chance(0.88) else 0,
            "paragraph_gap": 0 if self.newsroom.chance(0.9) else 0.7,
            "justify": self.newsroom.chance(0.88),
            "strict": r.choice(["auto", "strict", "loose", "anywhere"]),
            "trim": r.choice(["normal", "space-all", "space-first", "trim-start"]),
            "order": r.choices(["natural", "body-first", "row", "rows-mixed", "end", "mixed", "shuffled"], [15, 12, 25, 30, 5, 8, 5])[0],
            "column": r.choice([9, 11, 13, 15, 18, 22, 26]),  # ems
            "heading_spacing": r.choice([0, 0, 0, 0.05, 0.1, 0.25]),
            "heading_align": r.choice(["center", "center", "left"]),
            "heading_place": r.choices(["above", "beside", "inside"], [86, 7, 7])[0],
            "figure": r.choice(["column", "above", "below", "column"]),
            "rules": self.newsroom.chance(0.3),
            "font": r.choice(["Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Serif CJK SC"]),
            "inner_heading": r.choice(["plain", "bold", "center", "bold-center"]),
            "furniture": r.choice(["first", "first", "mixed", "last"]),
            "break_headings": self.newsroom.chance(0.5),
        }

    def heading(self, article, columns, habits):
        r = self.random
        size = habits["body"] * min(2.6, 1.25 + 0.25 * columns + r.random() * 0.6)

        def line(text, kind, factor, weight):
            text = html.escape(text).replace("　", " ")
            if habits["break_headings"] and kind == "h1":  # an editor breaks at the pause
                text = text.replace(" ", "<br>") if self.newsroom.chance(0.5) else text
                text = text.replace("（", "<br>（") if self.newsroom.chance(0.3) and not text.startswith("（") else text
            spacing = habits["heading_spacing"] * factor * (1 if self.newsroom.chance(0.7) else 0)
            return f'<div class="{kind}" style="font-size:{size * factor:.1f}px;font-weight:{weight};letter-spacing:{spacing:.2f}em">{text}</div>'

        parts = []
        if article["kicker"]:
            parts.append(line(article["kicker"], "k", r.choice([0.5, 0.6, 0.7]), 400))
        parts.append(line(article["headline"], "h1", 1, 700))
        if article["subheadline"]:
            parts.append(line(article["subheadline"], "s", r.choice([0.5, 0.6, 0.7]), 400))
        if article["byline_text"]:
            parts.append(f'<div class="b">{html.escape(article["byline_text"])}</div>')
        return parts

    def figure(self, caption, width):
        r = self.random
        height = r.choice([60, 100, 160, 240])
        share = 100 if width <= 2 else r.choice([100, 60, 45])
        return (f'<figure style="width:{share}%"><div style="height:{height}px;background:#ccc"></div>'
                f"<figcaption>{html.escape(caption)}</figcaption></figure>")

    def body(self, article, columns, habits, figures, heading=""):
        r = self.random
        parts = []
        for text in article["paragraphs"]:
            kind = f' class="{habits["inner_heading"]}"' if is_inner_heading(text) else ""
            parts.append(f"<p{kind}>{html.escape(text)}</p>")
        for figure in figures:
            parts.insert(r.randint(0, len(parts)), figure)
        return f'<div class="body" style="columns:{columns}">{heading}{"".join(parts)}</div>'

    def layout(self, articles, habits):
        """Cells of a grid (row, first track, last track, markup, article, part) in the order of the eye."""
        r = self.random
        em, gap = habits["body"], habits["gap"]
        total = max(1, int((habits["width"] + gap) / (habits["column"] * em + gap)))
        cells, row = [], 1
        for group in self.newsroom.share_tracks(articles, total, [1, 1, 2, 2, 3, 4]):
            for article, track, span in group:
                cells += self.set_article(article, row, track, span, habits)
            row += 4
        return cells, total

    def set_article(self, article, row, track, span, habits):
        r = self.random
        columns = span if self.newsroom.chance(0.85) else max(1, span + r.choice([-1, 1]))
        heading = "".join(self.heading(article, span, habits))
        figures = [self.figure(c, span) for c in article["captions"]]
        cells, end = [], track + span
        place = habits["heading_place"] if span >= 2 else "above"
        head = f'<div class="head">{heading}</div>'
        inside, beside = [], []
        for figure in figures:
            (inside if habits["figure"] == "column" else beside).append(figure)
        if place == "inside":
            cells.append((row + 1, track, end, self.body(article, columns, habits, inside, head), article, "body"))
        elif place == "beside":
            cells.append((row + 1, track, track + 1, head, article, "head"))
            cells.append((row + 1, track + 1, end, self.body(article, max(1, columns - 1), habits, inside), article, "body"))
        else:
            cells.append((row, track, end, head, article, "head"))
            cells.append((row + 1, track, end, self.body(article, columns, habits, inside), article, "body"))
        for figure in beside:
            at = row + 2 if habits["figure"] == "below" else row + 1
            if at == row + 1:  # stacked above the body in its own cell
                cells[-1] = cells[-1][:3] + (figure + cells[-1][3],) + cells[-1][4:]
            else:
                cells.append((at, track, end, figure, article, "figure"))
        return cells

    def content_order(self, cells, habits):
        r, order = self.random, habits["order"]
        if order == "natural":
            return cells
        if order == "end":
            return [c for c in cells if c[5] != "head"] + [c for c in cells if c[5] == "head"]
        if order in ("row", "rows-mixed"):
            rows = {}
            for cell in cells:
                rows.setdefault((cell[0] - 1) // 4, []).append(cell)
            result = []
            for row in rows.values():
                parts = "body figure head".split() if order == "row" or self.newsroom.chance(0.6) else r.choice(["head body figure", "head figure body"]).split()
                if order == "rows-mixed" and parts[0] == "head" and self.newsroom.chance(0.7):
                    result += row
                else:
                    result += [cell for part in parts for cell in row if cell[5] == part]
            return result
        groups = []
        for cell in cells:
            if groups and groups[-1][0][4] is cell[4]:
                groups[-1].append(cell)
            else:
                groups.append([cell])
        if order == "shuffled":
            r.shuffle(groups)
        heap, result = [], []
        for group in groups:
            swap = order == "body-first" or (order == "mixed" and self.newsroom.chance(0.5))
            if swap and len(group) > 1:
                group = [c for c in group if c[5] != "head"] + [c for c in group if c[5] == "head"]
            if order == "mixed" and self.newsroom.chance(0.2) and len(group) > 1:
                heap += [c for c in group if c[5] != "body"]
                group = [c for c in group if c[5] == "body"]
            result += group
            if self.newsroom.chance(0.5):
                result, heap = result + heap, []
        return result + heap

    def page(self):
        """Markup of one page and its gold."""
        sources = self.newsroom.draw_articles()
        habits = self.habits()
        articles = [self.newsroom.gold_article(a) for a in sources]
        cells, total = self.layout(articles, habits)
        top, foot = self.newsroom.furniture(sources[0])
        margin = [f'<div class="margin" style="grid-row:MARGIN">{html.escape(x)}</div>' for x in top + foot]
        rows = max(c[0] for c in cells) + 3
        heads = [m.replace("MARGIN", "1").replace('"margin"', '"margin top"') for m in margin[: len(top)]]
        tails = [m.replace("MARGIN", str(rows + 1)) for m in margin[len(top):]]
        markup = [
            f'<div class="{part}c" style="grid-row:{r + 1};grid-column:{a}/{b}">{content}</div>'
            for r, a, b, content, _, part in self.content_order(cells, habits)
        ]
        tops = f'<div style="grid-row:1;grid-column:1/{total + 1}">{"".join(heads)}</div>'
        ends = f'<div style="grid-row:{rows + 1};grid-column:1/{total + 1}">{"".join(tails)}</div>'
        if habits["furniture"] == "first":
            parts = [tops, *markup, ends]
        elif habits["furniture"] == "last":
            parts = [*markup, tops, ends]
        else:
            parts = markup
            parts.insert(self.random.randint(0, len(parts)), tops)
            parts.insert(self.random.randint(0, len(parts)), ends)
        self.order_gold(articles, cells)
        return self.frame("".join(parts), total, habits), gold_page(sources, articles, top + foot)

    @staticmethod
    def order_gold(articles, cells):
        place = {id(c[4]): k for k, c in reversed(list(enumerate(cells)))}
        articles.sort(key=lambda a: place.get(id(a), 0))

    def frame(self, content, total, habits):
        h = habits
        rule = f"column-rule:1px solid #777;" if h["rules"] else ""
        scope = f"p{self.random.getrandbits(40):x}"
        style = f"""
.{scope}{{width:{h['width']}px;display:grid;grid-template-columns:repeat({total},minmax(0,1fr));column-gap:{h['gap']}px;row-gap:8px;
 font-family:'{h['font']}';font-size:{h['body']}px;line-height:{h['leading']};padding:24px;break-after:page;height:{PAGE_HEIGHT - 100}px;
 align-content:start;text-spacing-trim:{h['trim']};line-break:{h['strict']};overflow:hidden}}
.{scope} .body{{column-gap:{h['gap']}px;{rule}text-align:{'justify' if h['justify'] else 'left'}}}
.{scope} p{{margin:0 0 {h['paragraph_gap']}em;text-indent:{h['indent']}em}}
.{scope} p.bold,.{scope} p.bold-center{{font-weight:700}} .{scope} p.center,.{scope} p.bold-center{{text-indent:0;text-align:center}}
.{scope} .head{{text-align:{h['heading_align']};line-height:1.3}}
.{scope} .b{{font-size:.9em}} .{scope} figure{{margin:4px 0;display:inline-block}} .{scope} figcaption{{font-size:.85em;text-indent:0}}
"""
        return f"<style>{style}</style><div class='{scope}'>{content}</div>"

    @staticmethod
    def print(pages, folder):
        """The PDF file with these pages, in `folder`; the caller removes it."""
        markup = f"<!doctype html><meta charset=utf-8><style>@page{{size:1500px {PAGE_HEIGHT}px;margin:0}}body{{margin:0}}</style>"
        return print_pdf(markup + "".join(pages), folder)
