"""One transformer layer over the static rows: does a word's context earn its place?

    python3 contextual.py --words W --model STATIC_MODEL_DIR --out LAYER.pt [--layer context|alone|off] [--table-rate X] [--steps N]

The last projection starts at zero, so before training the encoder is the static one to the letter; the state that is best on
development sets is kept, the start among them, and test sets and labelled plans are measured once, at the end.
--layer alone lets each word see only itself, off leaves the layer out (then only the table moves): both say what context itself brings.
--words is the folder of segmented text of train.mts with dev/stsb_zh_dev.tsv and the like (the corpus' pairs/*_dev.tsv through
segment.mts) added by hand. Writes LAYER.pt (layer, rows, step) and LAYER.pt.json with the figures; it does not resume. Uses one
core. What short runs gave stands in TRIALS.md; longer ones and both controls have not been run.
"""
import argparse
import json
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from contrast import cluster, in_batch, written_loss
from evaluate import all_figures, kept_back_ids, rows_of, show, spearman
from onnx_file import read_table
from table import Rows
from teacher import Teacher, ranking_loss
from text_data import Batches, read_pairs, read_texts, read_written
from vocabulary import read_tokenizer

HEADS, INNER = 4, 512
# Words farther apart than this are all equally far.
FARTHEST = 8
# Padded tokens worked on at once; bounds the memory, chosen without measuring.
CHUNK = 4096
WARM_UP = 20
CLUSTER_EVERY = 200
DEV_SETS = ('stsb_zh_dev', 'lcqmc_dev', 'bq_dev', 'pawsx_zh_dev')
DEV_ROWS = 1000
# Sentences of a subject a step ranks and halves.
POOL = 256


class Context(nn.Module):
    """Rows [batch, tokens, width] to rows in context: each row times a learned weight, plus what its neighbours add."""

    def __init__(self, width, alone=False):
        super().__init__()
        self.alone = alone
        self.enter, self.middle, self.leave = (nn.LayerNorm(width) for _ in range(3))
        self.queries = nn.Linear(width, 3 * width)
        self.join = nn.Linear(width, width)
        self.inner = nn.Sequential(nn.Linear(width, INNER), nn.GELU(), nn.Linear(INNER, width))
        self.distance = nn.Parameter(torch.zeros(HEADS, 2 * FARTHEST + 1))
        # At first a head listens to each word as much as the static encoder does: by the length of its row.
        self.loudness = nn.Parameter(torch.ones(HEADS))
        self.head = nn.Linear(width, width + 1)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def attention(self, stream, length):
        batch, tokens, width = stream.shape
        q, k, v = self.queries(stream).view(batch, tokens, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        place = torch.arange(tokens)
        apart = (place[:, None] - place[None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        loud = length.clamp_min(1e-9).log()[:, None, None, :, 0] * self.loudness[:, None, None]
        score = q @ k.transpose(2, 3) / (width // HEADS) ** 0.5 + self.distance[:, apart] + loud
        score = score.masked_fill(length[:, None, None, :, 0] == 0, -1e4)
        if self.alone:
            score = score.masked_fill(~torch.eye(tokens, dtype=torch.bool), -1e9)
        return self.join((score.softmax(3) @ v).transpose(1, 2).reshape(batch, tokens, width))

    def forward(self, rows):
        length = rows.norm(dim=2, keepdim=True)         # padding has length 0 and stays 0
        stream = self.enter(rows / length.clamp_min(1e-9))
        stream = stream + self.attention(stream, length)
        stream = stream + self.inner(self.middle(stream))
        out = self.head(self.leave(stream))
        return rows * out[..., -1:].exp() + length * out[..., :-1]


class Encoder:
    """Unit vectors of lists of ids: with gradients by `train`, without as a function."""

    def __init__(self, start, layer):
        self.rows, self.layer = Rows(start, 'cpu'), layer

    def vectors(self, rows, lists):
        """rows [known + 1, width], the last one zero, for padding; lists of places in it."""
        order = sorted(range(len(lists)), key=lambda i: len(lists[i]))
        out, at = [], 0
        while at < len(order):
            end = at + 1
            while end < len(order) and (end - at + 1) * len(lists[order[end]]) <= CHUNK:
                end += 1
            longest = max(1, len(lists[order[end - 1]]))
            padded = np.full((end - at, longest), len(rows) - 1)
            for line, i in enumerate(order[at:end]):
                padded[line, :len(lists[i])] = lists[i]
            words = F.embedding(torch.from_numpy(padded), rows)
            out.append((self.layer(words) if self.layer else words).sum(1))
            at = end
        return F.normalize(torch.cat(out)[torch.from_numpy(np.argsort(order))], dim=1)

    def train(self, lists):
        """Vectors, the tokens met and their rows as leaves."""
        tokens, place = np.unique(np.concatenate(lists), return_inverse=True)
        tokens = torch.from_numpy(tokens.astype(np.int64))
        own = self.rows.take(tokens)
        ends = np.cumsum([len(x) for x in lists])[:-1]
        return self.vectors(torch.cat([own, own.new_zeros(1, own.shape[1])]), np.split(place, ends)), tokens, own

    def __call__(self, lists):
        with torch.no_grad():
            return self.vectors(torch.cat([self.rows.value, torch.zeros(1, self.rows.value.shape[1])]), lists).numpy()

    def whole(self):
        return self.rows.value.numpy()


def halves(random, ids):
    """Two halves of a sentence without a word in common: what only context and association can bring together."""
    words = np.unique(ids)
    first = np.isin(ids, words[random.random(len(words)) < 0.5])
    return (ids[first], ids[~first]) if 0 < first.sum() < len(ids) else (ids, ids)


class Development:
    """Figures that may decide when to stop: development halves of similarity sets, half of the written measures kept back."""

    def __init__(self, folder, vocabulary):
        self.sets = {}
        for name in DEV_SETS:
            rows = [r for r in rows_of(f'{folder}/dev/{name}.tsv') if len(r) == 3][:DEV_ROWS]
            self.sets[name] = [[vocabulary.ids(r[i]) for r in rows] for i in (0, 1)] + [[float(r[2]) for r in rows]]
        path = f'{folder}/pairs/written.tsv'
        kept, groups = sorted(kept_back_ids(path)), {}
        for row in rows_of(path):
            groups.setdefault(row[0], [vocabulary.ids(row[2])]).append(vocabulary.ids(row[3]))
        self.halves = [[groups[k] for k in kept[i::2]] for i in (0, 1)]

    @staticmethod
    def written(encode, measures):
        """Orders C > P > N and the reciprocal rank of C2 among all clauses but the measure's own C and P."""
        v = encode([x for many in measures for x in many]).reshape(len(measures), 7, -1)
        m, c = v[:, 0], v[:, 1:]
        own, out = np.einsum('md,mkd->mk', m, c), {}
        for name, a, b in (('C>N', (0, 1), (4, 5)), ('P>N', (2, 3), (4, 5)), ('C>P', (0, 1), (2, 3))):
            out[name] = float(np.mean([own[:, i] > own[:, j] for i in a for j in b]))
        rivals = np.einsum('md,nkd->mnk', m, c) > own[:, 1][:, None, None]
        rivals[np.arange(len(m)), np.arange(len(m)), :4] = False
        return {**out, 'C2 MRR': float(np.mean(1 / (1 + rivals.sum((1, 2)))))}

    def figures(self, encode):
        sets = {n: spearman((encode(a) * encode(b)).sum(1), y) for n, (a, b, y) in self.sets.items()}
        written = self.written(encode, self.halves[0])
        mean = (np.mean(list(sets.values())) + np.mean(list(written.values()))) / 2
        return {**sets, **written, 'mean': float(mean)}


def arguments():
    parser = argparse.ArgumentParser()
    for name in ('words', 'model', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--layer', choices=('context', 'alone', 'off'), default='context')
    parser.add_argument('--rate', type=float, default=1e-3)
    parser.add_argument('--table-rate', type=float, default=0.0)
    parser.add_argument('--steps', type=int, default=200)
    parser.add_argument('--pairs', type=int, default=96)
    parser.add_argument('--measures', type=int, default=12)
    parser.add_argument('--weights', type=float, nargs=4, default=[0.3, 0.3, 0.1, 1], help='pairs, written, halves, teacher')
    parser.add_argument('--check', type=int, default=25)
    parser.add_argument('--seed', type=int, default=1)
    return parser.parse_args()


def main():
    options, began = arguments(), time.time()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    vocabulary, start = read_tokenizer(f'{options.model}/tokenizer.json'), read_table(f'{options.model}/onnx/model_quantized.onnx')
    development = Development(options.words, vocabulary)
    written = read_written(vocabulary, f'{options.words}/pairs/written.tsv')
    batches = Batches(read_texts(vocabulary, options.words), read_pairs(vocabulary, options.words), written, options.seed)
    teacher = Teacher(vocabulary, start, options.words, options.seed)
    layer = None if options.layer == 'off' else Context(start.shape[1], options.layer == 'alone')
    encoder = Encoder(start, layer)
    optimiser = torch.optim.AdamW(layer.parameters(), options.rate, weight_decay=0.01) if layer else None
    best, sums, trained = -1.0, np.zeros(4), 0.0
    for step in range(options.steps + 1):
        if step % options.check == 0 or step == options.steps:
            found = development.figures(encoder)
            print(step, 'losses', (sums / options.check).round(3), f'{trained:.0f} s', show(found), flush=True)
            sums[:] = 0
            if found['mean'] > best:
                best = found['mean']
                torch.save(dict(step=step, layer=layer.state_dict() if layer else None, rows=encoder.rows.value), options.out)
        if step == options.steps:
            break
        if step % CLUSTER_EVERY == 0:
            cluster(encoder, batches, np.random.default_rng([options.seed, step]))
        since, random = time.time(), batches.generator(step)
        drawn = batches.crops(random, options.pairs // 2) + batches.known_pairs(random, options.pairs - options.pairs // 2)
        measures = batches.measures(random, options.measures)
        pool, taught = teacher.pool(random)
        some = random.permutation(len(pool))[:POOL]
        sentences = [np.asarray(teacher.ids[i]) for i in pool[some]]
        halved = [halves(random, x) for x in sentences]
        groups = [[a for a, _ in drawn], [b for _, b in drawn], [m for m, _ in measures], [c for _, many in measures for c in many],
                  [a for a, _ in halved], [b for _, b in halved], sentences]
        vectors, tokens, own = encoder.train([np.asarray(x) for g in groups for x in g])
        a, b, m, c, left, right, whole = torch.split(vectors, [len(g) for g in groups])
        losses = [in_batch(a, b), written_loss(m, c.view(len(measures), 6, -1)), in_batch(left, right),
                  ranking_loss(whole, taught[some][:, some])]
        sum(weight * loss for weight, loss in zip(options.weights, losses)).backward()
        pace = min(1, (step + 1) / WARM_UP) * (1 - step / options.steps)
        if optimiser:
            optimiser.param_groups[0]['lr'] = options.rate * pace
            nn.utils.clip_grad_norm_(layer.parameters(), 1)
            optimiser.step()
            optimiser.zero_grad()
        if options.table_rate:
            with torch.no_grad():
                encoder.rows.update(tokens, own.grad, options.table_rate * pace, step + 1)
        sums += [float(x) for x in losses]
        trained += time.time() - since
    kept = torch.load(options.out)
    encoder.rows.value = kept['rows']
    if layer:
        layer.load_state_dict(kept['layer'])
    found = dict(all_figures(encoder, vocabulary, options.words), kept_step=kept['step'], development=best, seconds=trained,
                 **{f'{k}, half not looked at': v for k, v in development.written(encoder, development.halves[1]).items()})
    print('test', show(found), f'{time.time() - began:.0f} s in all', flush=True)
    with open(f'{options.out}.json', 'w', encoding='utf-8') as file:
        json.dump(found, file, indent=1)


if __name__ == '__main__':
    main()
