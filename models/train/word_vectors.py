"""Word vectors from nothing but the corpus: positive pointwise mutual information of neighbouring words, reduced by a
randomised singular value decomposition (Levy, Goldberg & Dagan 2015; Halko, Martinsson & Tropp 2011).

    python3 word_vectors.py --words W --out VECTORS.npz [--dimension 256] [--seed 1]

Writes tokens and rows [words, dimension]; a row's length is the smooth inverse frequency of its word (Arora et al. 2017),
so that a sum of rows is a sentence. Needs numpy and scipy; about 5 minutes on one core.
"""
import argparse
import glob

import numpy as np
import scipy.sparse as sparse

from text_data import count_words

# Words on each side that count as neighbours; the nearest counts 1, the farthest 1/WINDOW.
WINDOW = 5
# Words more frequent than this share are thinned out, contexts smoothed: both as in Levy, Goldberg & Dagan.
THINNED_FROM = 1e-4
SMOOTHING = 0.75
# Rarer words have too few neighbours for a vector; Latin ones are names of tests and genes.
LEAST_COUNT, LEAST_COUNT_LATIN, LONGEST_WORD = 8, 200, 12
# Singular values count with their root: the usual choice for similarity (the same paper).
SINGULAR_POWER = 0.5
# Share of a word in the corpus at which its weight is one half.
HALF_WEIGHT = 3e-4
SPARE, ROUNDS = 32, 4
TOKENS_AT_ONCE = 4_000_000


def neighbours(folder, words, keep, random):
    """How often words stand near each other, symmetric [words, words]."""
    place = {w: i for i, w in enumerate(words)}
    total = sparse.csr_matrix((len(words), len(words)), dtype=np.float32)

    def count(tokens):
        tokens = np.array(tokens, np.int32)              # -1 ends a line
        tokens = tokens[(tokens < 0) | (random.random(len(tokens)) < keep[np.maximum(tokens, 0)])]
        line = np.cumsum(tokens < 0)
        out = 0
        for d in range(1, WINDOW + 1):
            a, b = tokens[:-d], tokens[d:]
            near = (a >= 0) & (b >= 0) & (line[:-d] == line[d:])
            weight = np.full(near.sum(), (WINDOW + 1 - d) / WINDOW, np.float32)
            out = out + sparse.coo_matrix((weight, (a[near], b[near])), shape=total.shape).tocsr()
        return out

    tokens = []
    for path in sorted(glob.glob(f'{folder}/*.w')):
        with open(path, encoding='utf-8') as lines:
            for line in lines:
                tokens.extend(place[w] for w in line.split() if w in place)
                tokens.append(-1)
                if len(tokens) > TOKENS_AT_ONCE:
                    total, tokens = total + count(tokens), []
    total = total + count(tokens) if tokens else total
    return (total + total.T).tocoo()


def information(counts):
    """Positive pointwise mutual information, sparse."""
    row = np.bincount(counts.row, counts.data, counts.shape[0])
    context = row ** SMOOTHING
    expected = row[counts.row] / row.sum() * (context / context.sum())[counts.col] * row.sum()
    value = np.log(counts.data / expected).astype(np.float32)
    more = value > 0
    return sparse.csr_matrix((value[more], (counts.row[more], counts.col[more])), shape=counts.shape)


def reduce(matrix, dimension, random):
    found = random.standard_normal((matrix.shape[0], dimension + SPARE)).astype(np.float32)
    for step in range(ROUNDS):
        found, _ = np.linalg.qr(matrix @ (found if step == 0 else matrix.T @ found))
    left, values, _ = np.linalg.svd((matrix.T @ found).T, full_matrices=False)
    return ((found @ left) * values ** SINGULAR_POWER)[:, :dimension]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--words', required=True)
    parser.add_argument('--out', required=True)
    parser.add_argument('--dimension', type=int, default=256)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    random = np.random.default_rng(options.seed)
    counts = count_words(f'{options.words}/text')
    ordered = sorted(counts.items(), key=lambda x: (-x[1], x[0]))
    words = [w for w, n in ordered if n >= (LEAST_COUNT_LATIN if w.isascii() else LEAST_COUNT) and len(w) <= LONGEST_WORD]
    share = np.array([counts[w] for w in words]) / sum(counts.values())
    near = neighbours(f'{options.words}/text', words, np.minimum(1, np.sqrt(THINNED_FROM / share)), random)
    rows = reduce(information(near), options.dimension, random)
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    rows *= (HALF_WEIGHT / (HALF_WEIGHT + share))[:, None]
    np.savez(options.out, tokens=np.array(words), rows=rows.astype(np.float32))
    print(f'{len(words)} words, {near.nnz} pairs of neighbours')


if __name__ == '__main__':
    main()
