"""Sets pages with TeX (XeTeX, xeCJK, multicol): marks on an em, half an em or close, glue between scripts."""
import shutil
import subprocess
import tempfile
from pathlib import Path

from newsroom import is_inner_heading, width_of_tracks

FONTS = ["Noto Serif CJK SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei"]
FONTS_OF_GB2312 = ["AR PL SungtiL GB", "AR PL KaitiM GB"]
ESCAPED = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "'": r"\textquotesingle{}", "　": " ",
           **{char: "\\" + char for char in "{}$&#%_"}}
PREAMBLE = r"""\documentclass{article}
\usepackage{multicol,textcomp,xeCJK}
\hbadness10000 \vbadness10000 \hfuzz1000pt \vfuzz1000pt \emergencystretch1em
\multicolsep0pt \premulticols0pt \postmulticols0pt \raggedcolumns
% What the Latin font has not: Roman numerals, arrows, figures in circles, squares and stars, but not the ellipsis.
\xeCJKDeclareCharClass{CJK}{"2150 -> "22EE, "22F0 -> "27BF}
\begin{document}
"""


def escape(text):
    return "".join(ESCAPED.get(char, char) for char in text)


def fonts_for(text):
    """Those that have all of its ideographs."""
    try:
        "".join(char for char in text if "一" <= char <= "鿿").encode("gb2312")
        return FONTS + FONTS_OF_GB2312
    except UnicodeEncodeError:
        return FONTS


def in_size(size, leading=1.25):
    return rf"\fontsize{{{size:.1f}pt}}{{{size * leading:.1f}pt}}\selectfont "


class TexTypesetter:
    def __init__(self, newsroom):
        self.newsroom = newsroom
        self.random = newsroom.random

    def habits(self, texts):
        r, chance = self.random, self.newsroom.chance
        body = r.choice([8, 9, 10, 11])  # points, as all lengths
        return {
            "body": body,
            "column": body * r.choice([12, 14, 16, 18, 20, 22]),
            "columns": r.choice([2, 3, 4, 5, 6]),
            "gap": body * r.choice([1, 1.5, 2]),
            "rule": 0.4 if chance(0.3) else 0,
            "leading": r.choice([1.2, 1.3, 1.45, 1.6]),
            "indent": body * (2 if chance(0.88) else 0),
            "paragraph_gap": body * (0 if chance(0.9) else 0.6),
            "align": r"\centering " if chance(0.75) else r"\raggedright ",
            "ragged": chance(0.1),
            "font": r.choice(fonts_for(texts)),
            "marks": r.choice(["quanjiao", "banjiao", "kaiming", "plain"]),
        }

    def page(self):
        """Markup of one page and its gold."""
        gold, top, foot = self.newsroom.draw_page()
        habits = self.habits(str(gold))
        rows = [
            (rf"\hskip{habits['gap']}pt" + "%\n").join(self.article(article, span, habits) for article, _, span in group)
            for group in self.newsroom.share_tracks(gold["articles"], habits["columns"], [1, 1, 2, 2, 3])
        ]
        content = [self.margin(top, habits), *(rf"\hbox{{{row}}}" for row in rows), self.margin(foot, habits)]
        return self.frame("\n\\vskip9pt\n".join(content), habits), gold

    def article(self, article, span, habits):
        size = habits["body"] * min(2.8, 1.3 + 0.3 * span + 0.5 * self.random.random())
        parts = [rf"\begin{{minipage}}[t]{{{width_of_tracks(span, habits):.1f}pt}}\parindent0pt"]
        for key, share in (("kicker", 0.55), ("headline", 1), ("subheadline", 0.55)):
            if article[key]:
                text = escape(article[key]).replace(" ", r"\hskip1em ")
                parts.append(rf"{{{habits['align']}{in_size(size * share)}{text}\par}}")
        if article["byline_text"]:
            parts.append(rf"{{{habits['align']}{in_size(0.9 * habits['body'])}{escape(article['byline_text'])}\par}}")
        body = self.body(article, habits)
        columns = rf"\begin{{multicols}}{{{span}}}{body}\end{{multicols}}" if span > 1 else body
        return "%\n".join([*parts, r"\vskip3pt ", columns, r"\end{minipage}"])

    def body(self, article, habits):
        paragraphs = [rf"{{\bfseries {escape(text)}\par}}" if is_inner_heading(text) else rf"{escape(text)}\par "
                      for text in article["paragraphs"]]
        for caption in article["captions"]:
            picture = rf"\hrule height {6 * habits['body']}pt width 0pt\nobreak "
            figure = rf"{{\parindent0pt{picture}{in_size(0.85 * habits['body'], 1.2)}{escape(caption)}\par\vskip4pt}}"
            paragraphs.insert(self.random.randint(0, len(paragraphs)), figure)
        ragged = r"\raggedright" if habits["ragged"] else ""
        return (in_size(habits["body"], habits["leading"]) + ragged + rf"\parskip{habits['paragraph_gap']}pt"
                rf"\parindent{habits['indent']}pt " + "".join(paragraphs))

    def margin(self, texts, habits):
        content = r"\hfil ".join(in_size(habits["body"]) + escape(text) for text in texts)
        return rf"\hbox to {width_of_tracks(habits['columns'], habits):.1f}pt{{{content}\hfil}}"

    def frame(self, content, habits):
        # What is left around the page goes into a box that nobody prints, or it would make a page of its own.
        return rf"""\setbox1=\vbox{{\setCJKmainfont{{{habits['font']}}}\xeCJKsetup{{PunctStyle={habits['marks']}}}%
\columnsep{habits['gap']}pt \columnseprule{habits['rule']}pt
\setbox0=\vbox{{\hsize{width_of_tracks(habits['columns'], habits):.1f}pt
{content}}}
\pdfpagewidth=\dimexpr\wd0+60pt \pdfpageheight=\dimexpr\ht0+\dp0+80pt \hoffset-42pt \voffset-42pt
\shipout\box0 }}
"""

    @staticmethod
    def print(pages, folder):
        """The PDF file with these pages, in `folder`; the caller removes it."""
        with tempfile.TemporaryDirectory() as scratch:
            source = Path(scratch) / "page.tex"
            source.write_text(PREAMBLE + "".join(pages) + r"\end{document}", "utf8")
            subprocess.run(["xelatex", "-interaction=batchmode", source.name], cwd=scratch, stdout=subprocess.DEVNULL)
            return Path(shutil.move(source.with_suffix(".pdf"), Path(folder) / "page.pdf"))
