"""Contrastive training of the table: what belongs together comes together, a measure's answers in the order C > P > N.

    python3 contrast.py --words W --vocabulary DIR --start START.npy --out TABLE.npy [--steps N] [--seed 1]

Three losses: pairs and crops against the rest of their batch, written measures with margins, and the ranking of a teacher that
needs no labels (teacher.py). Writes the trained table; keeps its state beside it (TABLE.npy.state) and goes on from there
when it was interrupted. Uses a CUDA card where there is one.
"""
import argparse
import os
import time

import numpy as np
import torch
from torch.nn import functional as F

from evaluate import show, written_ranking, written_search
from table import Table
from teacher import Teacher, ranking_loss
from text_data import Batches, read_pairs, read_texts, read_written
from vocabulary import read_tokenizer

# Temperature and margins of cosines; 0.05 as in SimCSE (Gao et al. 2021).
TEMPERATURE = 0.05
MARGIN_CN, MARGIN_PN, MARGIN_CP = 0.25, 0.10, 0.08
# Members of a batch more alike than this are the same text twice: not held against each other.
SAME_TEXT = 0.95
CLUSTER_EVERY = 500
CHECK_EVERY = 250


def arguments():
    parser = argparse.ArgumentParser()
    for name in ('words', 'vocabulary', 'start', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--steps', type=int, default=400)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--rate', type=float, default=1e-3)
    parser.add_argument('--pull', type=float, default=0.0)
    parser.add_argument('--pairs', type=int, default=768)
    parser.add_argument('--measures', type=int, default=64)
    parser.add_argument('--weights', type=float, nargs=3, default=[0.3, 0.3, 1], help='pairs, written, teacher')
    parser.add_argument('--all', action='store_true', help='train on every written measure, none kept back')
    return parser.parse_args()


class Encoded:
    """Unit vectors of many lists of ids at once, and the way back to the rows."""

    def __init__(self, table, lists):
        lengths = torch.tensor([len(x) for x in lists])
        flat = torch.from_numpy(np.concatenate([np.asarray(x) for x in lists]).astype(np.int64))
        self.tokens, place = torch.unique(flat, return_inverse=True)
        self.tokens = self.tokens.to(table.device)
        rows, self.own, self.known, self.parts = table.rows(self.tokens)
        offsets = (torch.cumsum(lengths, 0) - lengths).to(table.device)
        self.vectors = F.normalize(F.embedding_bag(place.to(table.device), rows, offsets, mode='sum'), dim=1)


def in_batch(a, b):
    """InfoNCE both ways: each text's partner against all other partners of the batch."""
    similarity = a @ b.T
    with torch.no_grad():
        same = ((a @ a.T > SAME_TEXT) | (b @ b.T > SAME_TEXT)).fill_diagonal_(False)
    logits = (similarity / TEMPERATURE).masked_fill(same, -1e4)
    wanted = torch.arange(len(a), device=a.device)
    return (F.cross_entropy(logits, wanted) + F.cross_entropy(logits.T, wanted)) / 2


def written_loss(measure, clauses):
    """C1, C2 against all other clauses of the batch and the hard negatives; margins C > P > N. clauses: [measures, 6, d]."""
    own = torch.einsum('md,mkd->mk', measure, clauses)
    c, p, n = own[:, 0:2], own[:, 2:4], own[:, 4:6]
    far = measure @ clauses.flatten(0, 1).T
    mask = torch.zeros_like(far, dtype=torch.bool)
    for i in range(len(measure)):
        mask[i, i * 6:i * 6 + 4] = True
    others = torch.logsumexp(far.masked_fill(mask, -1e4) / TEMPERATURE, 1, keepdim=True)
    infonce = -F.logsigmoid(c / TEMPERATURE - others).mean()
    margins = (F.relu(MARGIN_CN - c.min(1).values + n.max(1).values) + F.relu(MARGIN_PN - p.min(1).values + n.max(1).values)
               + F.relu(MARGIN_CP - c.mean(1) + p.mean(1)))
    return infonce + 4 * margins.mean()


def cluster(table, batches, random):
    """Groups pairs whose first texts are near each other now: drawn together they are hard to tell apart."""
    whole = table.whole()
    for name, pool in batches.pairs.items():
        if not name.startswith('law') or len(pool) < 200:
            continue
        v = np.stack([whole[a[:64]].sum(0) for a, _ in pool])
        v /= np.maximum(np.linalg.norm(v, axis=1, keepdims=True), 1e-9)
        centres = v[random.choice(len(v), max(2, len(v) // 60), replace=False)]
        for _ in range(3):
            nearest = (v @ centres.T).argmax(1)
            centres = np.stack([v[nearest == k].mean(0) if (nearest == k).any() else centres[k] for k in range(len(centres))])
        batches.clusters[name] = np.array([np.flatnonzero(nearest == k) for k in range(len(centres))], dtype=object)


def step_loss(table, sources, random, options):
    """The losses of one step, weighted: pairs, written measures, teacher."""
    batches, teacher = sources
    pairs = batches.crops(random, options.pairs // 2) + batches.known_pairs(random, options.pairs - options.pairs // 2)
    measures = batches.measures(random, options.measures)
    pool, taught = teacher.pool(random)
    groups = [[a for a, _ in pairs], [b for _, b in pairs], [m for m, _ in measures],
              [c for _, many in measures for c in many], [teacher.ids[i] for i in pool]]
    encoded = Encoded(table, [x for g in groups for x in g])
    a, b, m, c, t = torch.split(encoded.vectors, [len(g) for g in groups])
    losses = [in_batch(a, b), written_loss(m, c.view(len(measures), 6, -1)), ranking_loss(t, taught)]
    return encoded, [weight * loss for weight, loss in zip(options.weights, losses)]


def save(path, table, step):
    torch.save(dict(step=step, words=table.words.state(), characters=table.characters.state()), path + '.tmp')
    os.replace(path + '.tmp', path)


def check(table, vocabulary, words, step):
    """Only the written measures kept back are looked at on the way; test sets and labelled plans decide nothing here."""
    whole, path = table.whole(), f'{words}/pairs/written.tsv'
    print(step, show({**written_ranking(whole, vocabulary, path), **written_search(whole, vocabulary, path)}), flush=True)


def main():
    options = arguments()
    began = time.time()
    state_file = f'{options.out}.state'
    torch.manual_seed(options.seed)
    device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
    vocabulary = read_tokenizer(f'{options.vocabulary}/tokenizer.json')
    start = np.load(options.start)
    texts = read_texts(vocabulary, options.words)
    pairs = read_pairs(vocabulary, options.words)
    written = read_written(vocabulary, f'{options.words}/pairs/written.tsv', keep_back=not options.all)
    batches = Batches(texts, pairs, written, options.seed)
    teacher = Teacher(vocabulary, np.load(f'{options.vocabulary}/meaning.npy'), options.words, options.seed)
    sources = batches, teacher
    print({k: len(v) for k, v in texts.items()}, {k: len(v) for k, v in pairs.items()}, len(written), len(teacher.ids), flush=True)
    table = Table(vocabulary, start, device)
    origin = torch.tensor(start, device=device)
    step = 0
    if os.path.exists(state_file):
        state = torch.load(state_file, map_location=device)
        table.words.restore(state['words'])
        table.characters.restore(state['characters'])
        step = state['step']
    check(table, vocabulary, options.words, step)
    sums = np.zeros(3)
    while step < options.steps:
        if step % CLUSTER_EVERY == 0 or not batches.clusters:
            cluster(table, batches, np.random.default_rng([options.seed, step // CLUSTER_EVERY]))
        encoded, losses = step_loss(table, sources, batches.generator(step), options)
        sum(losses).backward()
        step += 1
        rate = options.rate * min(1, step / 100) * (0.02 + 0.98 * 0.5 * (1 + np.cos(np.pi * step / options.steps)))
        with torch.no_grad():
            gradient = encoded.own.grad + options.pull * (encoded.own - origin[encoded.tokens])
            table.words.update(encoded.tokens, gradient, rate, step)
            table.characters.update(encoded.known, encoded.parts.grad, rate, step)
        sums += [float(x) for x in losses]
        if step % 50 == 0:
            print(step, 'losses', (sums / 50).round(3), f'{time.time() - began:.0f} s', flush=True)
            sums[:] = 0
        if step % CHECK_EVERY == 0 or step == options.steps:
            check(table, vocabulary, options.words, step)
            save(state_file, table, step)
    np.save(options.out, table.whole())


if __name__ == '__main__':
    main()
