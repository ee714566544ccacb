#!/usr/bin/env python3
"""Prints newspaper pages from articles, reads them back with PDF tools, and writes text and gold side by side.

usage: press.py ARTICLES.jsonl [MORE.jsonl …] --output DIR --pages N [--seed S] [--except DIR]
                [--typesetter browser|canvas|tex] [--extractors a,b,…] [--readings N]

The pages are set in layouts drawn at random: columns, gutters, headings before, behind or far from their bodies in the
content order, pictures in and beside the text, furniture. Three typesetters with other habits set them: a browser
(Chromium), a canvas on which a program draws line by line (ReportLab), and TeX (XeTeX with xeCJK). The extractors are
the ones people use: pdftotext (three modes), mutool, pdfminer, PyPDF2, PDFBox, `stream`, a naive reading in content
order with a space wherever a gap shows, `rows`, which sets what stands at one height into one line, and `heights`,
PyMuPDF's blocks sorted by height. For each page DIR gets NAME-EXTRACTOR.txt and NAME-EXTRACTOR.json, the gold that
banmian-train-lines and the scorer read. The same seed, articles, typesetter and tools give the same pages.

Needs Debian's chromium, poppler-utils, mupdf-tools, python3-pdfminer, python3-pypdf2, python3-fitz, libpdfbox-java,
libjempbox-java, libcommons-logging-java; for the canvas python3-reportlab, fonts-arphic-uming, fonts-arphic-ukai; for
TeX texlive-xetex, texlive-lang-chinese, fonts-noto-cjk, fonts-arphic-gbsn00lp, fonts-arphic-gkai00mp,
fonts-wqy-microhei, fonts-wqy-zenhei.
Run it with /usr/bin/python3, which sees Debian's packages.
"""
import argparse
import json
import sys
from importlib import import_module
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "articles"))
from articles import read_articles
from extractors import EXTRACTORS, SLOW, read_pages
from newsroom import Newsroom

BATCH = 16
# Each is loaded only where it is asked for: nobody needs TeX to print with a browser.
TYPESETTERS = {"browser": "BrowserTypesetter", "canvas": "CanvasTypesetter", "tex": "TexTypesetter"}


def write_page(name, tool, text, gold):
    name.with_suffix(".txt").write_text(text, "utf8")
    name.with_suffix(".json").write_text(json.dumps({"extractor": tool, **gold}, ensure_ascii=False), "utf8")


def print_batch(typesetter, newsroom, count, done, options):
    """Sets and reads `count` pages, of which `done` stand before them."""
    pages = [typesetter.page() for _ in range(count)]
    pdf = typesetter.print([page for page, _ in pages], options.output)
    tools = [t for t in options.extractors.split(",") if t not in SLOW or newsroom.chance(options.slow_share)]
    kept = [newsroom.random.sample(tools, options.readings) if options.readings < len(tools) else tools for _ in pages]
    for tool in tools:
        texts = read_pages(tool, pdf)
        if len(texts) != len(pages):
            print(f"batch at {done}: {tool} read {len(texts)} pages of {len(pages)}, left out", file=sys.stderr)
            continue
        for k, (text, (_, gold)) in enumerate(zip(texts, pages)):
            if tool in kept[k]:
                write_page(options.output / f"press-{options.seed}-{done + k:04d}-{tool}", tool, text, gold)
    pdf.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--output", required=True, type=Path)
    parser.add_argument("--pages", type=int, default=16)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--except", dest="excluded", help="a folder of gold pages whose articles are not to be used")
    parser.add_argument("--typesetter", choices=TYPESETTERS, default="browser")
    parser.add_argument("--extractors", default=",".join(EXTRACTORS))
    parser.add_argument("--readings", type=int, default=len(EXTRACTORS), help="of a page that are kept, drawn at random")
    parser.add_argument("--slow-share", type=float, default=0.25, help="share of the batches that slow extractors read")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    articles = read_articles(options.articles, options.excluded)
    for article in articles:
        article["paragraphs"] = [p.strip() for p in article["paragraphs"] if p.strip()]
    newsroom = Newsroom(articles, options.seed)
    typesetter = getattr(import_module(f"{options.typesetter}_typesetter"), TYPESETTERS[options.typesetter])(newsroom)
    for done in range(0, options.pages, BATCH):
        count = min(BATCH, options.pages - done)
        print_batch(typesetter, newsroom, count, done, options)
        print(f"{done + count} pages", file=sys.stderr)


main()
