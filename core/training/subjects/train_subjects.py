#!/usr/bin/env python3
"""Learns which pairs of Chinese characters stand in texts about the same subjects.

usage: train_subjects.py NEWSPAPER.jsonl … --broadcast NEWS.jsonl … --output subjects.bin [--except DIR]

Two steps. Latent semantic analysis (Deerwester et al., "Indexing by latent semantic analysis", 1990): the articles, cut
into pieces of some paragraphs, are rows of a matrix, pairs of characters its columns, weighted by tf-idf; its first right
singular vectors give each pair a place in a space of subjects, less the direction that all texts share. Then the places
move until texts of one article lie nearer to each other, and to their headline, than to the other articles of the same
newspaper page or broadcast: a logistic loss on the cosines within the page, and one of each true couple against all false
ones of the batch (van den Oord et al., "Representation learning with contrastive predictive coding", 2018).

What it has learned from it knows by heart: texts of those articles look much better told apart than others. A model that
takes its input from the space must be learned from articles that the space does not know (core/training/articles/fold.py).

core/page/subject_space.h reads the file and says how it is laid out. `--except` leaves out the articles of a folder of
gold pages, so that those pages stay an honest measure. Needs Debian's python3-scipy and python3-torch; run it with
/usr/bin/python3. One minute on one core; the same articles give the same bytes on the same machine.
"""
import argparse
import collections
import math
import struct
import sys
from pathlib import Path

import numpy
import scipy.sparse
import torch
from scipy.sparse.linalg import svds
from torch.nn import functional

sys.path.append(str(Path(__file__).resolve().parent.parent / "articles"))
from articles import read_articles

DIMENSIONS = 64
PAIRS = 30000
FEWEST, COMMONEST = 8, 0.05  # pieces that have a pair; share of all pieces
PIECE = 400  # characters
STEP = 1 / 18  # of the mean of the numbers written

EPOCHS = 6
RATE = 0.003
NEWSPAPER = 6  # how often newspaper pages are drawn for each broadcast
ARTICLES = 80  # in a batch, or some more
FORGOTTEN = 0.3  # share of a text's pairs that is not shown
SHORTEST, LONGEST = 60, 400  # texts, in characters
FALSE_COUPLES = 0.3  # the weight of the second loss


# -- where the pairs begin ---------------------------------------------------------------------------------------------


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


# -- how they move -----------------------------------------------------------------------------------------------------


class Sampler:
    """Draws short texts of articles as rows of the numbers of their pairs, each pair once."""

    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self.random = numpy.random.default_rng(1)

    def numbers(self, text):
        return numpy.array([self.vocabulary.get(a + b, -1) for a, b in zip(text, text[1:])], dtype=numpy.int64)

    def prepared(self, article):
        title = " ".join(article.get(part) or "" for part in ("kicker", "headline", "subheadline"))
        return [self.numbers("\n".join(article["paragraphs"])), self.numbers(title), self.numbers(article["headline"])]

    def shown(self, numbers):
        known = numpy.unique(numbers[numbers >= 0])
        return known[self.random.random(len(known)) > FORGOTTEN]

    def text(self, body):
        draw = self.random
        length = min(len(body), int(math.exp(draw.uniform(math.log(SHORTEST), math.log(LONGEST)))))
        latest = len(body) - length
        begin = draw.integers(latest + 1) if draw.random() < 0.6 else draw.choice([0, latest])
        return self.shown(body[begin : begin + length])

    def title(self, whole, headline):
        return self.shown(whole if self.random.random() < 0.5 else headline)

    def batch(self, pages):
        """The texts one behind the other, where each begins, and of each its article, its page, whether a title."""
        rows, about, article = [], [], 0
        for page, articles in enumerate(pages):
            for body, title, headline in articles:
                for row, is_title in [(self.text(body), 0), (self.text(body), 0), (self.title(title, headline), 1)]:
                    if len(row):
                        rows.append(row)
                        about.append((article, page, is_title))
                article += 1
        begins = numpy.cumsum([0] + [len(row) for row in rows[:-1]])
        return torch.tensor(numpy.concatenate(rows)), torch.tensor(begins), torch.tensor(about).T


def by_page(articles, sampler):
    pages = collections.defaultdict(list)
    for article in articles:
        if sum(map(len, article["paragraphs"])) >= SHORTEST:
            pages[article["date"], article.get("page")].append(sampler.prepared(article))
    return [pages[key] for key in sorted(pages, key=str)]


class Likeness(torch.nn.Module):
    """From cosines to log odds that texts are of one article: of two texts, and of a text and a title."""

    def __init__(self, places):
        super().__init__()
        self.places = torch.nn.Parameter(torch.tensor(places, dtype=torch.float32))
        self.scale = torch.nn.Parameter(torch.full((2,), math.log(10.0)))
        self.shift = torch.nn.Parameter(torch.full((2,), -2.0))

    def forward(self, numbers, begins, is_title):
        texts = functional.normalize(functional.embedding_bag(numbers, self.places, begins, mode="sum"))
        kind = (is_title[:, None] | is_title[None]).long()
        return texts @ texts.T * self.scale.exp()[kind] + self.shift[kind]


def loss(odds, article, page, is_title):
    titles = (is_title[:, None] & is_title[None]).bool()
    itself = torch.eye(len(odds), dtype=torch.bool)
    same = article[:, None] == article[None]
    near = (page[:, None] == page[None]) & ~titles & ~itself
    within = functional.binary_cross_entropy_with_logits(odds, same.float(), reduction="none")
    result = within[near & same].mean()
    if (near & ~same).any():
        result = result + within[near & ~same].mean()
    others = torch.logsumexp(odds.masked_fill(same | titles, -1e9), 1, keepdim=True)
    return result + FALSE_COUPLES * functional.softplus(others - odds)[near & same].mean()


def moved(start, newspaper, broadcast, sampler):
    torch.manual_seed(1)
    torch.set_num_threads(1)
    model = Likeness(start / numpy.abs(start).mean() * 0.1)
    optimizer = torch.optim.Adam([{"params": [model.places], "lr": RATE}, {"params": [model.scale, model.shift], "lr": 0.01}])
    pages = by_page(newspaper, sampler) * NEWSPAPER + by_page(broadcast, sampler)
    for epoch in range(EPOCHS):
        optimizer.param_groups[0]["lr"] = RATE * (1 - epoch / EPOCHS)
        chosen = []
        for number in sampler.random.permutation(len(pages)):
            chosen.append(pages[number])
            if sum(map(len, chosen)) >= ARTICLES:
                numbers, begins, (article, page, is_title) = sampler.batch(chosen)
                optimizer.zero_grad()
                loss(model(numbers, begins, is_title), article, page, is_title).backward()
                optimizer.step()
                chosen = []
    return model.places.detach().numpy()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("newspaper", nargs="+")
    parser.add_argument("--broadcast", nargs="+", default=[])
    parser.add_argument("--output", required=True, type=Path)
    parser.add_argument("--except", dest="excluded")
    options = parser.parse_args()
    newspaper = read_articles(options.newspaper, options.excluded)
    broadcast = read_articles(options.broadcast, options.excluded)
    counts = [pairs(piece) for piece in pieces(newspaper + broadcast)]
    having = collections.Counter(pair for count in counts for pair in count)
    usable = [(n, p) for p, n in having.items() if FEWEST <= n < COMMONEST * len(counts)]
    kept = sorted(p for _, p in sorted(usable, key=lambda entry: (-entry[0], entry[1]))[:PAIRS])
    vocabulary = {p: k for k, p in enumerate(kept)}
    rarity = numpy.array([math.log(len(counts) / having[p]) for p in kept])
    start = places(weighted(counts, vocabulary, rarity), rarity)
    place = moved(start, newspaper, broadcast, Sampler(vocabulary))
    keys = b"".join(struct.pack("<I", ord(p[0]) << 16 | ord(p[1])) for p in kept)
    numbers = numpy.clip(numpy.round(place / numpy.abs(place).mean() / STEP), -127, 127).astype(numpy.int8)
    options.output.write_bytes(b"BMSV" + struct.pack("<II", len(kept), DIMENSIONS) + keys + numbers.tobytes())
    print(f"{len(counts)} pieces, {len(kept)} pairs")


if __name__ == "__main__":
    main()
