#!/usr/bin/env python3
"""Finds the weights of column separation (core/page/column_weights.h) by hill climbing.

usage: fit_columns.py FOLDER [FOLDER …] --train-lines PROGRAM --scorer score_pages.py --output WEIGHTS
                      [--minutes N] [--seed S] [--from WEIGHTS]

Each FOLDER holds gold pages (core/training/press makes some) as the tools read them that interleave columns or set them
side by side into one line, and as those do that keep columns apart, so that weights which tear these lose. They are put in
order with the weights and divided into articles with the true tags of their lines (`banmian-train-lines --oracle
--columns`), so that the scores are those of the order alone: right articles and paragraphs of each folder and extractor
count. One weight or two change at a time; a change that does not help is undone.
WEIGHTS has a line of name and number for each weight that differs from the program's own.
"""
import argparse
import json
import random
import subprocess
import tempfile
import time
from pathlib import Path

EXTRACTORS = ("pdfminer", "pdftotext", "layout", "rows", "stream", "mutool", "pdftotext-raw")
FACTORS = (0.6, 0.8, 1.25, 1.6)
OF_PARAGRAPHS = 0.6


def parsed(text):
    return {name: float(number) for name, number in (line.split() for line in text.splitlines())}


def shipped_weights(train_lines):
    return parsed(subprocess.run([train_lines, "--print-columns"], check=True, stdout=subprocess.PIPE).stdout.decode())


def write_weights(path, weights):
    path.write_text("".join(f"{name} {number:g}\n" for name, number in sorted(weights.items())), "utf8")


class Judge:
    def __init__(self, options, folder):
        self.options, self.folder = options, Path(folder)
        self.sets = []
        for number, pages in enumerate(options.folders):
            gold = self.folder / f"gold-{number}"
            gold.mkdir()
            for page in Path(pages).resolve().iterdir():
                if page.stem.endswith(EXTRACTORS) and page.suffix in (".txt", ".json"):
                    (gold / page.name).symlink_to(page)
            self.sets.append(gold)

    def worth(self, weights):
        write_weights(self.folder / "weights", weights)
        total = 0
        for gold in self.sets:
            predicted = gold.with_name("predicted-" + gold.name)
            predicted.mkdir(exist_ok=True)
            subprocess.run([self.options.train_lines, "--oracle", "--columns", self.folder / "weights", "--test", gold,
                            "--predictions", predicted], check=True, stdout=subprocess.DEVNULL)
            scores = json.loads(subprocess.run(["python3", self.options.scorer, gold, "--pred", predicted, "--json"],
                                               check=True, stdout=subprocess.PIPE).stdout)
            total += sum(scores[e]["articles"] + OF_PARAGRAPHS * scores[e]["paragraphs"]
                         for e in EXTRACTORS if e in scores)
        return total


def changed(weights, draw):
    result = dict(weights)
    for name in draw.sample(sorted(weights), draw.choice((1, 1, 2))):
        result[name] *= draw.choice(FACTORS)
    return result


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--train-lines", required=True)
    parser.add_argument("--scorer", required=True)
    parser.add_argument("--output", required=True, type=Path)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", dest="start", type=Path)
    options = parser.parse_args()
    draw = random.Random(options.seed)
    shipped = shipped_weights(options.train_lines)
    weights = shipped | (parsed(options.start.read_text("utf8")) if options.start else {})
    with tempfile.TemporaryDirectory() as folder:
        judge = Judge(options, folder)
        best = judge.worth(weights)
        print(f"{best:.4f} to begin with", flush=True)
        end = time.monotonic() + 60 * options.minutes
        while time.monotonic() < end:
            tried = changed(weights, draw)
            worth = judge.worth(tried)
            if worth > best:
                news = {name: number for name, number in tried.items() if number != weights[name]}
                print(f"{worth:.4f} with {news}", flush=True)
                weights, best = tried, worth
                write_weights(options.output, {n: w for n, w in weights.items() if w != shipped[n]})


if __name__ == "__main__":
    main()
