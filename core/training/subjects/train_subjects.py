#!/usr/bin/env python3
"""Learns which pairs of Chinese characters stand in texts about the same subjects.

usage: train_subjects.py ARTICLES.jsonl [MORE.jsonl …] --output subjects.bin [--except DIR]

Latent semantic analysis (Deerwester et al., "Indexing by latent semantic analysis", 1990): the articles, cut into
pieces of some paragraphs, are rows of a matrix, pairs of characters its columns, weighted by tf-idf; its first
right singular vectors give each pair a place in a space of subjects. The direction that all texts share is taken
out. core/page/subject_space.h reads the file and says how it is laid out. `--except` leaves out the articles of a
folder of gold pages, so that those pages stay an honest measure.

Needs Debian's python3-scipy; run it with /usr/bin/python3. The same articles give the same bytes.
"""
import argparse
import collections
import math
import struct
import sys
from pathlib import Path

import numpy
import scipy.sparse
from scipy.sparse.linalg import svds

sys.path.append(str(Path(__file__).resolve().parent.parent / "articles"))
from articles import read_articles

DIMENSIONS = 64
PAIRS = 30000
FEWEST, COMMONEST = 8, 0.05  # pieces that have a pair; share of all pieces
PIECE = 400  # characters
STEP = 1 / 16  # of the numbers written


def pieces(articles):
    for article in articles:
        piece = article["headline"]
        for paragraph in article["paragraphs"]:
            piece += "\n" + paragraph
            if len(piece) > PIECE:
                yield piece
                piece = ""
        if len(piece) > PIECE // 6:
            yield piece


def is_han(character):
    return "\u4e00" <= character <= "\u9fff"


def pairs(text):
    return collections.Counter(a + b for a, b in zip(text, text[1:]) if is_han(a) and is_han(b))


def weighted(counts, vocabulary, rarity):
    rows, columns, values = [], [], []
    for row, count in enumerate(counts):
        weights = {vocabulary[p]: (1 + math.log(n)) * rarity[vocabulary[p]] for p, n in count.items() if p in vocabulary}
        length = math.sqrt(sum(w * w for w in weights.values())) or 1
        rows += [row] * len(weights)
        columns += weights.keys()
        values += [w / length for w in weights.values()]
    return scipy.sparse.csr_matrix((values, (rows, columns)), shape=(len(counts), len(vocabulary)), dtype=numpy.float64)


def places(matrix, rarity):
    start = numpy.random.default_rng(1).standard_normal(min(matrix.shape))
    _, _, right = svds(matrix, k=DIMENSIONS, v0=start)
    place = right.T / (numpy.linalg.norm(right.T, axis=1, keepdims=True) + 1e-9)
    place *= rarity[:, None]
    shared = (matrix @ place).mean(axis=0)
    shared /= numpy.linalg.norm(shared)
    return place - numpy.outer(place @ shared, shared)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--output", required=True, type=Path)
    parser.add_argument("--except", dest="excluded")
    options = parser.parse_args()
    counts = [pairs(piece) for piece in pieces(read_articles(options.articles, options.excluded))]
    having = collections.Counter(pair for count in counts for pair in count)
    usable = [(n, p) for p, n in having.items() if FEWEST <= n < COMMONEST * len(counts)]
    kept = sorted(p for _, p in sorted(usable, key=lambda entry: (-entry[0], entry[1]))[:PAIRS])
    rarity = numpy.array([math.log(len(counts) / having[p]) for p in kept])
    place = places(weighted(counts, {p: k for k, p in enumerate(kept)}, rarity), rarity)
    keys = b"".join(struct.pack("<I", ord(p[0]) << 16 | ord(p[1])) for p in kept)
    numbers = numpy.clip(numpy.round(place / STEP), -127, 127).astype(numpy.int8)
    options.output.write_bytes(b"BMSV" + struct.pack("<II", len(kept), DIMENSIONS) + keys + numbers.tobytes())
    print(f"{len(counts)} pieces, {len(kept)} pairs")


if __name__ == "__main__":
    main()
