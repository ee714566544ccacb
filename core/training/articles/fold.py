#!/usr/bin/env python3
"""Parts articles into folds, so that a model can be learned from some and tried on others.

usage: fold.py ARTICLES.jsonl … --output FOLDS/NAME [--folds N] [--except DIR]

Writes FOLDS/NAME-0/articles.jsonl and so on, five of them if not told otherwise. What stood on one newspaper page or came
in one broadcast is in one fold, always the same one; articles on the gold pages of --except are in none.
"""
import argparse
import hashlib
import json
from pathlib import Path

from articles import read_articles


def fold_of(article, count):
    page = f"{article['date']}/{article['page']}" if article.get("page") else article["date"]
    return int(hashlib.md5(page.encode()).hexdigest(), 16) % count


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--output", required=True)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--except", dest="excluded", help="a folder of gold pages whose articles are not to be used")
    options = parser.parse_args()
    folds = [[] for _ in range(options.folds)]
    for article in read_articles(options.articles, options.excluded):
        folds[fold_of(article, options.folds)].append(json.dumps(article, ensure_ascii=False) + "\n")
    for number, lines in enumerate(folds):
        folder = Path(f"{options.output}-{number}")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "articles.jsonl").write_text("".join(lines), "utf8")


main()
