#!/usr/bin/env python3
"""Holds articles back, so that a model can be learned without them and another from how it fails on them.

usage: hold_out.py ARTICLES.jsonl --output HELD.jsonl [--share N] [--except DIR] [--pages DIR … --kept DIR]

Of every N newspaper pages (5) one goes to HELD with all its articles, always the same ones; articles on the gold pages of
--except do not. Of the gold pages in --pages those without any of them are linked in --kept.
"""
import argparse
import hashlib
import json
from pathlib import Path

from articles import headlines_on, read_articles


def is_held(article, share):
    page = f"{article['date']}/{article.get('page')}"
    return int(hashlib.md5(page.encode()).hexdigest(), 16) % share == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--output", required=True, type=Path)
    parser.add_argument("--share", type=int, default=5)
    parser.add_argument("--except", dest="excluded", help="a folder of gold pages whose articles are not to be used")
    parser.add_argument("--pages", nargs="*", default=[], type=Path)
    parser.add_argument("--kept", type=Path)
    options = parser.parse_args()
    held = [a for a in read_articles(options.articles, options.excluded) if is_held(a, options.share)]
    with open(options.output, "w", encoding="utf8") as file:
        for article in held:
            file.write(json.dumps(article, ensure_ascii=False) + "\n")
    headlines = {article["headline"] for article in held}
    for folder in options.pages:
        options.kept.mkdir(parents=True, exist_ok=True)
        for gold in folder.glob("*.json"):
            if headlines.isdisjoint(headlines_on(gold)):
                for part in (gold, gold.with_suffix(".txt")):
                    (options.kept / part.name).symlink_to(part.resolve())


main()
