"""Sets pages line by line on a canvas (ReportLab), as a program does that fills columns and knows little of type."""
import re
from dataclasses import dataclass
from pathlib import Path

from newsroom import width_of_tracks
from reportlab.lib.textsplit import wordSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

STSONG = "STSong-Light"  # not in the file: the reading tool brings what it knows of Adobe-GB1, which has no ·
# Of these ReportLab writes such widths that MuPDF sees blanks inside words; of others (WenQuanYi's), that it sees one
# character on each line, and such pages are not for learning.
FONTS = {
    "UMing": "/usr/share/fonts/truetype/arphic/uming.ttc",
    "UKai": "/usr/share/fonts/truetype/arphic/ukai.ttc",
}
HANGING = "，。、；：？！”’）》」"  # marks that may stand beyond the end of a line
CLOSING = HANGING + "』】％%…—·"
OPENING = "“‘（《「『【"
MARGIN = 30  # points


@dataclass
class Line:
    x: float
    y: float  # points below the top of the page's text
    text: str
    font: str
    size: float
    spacing: float = 0  # points between characters


def width(text, font, size):
    return pdfmetrics.stringWidth(text, font, size)


def end_of_fitting(text, begin, font, size, room):
    end, used = begin, 0
    while end < len(text):
        used += width(text[end], font, size)
        if used > room + 0.01:
            break
        end += 1
    return end


def before_word(text, begin, end):
    """The end of a line that would part a number or a Latin word: before it, if something stands there."""
    start = end
    if re.match(r"[0-9A-Za-z.%]", text[end]):
        while start > begin and re.match(r"[0-9A-Za-z.]", text[start - 1]):
            start -= 1
    return start if start > begin else end


def before_forbidden(text, begin, end):
    """The same so that no closing mark begins a line and no opening one ends it."""
    start = end
    while start > begin + 1 and (text[start] in CLOSING or text[start - 1] in OPENING):
        start -= 1
    return start if start > begin + 1 else end


def break_lines(text, font, size, full, indent, manner):
    """Lines of a paragraph. The manner: `words` as ReportLab breaks, `hang` with marks beyond the end of the line,
    `push` with a character carried to the next line before a closing mark, `none` wherever the line is full."""
    if manner == "words":
        return [line for _, line in wordSplit(text, [full - indent, full], font, size)]
    lines, begin = [], 0
    while begin < len(text):
        end = end_of_fitting(text, begin, font, size, full - (0 if lines else indent))
        if end < len(text):
            end = before_word(text, begin, end)
            if manner == "push":
                end = before_forbidden(text, begin, end)
            while manner == "hang" and end < len(text) and text[end] in HANGING:
                end += 1
        end = max(end, begin + 1)
        lines.append(text[begin:end])
        begin = end
    return lines


class CanvasTypesetter:
    def __init__(self, newsroom):
        self.newsroom = newsroom
        self.random = newsroom.random
        pdfmetrics.registerFont(UnicodeCIDFont(STSONG))
        for name, path in FONTS.items():
            pdfmetrics.registerFont(TTFont(name, path))

    def habits(self, texts):
        r, chance = self.random, self.newsroom.chance
        body = r.choice([9, 10, 10.5, 12])
        return {
            "body": body,
            "font": r.choice([*FONTS]) if "·" in texts else r.choice([STSONG, STSONG, *FONTS]),
            "breaks": r.choice(["words", "hang", "push", "none", "hang"]),
            "justify": chance(0.7),
            "squeeze": chance(0.7),
            "indent": 2 if chance(0.8) else 0,
            "gap": body * r.choice([1, 1.5, 2, 3]),
            "leading": body * r.choice([1.2, 1.4, 1.6, 1.8]),
            "column": body * r.choice([11, 13, 15, 18, 20, 22]),
            "columns": r.choice([3, 4, 5, 6]),
            "order": r.choice(["natural", "natural", "row", "end", "body-first"]),
            "furniture": r.choice(["first", "last"]),
        }

    def page(self):
        """Lines of one page with its width and height, and its gold."""
        gold, top, foot = self.newsroom.draw_page()
        habits = self.habits(str(gold))
        wide = width_of_tracks(habits["columns"], habits) + 2 * MARGIN
        blocks, height = self.set_articles(gold["articles"], habits)
        head = self.set_margin(top, -20, habits)
        lines = [line for block in self.content_order(blocks, habits) for line in block]
        lines = head + lines if habits["furniture"] == "first" else lines + head
        lines += self.set_margin(foot, height + 20, habits)
        return (wide, height + 120, lines), gold

    def set_articles(self, articles, habits):
        """Blocks (row, part, lines) in the order of the eye, and how high they are together."""
        blocks, top = [], 0
        step = habits["column"] + habits["gap"]
        for row, group in enumerate(self.newsroom.share_tracks(articles, habits["columns"], [1, 1, 2, 2, 3])):
            bottom = top
            for article, track, span in group:
                x = MARGIN + (track - 1) * step
                head, below = self.set_heading(article, x, top, span, habits)
                body, end = self.set_body(article, x, below, span, habits)
                blocks += [(row, "head", head), (row, "body", body)]
                bottom = max(bottom, end)
            top = bottom + 1.5 * habits["body"]
        return blocks, top

    def set_heading(self, article, x, y, span, habits):
        full = width_of_tracks(span, habits)
        largest = habits["body"] * min(2.6, 1.3 + 0.3 * span + 0.4 * self.random.random())
        lines = []
        for text, size in ((article["kicker"], 0.6 * largest), (article["headline"], largest),
                           (article["subheadline"], 0.6 * largest), (article["byline_text"], habits["body"])):
            text = text.replace("　", " ")
            for part in text.split(" ") if self.newsroom.chance(0.5) else [text]:
                for line in break_lines(part, habits["font"], size, full, 0, "push"):
                    y += 1.3 * size
                    aside = max(0, full - width(line, habits["font"], size)) / 2
                    lines.append(Line(x + aside, y, line, habits["font"], size))
        return lines, y + 0.5 * habits["body"]

    def set_body(self, article, x, y, span, habits):
        """Its paragraphs in columns of as many lines each, pictures with their captions at the head of a column."""
        indent = habits["indent"] * habits["body"]
        lines = []
        for paragraph in article["paragraphs"]:
            broken = break_lines(paragraph, habits["font"], habits["body"], habits["column"], indent, habits["breaks"])
            lines += [(line, k == 0, k == len(broken) - 1) for k, line in enumerate(broken)]
        captions = [(self.random.randrange(span), caption) for caption in article["captions"]]
        many = -(-len(lines) // span)
        placed, bottom = [], y
        for column in range(span):
            left, low = x + column * (habits["column"] + habits["gap"]), y
            for _, caption in (c for c in captions if c[0] == column):
                pictured, low = self.set_caption(caption, left, low + 8 * habits["body"], habits)
                placed += pictured
            for text, first, last in lines[column * many : (column + 1) * many]:
                low += habits["leading"]
                aside = indent if first else 0
                spacing = 0 if last else self.spacing(text, habits["column"] - aside, habits)
                placed.append(Line(left + aside, low, text, habits["font"], habits["body"], spacing))
            bottom = max(bottom, low)
        return placed, bottom

    def set_caption(self, caption, x, y, habits):
        size, lines = 0.85 * habits["body"], []
        for line in break_lines(caption, habits["font"], size, habits["column"], 0, habits["breaks"]):
            y += 1.1 * habits["body"]
            lines.append(Line(x, y, line, habits["font"], size))
        return lines, y + 0.8 * habits["body"]

    @staticmethod
    def spacing(text, full, habits):
        """What makes a line as wide as its column: up to two ems are spread, what hangs is taken in."""
        room = full - width(text, habits["font"], habits["body"])
        spread = habits["justify"] and 0 < room < 2 * habits["body"]
        squeezed = habits["justify"] and habits["squeeze"] and -1.2 * habits["body"] < room < 0
        return room / (len(text) - 1) if len(text) > 1 and (spread or squeezed) else 0

    @staticmethod
    def set_margin(texts, y, habits):
        lines, x = [], MARGIN
        for text in texts:
            lines.append(Line(x, y, text, habits["font"], habits["body"]))
            x += width(text, habits["font"], habits["body"]) + 4 * habits["body"]
        return lines

    @staticmethod
    def content_order(blocks, habits):
        if habits["order"] == "end":
            blocks = sorted(blocks, key=lambda block: block[1] == "head")
        elif habits["order"] == "row":
            blocks = sorted(blocks, key=lambda block: (block[0], block[1] == "head"))
        elif habits["order"] == "body-first":
            blocks = [block for k in range(0, len(blocks), 2) for block in (blocks[k + 1], blocks[k])]
        return [lines for _, _, lines in blocks]

    @staticmethod
    def print(pages, folder):
        """The PDF file with these pages, in `folder`; the caller removes it."""
        pdf = Path(folder) / "page.pdf"
        canvas = Canvas(str(pdf), invariant=True)
        for wide, high, lines in pages:
            canvas.setPageSize((wide, high))
            for line in lines:
                text = canvas.beginText(line.x, high - 50 - line.y)
                text.setFont(line.font, line.size)
                text.setCharSpace(line.spacing)
                text.textOut(line.text)
                canvas.drawText(text)
            canvas.showPage()
        canvas.save()
        return pdf
