"""One transformer layer over the static rows: does a word's context earn its place?

    python3 contextual.py --words W --model STATIC_MODEL_DIR --out LAYER.pt [--layer context|alone|off] [--masked N] [--table-rate X] [--steps N]

The last projection starts at zero, so before training the encoder is the static one to the letter; the state that is best on
development sets is kept, the start among them, and test sets and labelled plans are measured once, at the end.
--layer alone lets each word see only itself, off leaves the layer out (then only the table moves): both say what context itself brings.
--masked N lets the layer guess masked words of the corpus for N steps first.
--words is the folder of segmented text of train.mts with dev/stsb_zh_dev.tsv and the like (the corpus' pairs/*_dev.tsv through
segment.mts) added by hand. Writes LAYER.pt (layer, rows, step) and LAYER.pt.json with the figures; it does not resume. Uses one
core. What it gave stands in TRIALS.md.
"""
import argparse
import json
import time

import numpy as np
import torch
from torch import nn

from context_layer import Context, Encoder
from contrast import cluster, in_batch, written_loss
from development import Development
from evaluate import all_figures, show
from masked import learn_masked
from onnx_file import read_table
from teacher import Teacher, ranking_loss
from text_data import Batches, read_pairs, read_texts, read_written
from vocabulary import read_tokenizer

WARM_UP = 20
CLUSTER_EVERY = 200
# Sentences of a subject a step ranks and halves.
POOL = 256


def halves(random, ids):
    """Two halves of a sentence without a word in common: what only context and association can bring together."""
    words = np.unique(ids)
    first = np.isin(ids, words[random.random(len(words)) < 0.5])
    return (ids[first], ids[~first]) if 0 < first.sum() < len(ids) else (ids, ids)


def arguments():
    parser = argparse.ArgumentParser()
    for name in ('words', 'model', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--layer', choices=('context', 'alone', 'off'), default='context')
    parser.add_argument('--rate', type=float, default=1e-3)
    parser.add_argument('--table-rate', type=float, default=0.0)
    parser.add_argument('--masked', type=int, default=0)
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
    if layer and options.masked:
        learn_masked(layer, encoder.rows.value, batches, options.masked, lambda text: print(text, flush=True))
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
