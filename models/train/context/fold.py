"""Folds a contextual encoder, a static one and spelling into one vector a text.

    python3 fold.py lines --words W --lines LINES
    npx tsx legs.mts MODEL_DIR STATIC_MODEL_DIR < LINES > LEGS
    python3 fold.py fold --words W --lines LINES --legs LEGS --static STATIC_MODEL_DIR --model MODEL_DIR

MODEL_DIR is what quantise.py leaves, or an encoder folded before; its graph and manifest are written anew. The words are those of
train.mts. A vector is [meaning, spelling].

Meaning: the unit vectors of a text by the static and the contextual encoder side by side, half of the whole each, turned to their
principal axes over sentences of policy, law, news and papers (nothing is centred: cosines are taken about the origin). Then the
directions in which a measure and a clause that answers it differ are shortened (within-class covariance normalisation, Hatch, Kajarekar
& Stolcke 2006, by half): nearest clauses are found better so. The judge, whose features weigh directions otherwise, is better off without:
the manifest's factors undo it. The answers are the written ones that training may see.

Spelling: the sum of the directions of a text's characters (start.py).
"""
import argparse
import json
import os
import sys

import numpy as np
import onnx

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from evaluate import kept_back_ids, rows_of  # noqa: E402
from fold_graph import with_tail  # noqa: E402
from pack import start_rows  # noqa: E402
from start import spelling  # noqa: E402
from teacher import SOURCES, sentences_of  # noqa: E402
from vocabulary import read_tokenizer  # noqa: E402

# Shares of the square of a vector: of meaning by its two sources; meaning and spelling in the whole.
SHARES = dict(static=0.5, contextual=0.5, meaning=0.8, spelling=0.2)
MEANING, SPELLING = 160, 96
# The power of the covariance of differences, and the part of it that is made the same in all directions.
POWER, SMOOTHED = 0.5, 0.1
# Of the factors in the manifest.
DIGITS = 5
POLICY, OTHERS = 20_000, 10_000
OTHER_SOURCES = ('news', 'party', 'chinaxiv', 'papers', 'laws_l')
SEED = 1


def unit(rows):
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def answers(words):
    """Written measures that may be trained on, each with the clauses that answer it."""
    path = f'{words}/pairs/written.tsv'
    kept = kept_back_ids(path)
    return [(r[2], r[3]) for r in rows_of(path) if r[0] not in kept and r[1][0] == 'C']


def sentences(words):
    random = np.random.default_rng(SEED)
    out = []
    for sources, many in ((SOURCES, POLICY), (OTHER_SOURCES, OTHERS)):
        found = sentences_of(words, sources)
        out += [found[i] for i in np.sort(random.permutation(len(found))[:many])]
    return out


def write_lines(options):
    """Lines to encode: measures and answers in turn, then sentences."""
    with open(options.lines, 'w', encoding='utf-8') as file:
        file.writelines(f'{line}\n' for line in [side for pair in answers(options.words) for side in pair] + sentences(options.words))


def principal(sentences):
    energy, axes = np.linalg.eigh(sentences.T @ sentences / len(sentences))
    print(f'{MEANING} axes hold {energy[-MEANING:].sum() / energy.sum():.3f} of {len(sentences)} sentences')
    return axes[:, ::-1][:, :MEANING]


def narrowing(differences):
    """Directions of meaning, and the factor by which each is shortened the more the texts of a pair differ along it."""
    within = differences.T @ differences / len(differences)
    within = (1 - SMOOTHED) * within + SMOOTHED * np.eye(len(within)) * np.trace(within) / len(within)
    energy, directions = np.linalg.eigh(within)
    return directions, (energy / energy.mean()) ** (-POWER / 2)


def axes_of(legs, pairs):
    """The matrix from both legs to meaning, and the factors that undo the shortening; the first rows are the pairs' sides in turn, the others sentences."""
    axes = principal(legs[2 * pairs:])
    sides = unit(legs[:2 * pairs] @ axes)
    directions, factors = narrowing(sides[::2] - sides[1::2])
    return (axes @ directions * factors).astype(np.float32), [float(f'{1 / f:.{DIGITS}g}') for f in factors]


def fold(options):
    vocabulary = read_tokenizer(f'{options.model}/tokenizer.json')
    with open(f'{options.model}/duibiao.json', encoding='utf-8') as file:
        manifest = json.load(file)
    start = start_rows(vocabulary, options.static)[:-1].astype(np.float32)     # without the mask's
    with open(options.lines, encoding='utf-8') as file:
        count = sum(1 for _ in file)
    legs = np.fromfile(options.legs, np.float32).reshape(count, -1).astype(np.float64)
    legs[:, :start.shape[1]] *= SHARES['static'] ** 0.5
    legs[:, start.shape[1]:] *= SHARES['contextual'] ** 0.5
    axes, factors = axes_of(legs, len(answers(options.words)))
    graph = f'{options.model}/onnx/model_quantized.onnx'
    onnx.save(with_tail(onnx.load(graph), axes, spelling(start, vocabulary, options.words, SPELLING, 1.0), SHARES), graph)
    manifest.update(dimension=MEANING + SPELLING, meaning=factors, beside=os.path.basename(options.static.rstrip('/')))
    with open(f'{options.model}/duibiao.json', 'w', encoding='utf-8') as file:
        file.write('{\n' + ',\n'.join(f'  {json.dumps(key)}: {json.dumps(value)}' for key, value in manifest.items()) + '\n}\n')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('step', choices=('lines', 'fold'))
    for name in ('words', 'lines'):
        parser.add_argument(f'--{name}', required=True)
    for name in ('legs', 'static', 'model'):
        parser.add_argument(f'--{name}')
    options = parser.parse_args()
    write_lines(options) if options.step == 'lines' else fold(options)


if __name__ == '__main__':
    main()
