"""Reads the articles that the training programs learn from."""
import json
from pathlib import Path


def read_articles(paths, except_folder=None):
    """Articles of JSON Lines files, without those that stand on the gold pages of a folder."""
    used = set()
    for path in Path(except_folder).glob("*.json") if except_folder else []:
        used.update(a["headline"] for a in json.loads(path.read_text("utf8"))["articles"])
    articles = []
    for path in paths:
        for line in Path(path).open(encoding="utf8"):
            article = json.loads(line)
            if article["headline"] not in used:
                articles.append(article)
    return articles
