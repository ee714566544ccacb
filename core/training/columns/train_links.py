#!/usr/bin/env python3
"""Learns a link network of core/page/link_network: which piece of a page's columns, or headings, goes on from which.

usage: train_links.py PAIRS … --output resources/models/links.bin [--test PAIRS …] [--epochs N] [--seed S]

PAIRS are written by banmian-write-links, for heading_links.bin with --headings. Each piece learns which of the pieces
behind it goes on from it, and which of those before it it goes on from (cross entropy over its pairs and none). Prints the
share of wrong links in the test.
Needs numpy and PyTorch; half an hour on one core. The same pairs give the same network on the same machine.
"""
import argparse
import struct
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F
from torch.optim.swa_utils import AveragedModel

REACH, UNITS, DILATIONS = 18, 32, (1, 2, 4, 1)
LONGEST = 500  # pieces that are looked at together
NEVER = -1e4
UNKNOWN = -100


def read_stretches(path):
    data, at = path.read_bytes(), 0
    while at < len(data):
        count, known = struct.unpack_from("<II", data, at)
        labels = np.frombuffer(data, "<i1", count, at + 8).astype(np.int64)
        at += 8 + count
        facts = np.frombuffer(data, "<f2", count * REACH * known, at).reshape(count, REACH, known)
        at += 2 * facts.size
        exists = np.arange(count)[:, None] + 1 + np.arange(REACH) < count
        labels = np.where(labels < 0, UNKNOWN, labels)
        for begin in range(0, count, LONGEST):
            part = slice(begin, begin + LONGEST)
            yield facts[part], exists[part], labels[part]


def batch_of(stretches):
    longest = max(len(labels) for _, _, labels in stretches)
    facts = torch.zeros(len(stretches), longest, REACH, stretches[0][0].shape[2])
    exists = torch.zeros(len(stretches), longest, REACH, dtype=torch.bool)
    labels = torch.full((len(stretches), longest), UNKNOWN)
    for i, (own_facts, own_exists, own_labels) in enumerate(stretches):
        count = len(own_labels)
        facts[i, :count] = torch.from_numpy(own_facts.astype(np.float32))
        exists[i, :count] = torch.from_numpy(own_exists)
        labels[i, :count] = torch.from_numpy(own_labels)
    return facts, exists, labels


def by_second(band):
    """The pairs of each second piece, by distance, from the pairs of each first one."""
    count = band.shape[1]
    return shifted(F.pad(band.transpose(1, 2), (0, 0, 1, REACH)), count + REACH)[:, :, :count].transpose(1, 2)


def by_first(band):
    count = band.shape[1]
    rows = F.pad(band.transpose(1, 2), (0, 0, 0, REACH))
    return shifted(rows, count + REACH + 1)[:, :, 1 : count + 1].transpose(1, 2)


def shifted(rows, width):
    """The rows laid out anew at a width one off their own, so that each stands one place further than the row above it."""
    pages, _, _, units = rows.shape
    flat = rows.reshape(pages, -1, units)
    return F.pad(flat, (0, 0, 0, REACH * width - flat.shape[1])).view(pages, REACH, width, units)


def attended(cells, attention, exists):
    weights = torch.softmax(torch.where(exists, attention, NEVER), 2)
    return (weights[..., None] * cells).sum(2)


class Layer(nn.Module):
    def __init__(self, dilation):
        super().__init__()
        self.taps = nn.Conv1d(UNITS, UNITS, 3, padding=dilation, dilation=dilation)
        self.attention = nn.Linear(UNITS, 2, bias=False)
        self.of_first = nn.Linear(UNITS, UNITS, bias=False)
        self.of_second = nn.Linear(UNITS, UNITS, bias=False)

    def forward(self, band, exists):
        pages, count = band.shape[:2]
        along = self.taps(band.permute(0, 2, 3, 1).reshape(pages * REACH, UNITS, count))
        along = along.view(pages, REACH, UNITS, count).permute(0, 3, 1, 2)
        attention = self.attention(band)
        first = self.of_first(attended(band, attention[..., 0], exists))
        second = attended(
            by_second(band), by_second(attention[..., 1:])[..., 0], by_second(exists[..., None].float())[..., 0] > 0
        )
        second = by_first(self.of_second(second)[:, :, None].expand(-1, -1, REACH, -1))
        return (band + F.relu(along + first[:, :, None] + second)) * exists[..., None]


class LinkNetwork(nn.Module):
    def __init__(self, facts):
        super().__init__()
        self.input = nn.Linear(facts, UNITS)
        self.layers = nn.ModuleList(Layer(dilation) for dilation in DILATIONS)
        self.output = nn.Linear(UNITS, 1, bias=False)
        self.none = nn.Linear(UNITS, 1, bias=False)
        self.none_attention = nn.Linear(UNITS, 1, bias=False)
        self.bias = nn.Parameter(torch.zeros(REACH + 1))

    def forward(self, facts, exists):
        """Of each piece: a score for each of the pieces behind it, and for none."""
        band = F.relu(self.input(facts)) * exists[..., None]
        for layer in self.layers:
            band = layer(band, exists)
        links = torch.where(exists, self.output(band)[..., 0] + self.bias[:REACH], NEVER)
        none = self.none(attended(band, self.none_attention(band)[..., 0], exists)) + self.bias[REACH]
        return torch.cat([links, none], -1)

    def rows(self):
        """The weights in the order in which the program reads them."""
        yield self.input.weight.T
        yield self.input.bias
        for layer in self.layers:
            yield from (layer.taps.weight[:, :, tap].T for tap in range(3))
            yield layer.taps.bias
            yield layer.attention.weight
            yield layer.of_first.weight.T
            yield layer.of_second.weight.T
        yield from (self.output.weight, self.none.weight, self.none_attention.weight, self.bias)


def loss_of(scores, exists, labels):
    forward = F.cross_entropy(scores.reshape(-1, REACH + 1), labels.reshape(-1), ignore_index=UNKNOWN)
    links = by_second((scores[..., :REACH] - scores[..., REACH:])[..., None])[..., 0]
    links = torch.where(by_second(exists[..., None].float())[..., 0] > 0, links, NEVER)
    links = torch.cat([links, torch.zeros_like(links[..., :1])], -1)
    before = torch.full_like(labels, UNKNOWN)
    page, first = ((labels >= 0) & (labels < REACH)).nonzero(as_tuple=True)
    second = first + 1 + labels[page, first]
    inside = second < labels.shape[1]
    before[page[inside], second[inside]] = labels[page[inside], first[inside]]
    backward = F.cross_entropy(links.reshape(-1, REACH + 1), before.reshape(-1), ignore_index=UNKNOWN)
    return forward + 0.5 * backward


def learn(stretches, epochs, seed):
    torch.manual_seed(seed)
    draw = np.random.RandomState(seed)
    together, rate = 8, 3e-3
    network = LinkNetwork(stretches[0][0].shape[2])
    mean = AveragedModel(network)  # of the last third of the steps, steadier than the last (Polyak and Juditsky 1992)
    optimizer = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=1e-3)
    steps = epochs * -(-len(stretches) // together)
    step = 0
    for epoch in range(epochs):
        # Of about one length, so that little is padded.
        order = sorted(range(len(stretches)), key=lambda i: len(stretches[i][2]) // 16 + draw.rand())
        batches = [order[begin : begin + together] for begin in range(0, len(order), together)]
        draw.shuffle(batches)
        total = 0
        for batch in batches:
            optimizer.param_groups[0]["lr"] = rate * min(1, (step + 1) / 50) * max(0.01, 1 - step / steps)
            facts, exists, labels = batch_of([stretches[i] for i in batch])
            loss = loss_of(network(facts, exists), exists, labels)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            step += 1
            if step >= steps * 2 // 3:
                mean.update_parameters(network)
            total += loss.item()
        print(f"epoch {epoch + 1}: loss {total / len(batches):.4f}", flush=True)
    return mean.module.eval()


@torch.no_grad()
def wrong_links(network, stretches):
    wrong = links = 0
    for stretch in stretches:
        facts, exists, labels = batch_of([stretch])
        found = network(facts, exists)[0].argmax(1)
        is_link = (labels[0] >= 0) & (labels[0] < REACH)
        links += int(is_link.sum())
        wrong += int((found != labels[0])[is_link].sum())
    return wrong / max(1, links)


def options_of(files, epochs):
    parser = argparse.ArgumentParser()
    parser.add_argument(files, nargs="+", type=Path)
    parser.add_argument("--output", required=True, type=Path)
    parser.add_argument("--test", nargs="*", type=Path, default=[])
    parser.add_argument("--epochs", type=int, default=epochs)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def write_network(path, kind, facts, rows):
    """As core/page/network_rows reads it."""
    numbers = np.concatenate([row.detach().contiguous().numpy().ravel() for row in rows])
    path.write_bytes(kind + struct.pack("<I", facts) + numbers.astype("<f4").tobytes())


def main():
    options = options_of("pairs", epochs=16)
    network = learn([stretch for path in options.pairs for stretch in read_stretches(path)], options.epochs, options.seed)
    write_network(options.output, b"BMLN", network.input.in_features, network.rows())
    for path in options.test:
        print(f"{path}: {wrong_links(network, list(read_stretches(path))):.2%} of the links wrong")


if __name__ == "__main__":
    main()
