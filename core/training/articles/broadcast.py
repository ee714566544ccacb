#!/usr/bin/env python3
"""Turns the items of a news broadcast into articles as a newspaper has them.

usage: broadcast.py ITEMS.jsonl --output ARTICLES.jsonl

ITEMS has the site's texts, {"date": "20220924", "headline", "paragraphs"}. What the site puts before and between
them goes. An item of brief news becomes an article for each piece of news, for its headlines stand among the
paragraphs; short lines before the text become the subheadline; the name of a series before the headline, 【…】,
becomes the kicker or stands in brackets behind the headline, as newspapers print it.
"""
import argparse
import json
import re
from pathlib import Path

SOURCE = "央视网消息（新闻联播）："
JUNK = re.compile(r"^(-*|undefined|央视网消息（新闻联播）)$|时间戳")
BRIEFS = "快讯"
LONGEST_HEADING = 34  # characters
SHORTEST_PART = 7


def texts(item):
    for paragraph in item["paragraphs"]:
        for line in paragraph.removeprefix(SOURCE).split("\n"):
            if not JUNK.search(line := line.strip()):
                yield line


def is_heading(text):
    return len(text) <= LONGEST_HEADING and text[-1] not in "。！？”…；：）"


def briefs(lines):
    """Headlines with what stands below each."""
    found = []
    for line in lines:
        if is_heading(line):
            found.append((line, []))
        elif found:
            found[-1][1].append(line)
    return [(headline, paragraphs) for headline, paragraphs in found if paragraphs]


def headings(headline, number):
    """Kicker, headline and subheadline."""
    if series := re.fullmatch(r"【([^】]+)】\s*(.+)", headline):
        name, rest = series.groups()
        return (name, rest, "") if number % 2 else ("", f"{rest}（{name}）", "")
    parts = headline.split()
    if len(parts) == 2 and all(len(part) >= SHORTEST_PART for part in parts):
        return [("", headline, ""), ("", *parts), (*parts, "")][number % 3]
    return "", headline, ""


def article(item, kicker, headline, subheadline, paragraphs):
    date = item["date"]
    return {"date": f"{date[:4]}-{date[4:6]}-{date[6:]}", "page": 0, "kicker": kicker, "headline": headline,
            "subheadline": subheadline, "byline": [], "paragraphs": paragraphs}


def articles(item, number):
    lines = list(texts(item))
    if BRIEFS in item["headline"]:
        for headline, paragraphs in briefs(lines):
            yield article(item, *headings(headline, len(headline)), paragraphs)
        return
    body = next((k for k, line in enumerate(lines) if not is_heading(line)), len(lines))
    kicker, headline, subheadline = headings(item["headline"], number)
    lead = [line for line in lines[:body] if line not in item["headline"] and item["headline"] not in line]
    if headline and lines[body:]:
        yield article(item, kicker, headline, subheadline or " ".join(lead), lines[body:])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("items", type=Path)
    parser.add_argument("--output", required=True, type=Path)
    options = parser.parse_args()
    items = [json.loads(line) for line in options.items.read_text("utf8").splitlines()]
    made = [entry for number, item in enumerate(items) for entry in articles(item, number)]
    options.output.write_text("".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in made), "utf8")


if __name__ == "__main__":
    main()
