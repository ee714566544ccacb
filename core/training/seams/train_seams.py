#!/usr/bin/env python3
"""Learns how to tell where one article ends and the next begins from the texts above and below.

usage: train_seams.py FOLDER … --broadcast FOLDER … --output seams.bin

A FOLDER holds newspaper articles with the date and page on which they stood (articles.jsonl) and a subject space that does
not know them (subjects.bin: core/training/subjects). The broadcasts of the other folders count little: their items open and
close in a way of their own.

Four things are looked at: how the paragraph below opens and how the one above closes, each by a logistic regression on its
characters and pairs of characters; how many pairs both texts share, rare ones counting more; and how near their places in
the subject space are. A logistic regression on the four puts them together. It is learned from texts whose words the two
others do not know: of each folder through regressions of the other folders.

core/page/seam_model.h reads the file and says how it is laid out. Needs Debian's python3-scipy; run it with
/usr/bin/python3. Two minutes on one core; the same articles give the same bytes on the same machine.
"""
import argparse
import collections
import random
import struct
import sys
from pathlib import Path

import numpy
import scipy.sparse
from scipy.optimize import minimize

sys.path.append(str(Path(__file__).resolve().parent.parent / "articles"))
from articles import read_articles

BITS = 18  # of the number of a row
REACH = 100  # characters of a paragraph that are looked at
NEAR = 20  # of these the ones nearest to the seam
PENALTY = 6
BROADCAST = 0.05  # the weight of a paragraph of a broadcast
SHORTEST = 20  # paragraphs, in characters
WINDOW = 300  # characters of whole paragraphs that a side of a seam has at least
OTHERS = 2  # articles of the same page above each


# -- rows ----------------------------------------------------------------------------------------------------------------


def folding():
    """As core/page/symbols has it: digits are one symbol, Latin letters another; 0 is left out."""
    table = numpy.arange(1 << 16, dtype=numpy.uint32)
    table[0xFF01:0xFF5F] -= 0xFEE0
    for symbol in range(1 << 16):
        folded = table[symbol]
        if 0x30 <= folded <= 0x39:
            table[symbol] = 0x30
        elif 0x41 <= folded <= 0x5A or 0x61 <= folded <= 0x7A:
            table[symbol] = 0x61
        elif folded <= 0x20 or chr(folded).isspace():
            table[symbol] = 0
    return table


FOLDED = folding()


def units(text):
    return numpy.frombuffer(text.encode("utf-16-le"), dtype="<u2").astype(numpy.uint32)


def symbols(text):
    folded = FOLDED[units(text)]
    return folded[folded > 0].astype(numpy.uint64)


def ngrams(symbols, length, kind):
    """The hashes of all runs of so many symbols; of one kind, for the same run may tell another thing elsewhere."""
    hashed = numpy.full(max(0, len(symbols) - length + 1), kind, dtype=numpy.uint64)
    for k in range(length):
        hashed = (hashed * 0x01000193 % (1 << 32)) ^ symbols[k : k + len(hashed)]
    return hashed


def row(hashed):
    return (hashed.astype(numpy.uint64) * 2654435761 % (1 << 32)) >> (32 - BITS)


def edge_rows(text, closing):
    all_symbols = symbols(text)
    edge = numpy.concatenate([[2], all_symbols[::-1][:REACH] if closing else all_symbols[:REACH]]).astype(numpy.uint64)
    near, far = edge[:NEAR], edge[NEAR - 1 :]
    parts = [ngrams(near, 1, 1), ngrams(near, 2, 2), ngrams(far[1:], 1, 3), ngrams(far, 2, 4)]
    parts += [ngrams(edge[1 : n + 1], n, 3 + n) for n in (2, 3, 4)]
    return numpy.unique(row(numpy.concatenate(parts)))


def pairs(text):
    lowered = units(text.lower())
    letters = numpy.array([chr(u).isalnum() for u in lowered], dtype=bool)
    joined = lowered[:-1] << 16 | lowered[1:]
    return numpy.unique(joined[letters[:-1] & letters[1:]])


# -- what is learned -----------------------------------------------------------------------------------------------------


def regression(held, truth, weight):
    """Of each text the rows that it holds. The weights of all rows and, last, the constant."""
    begins = numpy.cumsum([0] + [len(h) for h in held])
    columns = numpy.concatenate(held).astype(numpy.int64)
    matrix = scipy.sparse.csr_matrix((numpy.ones(len(columns)), columns, begins), shape=(len(held), 1 << BITS))
    return fitted(matrix, truth, weight, PENALTY)


def fitted(matrix, truth, weight, penalty):
    transposed = scipy.sparse.csr_matrix(matrix.T)
    size = matrix.shape[1]

    def loss(weights):
        odds = matrix @ weights[:size] + weights[size]
        chance = 1 / (1 + numpy.exp(-odds))
        cost = weight @ (numpy.logaddexp(0, odds) - truth * odds) + penalty / 2 * (weights[:size] @ weights[:size])
        slope = weight * (chance - truth)
        return cost, numpy.append(transposed @ slope + penalty * weights[:size], slope.sum())

    return minimize(loss, numpy.zeros(size + 1), jac=True, method="L-BFGS-B", options={"maxiter": 80}).x


def quantized(table, most):
    """In whole numbers up to `most`, and their step."""
    step = numpy.abs(table).max() / most
    return numpy.round(table / step), step


def edge_table(press, broadcast, closing):
    held, truth, weight = [], [], []
    for articles, counts in [(press, 1), (broadcast, BROADCAST)]:
        for article in articles:
            paragraphs = [p for p in article["paragraphs"] if len(p) >= SHORTEST]
            for number, paragraph in enumerate(paragraphs):
                held.append(edge_rows(paragraph, closing))
                truth.append(number == (len(paragraphs) - 1 if closing else 0))
                weight.append(counts)
    return regression(held, numpy.array(truth, dtype=float), numpy.array(weight))[:-1]


def rarities(articles):
    having = numpy.zeros(1 << BITS)
    for article in articles:
        having[numpy.unique(row(pairs("\n".join(article["paragraphs"]))))] += 1
    return numpy.maximum(0, numpy.log(len(articles) / (1 + having))) ** 2


class Tables:
    def __init__(self, press, broadcast):
        self.rarity, self.rarity_step = quantized(rarities(press + broadcast), 255)
        self.opening, self.opening_step = quantized(edge_table(press, broadcast, False), 127)
        self.closing, self.closing_step = quantized(edge_table(press, broadcast, True), 127)

    def weigh(self, held):
        return self.rarity[row(held)].sum()

    def evidence(self, above, below, space):
        """Of two lists of paragraphs."""
        pairs_above, pairs_below = pairs("\n".join(above)), pairs("\n".join(below))
        shared = numpy.intersect1d(pairs_above, pairs_below, assume_unique=True)
        whole = numpy.sqrt(self.weigh(pairs_above) * self.weigh(pairs_below))
        return [
            self.weigh(shared) / whole if whole > 0 else 0,
            space.place(pairs_above) @ space.place(pairs_below),
            self.opening[edge_rows(below[0], False)].sum() * self.opening_step,
            self.closing[edge_rows(above[-1], True)].sum() * self.closing_step,
        ]


class Space:
    """As core/page/subject_space reads it."""

    def __init__(self, path):
        data = path.read_bytes()
        count, dimensions = struct.unpack("<II", data[4:12])
        self.keys = numpy.frombuffer(data, "<u4", count, 12)
        self.places = numpy.frombuffer(data, numpy.int8, count * dimensions, 12 + 4 * count).reshape(count, dimensions)

    def place(self, held):
        at = numpy.minimum(numpy.searchsorted(self.keys, held), len(self.keys) - 1)
        place = self.places[at[self.keys[at] == held]].sum(axis=0, dtype=float)
        length = numpy.linalg.norm(place)
        return place / length if length else place


def window(paragraphs):
    taken, size = [], 0
    for paragraph in paragraphs:
        if size >= WINDOW:
            break
        taken.append(paragraph)
        size += len(paragraph)
    return taken


def seams(articles, draw):
    """Texts above and below, and whether the one below is another article's."""
    pages = collections.defaultdict(list)
    for article in articles:
        if sum(map(len, article["paragraphs"])) >= 3 * SHORTEST:
            pages[article["date"], article.get("page")].append(article["paragraphs"])
    for key in sorted(pages, key=str):
        for paragraphs in pages[key]:
            for number in range(1, len(paragraphs)):
                if len(paragraphs[number]) >= SHORTEST:
                    yield window(paragraphs[:number][::-1])[::-1], window(paragraphs[number:]), False
            others = [other for other in pages[key] if other is not paragraphs]
            for other in draw.sample(others, min(OTHERS, len(others))):
                yield window(other[::-1])[::-1], window(paragraphs), True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--broadcast", nargs="+", default=[], type=Path)
    parser.add_argument("--output", required=True, type=Path)
    options = parser.parse_args()
    press = [read_articles([folder / "articles.jsonl"]) for folder in options.folders]
    broadcast = read_articles([folder / "articles.jsonl" for folder in options.broadcast])
    evidence, truth = [], []
    for number, folder in enumerate(options.folders):
        others = Tables(sum(press[:number] + press[number + 1 :], []), broadcast)
        space = Space(folder / "subjects.bin")
        for above, below, another in seams(press[number], random.Random(number)):
            evidence.append(others.evidence(above, below, space))
            truth.append(another)
    evidence, truth = numpy.array(evidence), numpy.array(truth, dtype=float)
    weights = fitted(scipy.sparse.csr_matrix(evidence), truth, numpy.ones(len(truth)), 0)
    tables = Tables(sum(press, []), broadcast)
    header = struct.pack("<5f3f", *weights, tables.rarity_step, tables.opening_step, tables.closing_step)
    columns = [tables.rarity.astype(numpy.uint8), tables.opening.astype(numpy.int8), tables.closing.astype(numpy.int8)]
    options.output.write_bytes(
        b"BMSM" + struct.pack("<I", 1 << BITS) + header + b"".join(column.tobytes() for column in columns)
    )
    odds = evidence @ weights[:-1] + weights[-1]
    loss = numpy.mean(numpy.logaddexp(0, odds) - truth * odds)
    print(f"{len(truth)} seams, {truth.mean():.3f} of them true, weights {numpy.round(weights, 2)}, loss {loss:.4f}")


if __name__ == "__main__":
    main()
