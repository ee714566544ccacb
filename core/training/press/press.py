#!/usr/bin/env python3
"""Prints newspaper pages from articles, reads them back with PDF tools, and writes text and gold side by side.

usage: press.py ARTICLES.jsonl [MORE.jsonl …] --output DIR --pages N [--seed S] [--except DIR] [--extractors a,b,…]
                [--readings N]

The pages are set by a browser (Chromium) in layouts drawn at random: columns, gutters, headings before, behind or far
from their bodies in the content order, pictures in and beside the text, furniture. The extractors are the ones people
use: pdftotext (three modes), mutool, pdfminer, PyPDF2, PDFBox, `stream`, a naive reading in content order with a space
wherever a gap shows, and `rows`, which sets what stands at one height into one line. For each page DIR gets
NAME-EXTRACTOR.txt and NAME-EXTRACTOR.json, the gold that banmian-train-lines and the scorer read. The same seed,
articles, browser and tools give the same pages.

Needs Debian's chromium, poppler-utils, mupdf-tools, python3-pdfminer, python3-pypdf2, libpdfbox-java, libjempbox-java,
libcommons-logging-java; run it with /usr/bin/python3, which sees Debian's packages.
"""
import argparse
import html
import json
import random
import re
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "articles"))
from articles import read_articles
from extractors import EXTRACTORS, SLOW, read_pages
from browser import print_pdf

PAGE_HEIGHT = 9000  # px; a page that would be longer is not set
LONGEST_PAGE = 11000  # characters
BATCH = 16

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红建国志文海波宁鹏飞宇晨欣怡佳雪梅婷慧琳峰辉斌博凯新民春生永康立群晓东小燕思雨子轩梓涵浩然"
SECTIONS = "要闻 经济 国际 文化 体育 综合 副刊 理论 评论 社会 生态 科技 教育 政治 视觉 民生 法治 地方 健康 读者来信 广告 国内 观点 专题 财经 军事 人物".split()
PAPERS = "人民日报 光明日报 经济日报 江城晚报 海州日报 中国青年报 南国早报 北方时报 新民晚报 参考消息 工人日报 环球时报 解放军报 科技日报".split()


class Printer:
    """Draws pages: every habit of a page is drawn once for the page, so that it is consistent in itself."""

    def __init__(self, articles, seed):
        self.random = random.Random(seed)
        self.articles = articles
        self.by_page = {}
        for article in articles:
            self.by_page.setdefault((article["date"], article.get("page", 0)), []).append(article)
        self.places = sorted(self.by_page, key=str)

    def chance(self, share):
        return self.random.random() < share

    def name(self):
        r = self.random
        return r.choice(SURNAMES) + "".join(r.choice(GIVEN) for _ in range(1 if self.chance(0.3) else 2))

    # -- what stands on a page -------------------------------------------------------------------------------------

    def draw_articles(self):
        r = self.random
        if self.chance(0.6):
            articles = list(self.by_page[r.choice(self.places)])
            if self.chance(0.3):
                r.shuffle(articles)
        else:
            articles = [r.choice(self.articles) for _ in range(r.randint(2, 9))]
        chosen, size = [], 0
        for article in articles:
            length = sum(map(len, article["paragraphs"]))
            if article["headline"] and length and size + length <= LONGEST_PAGE and article not in chosen:
                chosen.append(article)
                size += length
        return chosen

    def gold_article(self, source):
        article = {
            "kicker": source.get("kicker") or "",
            "headline": source["headline"],
            "subheadline": source.get("subheadline") or "",
            "byline_text": "",
            "byline": source.get("byline") or [],
            "dateline": None,
            "paragraphs": list(source["paragraphs"]),
            "captions": [],
        }
        if self.chance(0.1):
            names = [self.name() for _ in range(self.random.randint(1, 3))]
            form = self.random.choice(["本报记者 {}", "本报记者　{}", "新华社记者 {}", "■{}", "记者 {}", "{}", "本报评论员 {}", "文/{}"])
            if form != "{}" or len(names) == 1:
                article["byline_text"] = form.format(self.random.choice(" 、").join(names))
        if self.chance(0.25):
            for _ in range(self.random.choice([1, 1, 1, 2, 3])):
                article["captions"].append(self.caption(source))
        return article

    def caption(self, article):
        r = self.random
        source = article if self.chance(0.6) else r.choice(self.articles)
        sentences = [s for p in source["paragraphs"] for s in re.findall(r"[^。！？]{6,70}[。！？]", p)]
        text = "".join(sentences[(k := r.randrange(max(1, len(sentences)))) : k + r.choice([1, 1, 2, 3])])
        text = re.sub(r"^.{0,24}电（?.{0,16}?）", "", text) or "图为活动现场。"
        if self.chance(0.35):
            text = r.choice(["图为", "上图：", "下图：", "左图为", "图①为", "右图：", "图片说明："]) + text
        elif self.chance(0.3) and sentences:
            text += "图为" + r.choice(sentences)
        names = [self.name() for _ in range(1 if self.chance(0.85) else 2)]
        name = " ".join(names)
        credit = r.choice(
            ["本报记者{}摄", "新华社记者{}摄", "新华社记者 {} 摄", "{}摄（人民视觉）", "{}摄", "{} 摄", "{}摄（新华社发）", "本报记者 {}摄",
             "（新华社发）", "{}摄（影像中国）", "新华社发（{}摄）", "资料图片", "", "曹一图 {}文", "人民视觉", "本报通讯员 {} 摄"]).format(name)
        return (text + r.choice([" ", "　", " "]) + credit).strip()

    def furniture(self, article):
        r = self.random
        year, month, day = (article.get("date") or "2019-01-01").split("-")
        if self.chance(0.5):
            year = str(r.randint(2005, 2026))
        date = f"{year}年{int(month)}月{int(day)}日"
        date += r.choice([" 星期{}", "　星期{}", "星期{}", " 星期{} 农历八月初三", "", " 第{} 版"]).format(r.choice("一二三四五六日"))
        number, section = r.randint(1, 24), r.choice(SECTIONS)
        folio = r.choice(["{n:02d} {s}", "第{n}版 {s}", "{n} {s}", "{s} {n}", "{n:02d}版", "A{n:02d} {s}", "第{n}版", "{s}", "{n}", "{n:02d}", "{s}·{n:02d}",
                          "责编 {p} 第{n}版"]).format(n=number, s=section, p=self.name())
        top = [date, folio] if self.chance(0.85) else [date] if self.chance(0.6) else []
        if self.chance(0.5):
            top.append(r.choice(PAPERS))
        if self.chance(0.15):
            top.append(r.choice(["RENMIN RIBAO", "DAILY NEWS", "PEOPLE'S DAILY", "国内统一连续出版物号 CN 11-0065", "第{}期".format(r.randint(1000, 29000)),
                                 "新闻热线：010-65368399", "今日{}版".format(r.randint(4, 24))]))
        r.shuffle(top)
        foot = []
        if self.chance(0.6):
            foot.append(r.choice(["责任编辑：{}", "本版责编：{} {}", "本版责编：{}　版式设计：{}", "责编：{} 美编：{}", "编辑 {} 校对 {}", "本版编辑：{}",
                                  "执行主编：{} 视觉设计：{}", "值班编委：{}　编辑：{}", "本期统筹：{}、{}"]).format(self.name(), self.name()))
        if self.chance(0.25):
            foot.append(r.choice(["本报地址：北京市朝阳区金台西路{}号 邮政编码：100733", "地址：江城市解放路{}号　邮编：430010"]).format(r.randint(1, 99)))
        if self.chance(0.25):
            foot.append(r.choice(["电子信箱：news@example.com", "邮箱：{}@example.org", "本版邮箱：bianji@example.cn", "投稿邮箱 gao@example.com", "www.example.cn"]).format("dushi"))
        if self.chance(0.1):
            foot.append("零售每份{}元 印刷：人民日报印刷厂".format(r.choice(["0.60", "1.80", "2"])))
        return top, foot

    # -- how it is set ---------------------------------------------------------------------------------------------

    def habits(self):
        r = self.random
        body = r.choice([12, 13, 14, 15, 16])
        return {
            "width": r.choice([640, 760, 900, 1000, 1100, 1250, 1400]),
            "body": body,
            "gap": round(body * r.choice([0.8, 1, 1.3, 1.7, 2.2])),
            "leading": r.choice([1.25, 1.35, 1.5, 1.65, 1.8]),
            "indent": 2 if self.chance(0.88) else 0,
            "paragraph_gap": 0 if self.chance(0.9) else 0.7,
            "justify": self.chance(0.88),
            "strict": r.choice(["auto", "strict", "loose", "anywhere"]),
            "trim": r.choice(["normal", "space-all", "space-first", "trim-start"]),
            "order": r.choices(["natural", "body-first", "row", "rows-mixed", "end", "mixed", "shuffled"], [15, 12, 25, 30, 5, 8, 5])[0],
            "column": r.choice([9, 11, 13, 15, 18, 22, 26]),  # ems
            "heading_spacing": r.choice([0, 0, 0, 0.05, 0.1, 0.25]),
            "heading_align": r.choice(["center", "center", "left"]),
            "heading_place": r.choices(["above", "beside", "inside"], [86, 7, 7])[0],
            "figure": r.choice(["column", "above", "below", "column"]),
            "rules": self.chance(0.3),
            "font": r.choice(["Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Serif CJK SC"]),
            "inner_heading": r.choice(["plain", "bold", "center", "bold-center"]),
            "furniture": r.choice(["first", "first", "mixed", "last"]),
            "break_headings": self.chance(0.5),
        }

    def heading(self, article, columns, habits):
        r = self.random
        size = habits["body"] * min(2.6, 1.25 + 0.25 * columns + r.random() * 0.6)

        def line(text, kind, factor, weight):
            text = html.escape(text).replace("　", " ")
            if habits["break_headings"] and kind == "h1":  # an editor breaks at the pause
                text = text.replace(" ", "<br>") if self.chance(0.5) else text
                text = text.replace("（", "<br>（") if self.chance(0.3) and not text.startswith("（") else text
            spacing = habits["heading_spacing"] * factor * (1 if self.chance(0.7) else 0)
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
            short = len(text) < 22 and text[-1] not in "。！？”；，"
            kind = f' class="{habits["inner_heading"]}"' if short else ""
            parts.append(f"<p{kind}>{html.escape(text)}</p>")
        for figure in figures:
            parts.insert(r.randint(0, len(parts)), figure)
        return f'<div class="body" style="columns:{columns}">{heading}{"".join(parts)}</div>'

    def layout(self, articles, habits):
        """Cells of a grid (row, first track, last track, markup, article, part) in the order of the eye."""
        r = self.random
        em, gap = habits["body"], habits["gap"]
        total = max(1, int((habits["width"] + gap) / (habits["column"] * em + gap)))
        queue, cells, row = list(articles), [], 1
        while queue:
            many = min(len(queue), r.choice([1, 1, 2, 2, 3, 4]), total)
            group, queue = queue[:many], queue[many:]
            lengths = [max(1.0, sum(map(len, a["paragraphs"])) ** 0.8) for a in group]
            spans, left = [], total
            for k, length in enumerate(lengths):
                rest = many - k - 1
                share = max(1, min(left - rest, round(left * length / sum(lengths[k:])))) if rest else left
                spans.append(share)
                left -= share
            track = 1
            for article, span in zip(group, spans):
                cells += self.set_article(article, row, track, span, habits)
                track += span
            row += 4
        return cells, total

    def set_article(self, article, row, track, span, habits):
        r = self.random
        columns = span if self.chance(0.85) else max(1, span + r.choice([-1, 1]))
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
                parts = "body figure head".split() if order == "row" or self.chance(0.6) else r.choice(["head body figure", "head figure body"]).split()
                if order == "rows-mixed" and parts[0] == "head" and self.chance(0.7):
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
            swap = order == "body-first" or (order == "mixed" and self.chance(0.5))
            if swap and len(group) > 1:
                group = [c for c in group if c[5] != "head"] + [c for c in group if c[5] == "head"]
            if order == "mixed" and self.chance(0.2) and len(group) > 1:
                heap += [c for c in group if c[5] != "body"]
                group = [c for c in group if c[5] == "body"]
            result += group
            if self.chance(0.5):
                result, heap = result + heap, []
        return result + heap

    def page(self):
        """Markup of one page and its gold; None where the articles drawn do not suit."""
        sources = self.draw_articles()
        if not sources:
            return None
        habits = self.habits()
        articles = [self.gold_article(a) for a in sources]
        cells, total = self.layout(articles, habits)
        top, foot = self.furniture(sources[0])
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
        gold = {"date": sources[0].get("date", ""), "articles": articles, "furniture": top + foot}
        return self.frame("".join(parts), total, habits), gold

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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--output", required=True, type=Path)
    parser.add_argument("--pages", type=int, default=16)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--except", dest="excluded", help="a folder of gold pages whose articles are not to be used")
    parser.add_argument("--extractors", default=",".join(EXTRACTORS))
    parser.add_argument("--readings", type=int, default=len(EXTRACTORS), help="of a page that are kept, drawn at random")
    parser.add_argument("--slow-share", type=float, default=0.25, help="share of the batches that slow extractors read")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    articles = read_articles(options.articles, options.excluded)
    for article in articles:
        article["paragraphs"] = [p.strip() for p in article["paragraphs"] if p.strip()]
    printer = Printer(articles, options.seed)
    done = 0
    while done < options.pages:
        pages = []
        while len(pages) < min(BATCH, options.pages - done):
            if drawn := printer.page():
                pages.append(drawn)
        markup = f"<!doctype html><meta charset=utf-8><style>@page{{size:1500px {PAGE_HEIGHT}px;margin:0}}body{{margin:0}}</style>"
        pdf = print_pdf(markup + "".join(p[0] for p in pages), options.output)
        tools = [t for t in options.extractors.split(",") if t not in SLOW or printer.chance(options.slow_share)]
        kept = [printer.random.sample(tools, options.readings) if options.readings < len(tools) else tools for _ in pages]
        for tool in tools:
            texts = read_pages(tool, pdf)
            if len(texts) != len(pages):
                print(f"batch at {done}: {tool} read {len(texts)} pages of {len(pages)}, left out", file=sys.stderr)
                continue
            for k, (text, (_, gold)) in enumerate(zip(texts, pages)):
                if tool not in kept[k]:
                    continue
                name = options.output / f"press-{options.seed}-{done + k:04d}-{tool}"
                name.with_suffix(".txt").write_text(text, "utf8")
                name.with_suffix(".json").write_text(json.dumps({"extractor": tool, **gold}, ensure_ascii=False), "utf8")
        pdf.unlink()
        done += len(pages)
        print(f"{done} pages", file=sys.stderr)


main()
