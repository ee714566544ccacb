#!/usr/bin/env python3
"""Learns the run network of core/page/run_network: which run of lines on a page goes on from which.

usage: train_runs.py RUNS … --output resources/models/runs.bin [--test RUNS …] [--epochs N] [--seed S]

RUNS are written by banmian-write-links --runs. Each run learns which of its candidates goes on from it, or none (cross
entropy). Prints for the test how many runs go on elsewhere than at the next one, and how many of those are found, and how
many wrong ones, at some leads in nats. Needs numpy and PyTorch; two minutes on one core.
"""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from train_links import NEVER, REACH, UNKNOWN, options_of, read_stretches, write_network

FIRST_UNITS, SECOND_UNITS, CANDIDATES, IS_NEXT = 24, 16, 9, 7


def read_runs(paths):
    """For each run whose follower is known: facts of its candidates, which of them exist, and the number of the right one."""
    facts, exists, labels = [], [], []
    for path in paths:
        for pairs, _, own in read_stretches(path):
            pairs = pairs[:, :CANDIDATES]
            real = np.abs(pairs).sum(2) > 0
            known = (own != UNKNOWN) & real.any(1)
            facts.append(pairs[known])
            exists.append(real[known])
            labels.append(np.where(own == REACH, CANDIDATES, own)[known])
    tensors = (np.concatenate(facts).astype(np.float32), np.concatenate(exists), np.concatenate(labels))
    return tuple(torch.from_numpy(numbers) for numbers in tensors)


class RunNetwork(nn.Module):
    def __init__(self, facts):
        super().__init__()
        self.first = nn.Linear(facts, FIRST_UNITS)
        self.second = nn.Linear(FIRST_UNITS, SECOND_UNITS)
        self.output = nn.Linear(SECOND_UNITS, 1)
        self.none = nn.Linear(facts, 1)

    def forward(self, facts, exists):
        """Of each run: a score for each of its candidates, and for none."""
        steps = self.output(F.relu(self.second(F.relu(self.first(facts)))))[..., 0]
        mean = (facts * exists[..., None]).sum(1) / exists.sum(1, keepdim=True)
        return torch.cat([torch.where(exists, steps, NEVER), self.none(mean)], 1)

    def rows(self):
        """The weights in the order in which the program reads them."""
        yield from (self.first.weight.T, self.first.bias, self.second.weight.T, self.second.bias, self.output.weight)
        yield from (self.none.weight, self.output.bias, self.none.bias)


def learn(facts, exists, labels, epochs, seed):
    torch.manual_seed(seed)
    rate, together = 3e-3, 512
    network = RunNetwork(facts.shape[2])
    optimizer = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=1e-3)
    for epoch in range(epochs):
        optimizer.param_groups[0]["lr"] = rate * (1 - epoch / epochs)
        total = 0
        order = torch.randperm(len(labels))
        for batch in order.split(together):
            loss = F.cross_entropy(network(facts[batch], exists[batch]), labels[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        print(f"epoch {epoch + 1}: loss {total / len(labels):.4f}", flush=True)
    return network.eval()


@torch.no_grad()
def report(network, facts, exists, labels):
    is_next = (facts[:, :, IS_NEXT] > 0) & exists
    scores = network(facts, exists)
    next_score = torch.where(is_next, scores[:, :-1], NEVER).max(1).values
    others = torch.where(is_next, NEVER, scores[:, :-1])
    best, number = others.max(1)
    lead = best - torch.maximum(next_score, scores[:, -1])
    right_is_other = (labels < CANDIDATES) & ~is_next.gather(1, labels.clamp(max=CANDIDATES - 1)[:, None])[:, 0]
    print(f"{int(right_is_other.sum())} of {len(labels)} runs go on at another candidate than the next run")
    for least in (0, 0.5, 1, 2):
        found = lead > least
        right = found & (number == labels)
        print(f"lead {least}: {int(right.sum())} found, {int((found & ~right).sum())} wrong")


def main():
    options = options_of("runs", epochs=12)
    network = learn(*read_runs(options.runs), options.epochs, options.seed)
    write_network(options.output, b"BMRN", network.first.in_features, network.rows())
    for path in options.test:
        print(path)
        report(network, *read_runs([path]))


if __name__ == "__main__":
    main()
