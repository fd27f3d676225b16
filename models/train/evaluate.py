"""Figures of a static encoder: similarity sets, written pairs kept back, evidence on labelled plans.

    python3 evaluate.py --words W --model MODEL_DIR [--out FIGURES.json]

Everything is read as words already (segment.mts), rows as the int8 file has them.
"""
import argparse
import json
import os

import numpy as np

SETS = {'STS-B': 'stsb_zh_test', 'LCQMC': 'lcqmc_test', 'BQ': 'bq_test', 'PAWS-X': 'pawsx_zh_test'}
PLANS = ('changbaishan', 'raoping')
# A draft sentence with fewer Han characters is a heading or a cell, not an answer (as in the baselines beside the labels).
FEWEST_HAN = 6
KEEP_EVERY = 10


def rows_of(path):
    with open(path, encoding='utf-8') as lines:
        return [line.rstrip('\n').split('\t') for line in lines if line.strip()]


def embed(table, vocabulary, lines):
    """Unit vectors of lines of words. An encoder that is no table (context/) is a function of lists of ids."""
    if callable(table):
        return table([vocabulary.ids(line) for line in lines])
    out = np.zeros((len(lines), table.shape[1]), np.float32)
    for i, line in enumerate(lines):
        ids = vocabulary.ids(line)
        if ids:
            out[i] = table[ids].sum(0)
    return out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12)


def ranks(values):
    """Ranks with ties at their mean, for Spearman's correlation."""
    values = np.asarray(values)
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return (last - (counts - 1) / 2)[inverse]


def spearman(a, b):
    return float(np.corrcoef(ranks(a), ranks(b))[0, 1])


def similarity_sets(table, vocabulary, folder, sets=SETS):
    out = {}
    for name, file in sets.items():
        rows = [r for r in rows_of(f'{folder}/{file}.tsv') if len(r) == 3]
        a, b = (embed(table, vocabulary, [r[i] for r in rows]) for i in (0, 1))
        out[name] = spearman((a * b).sum(1), [float(r[2]) for r in rows])
    return out


def kept_back_ids(path):
    """Every tenth written measure in the order of ids: never trained on, used to measure."""
    return set(sorted({r[0] for r in rows_of(path)})[::KEEP_EVERY])


def written_ranking(table, vocabulary, path):
    """Shares of pairs of clauses in the right order, over the measures kept back."""
    groups, kept = {}, kept_back_ids(path)
    for row in rows_of(path):
        if row[0] in kept:
            groups.setdefault(row[0], (row[2], {}))[1][row[1]] = row[3]
    hits = {'C>N': [], 'P>N': [], 'C>P': []}
    for measure, clauses in groups.values():
        v = embed(table, vocabulary, [measure] + list(clauses.values()))
        score = dict(zip(clauses, v[1:] @ v[0]))
        for order in hits:
            hits[order] += [score[a] > score[b] for a in score for b in score if a[0] == order[0] and b[0] == order[2]]
    return {k: float(np.mean(v)) for k, v in hits.items()}


def written_search(table, vocabulary, path):
    """Mean reciprocal rank of a kept-back measure's reworded answer (C2) among all clauses written for kept-back measures."""
    kept = kept_back_ids(path)
    rows = [r for r in rows_of(path) if r[0] in kept]
    measures = {r[0]: r[2] for r in rows}
    score = embed(table, vocabulary, list(measures.values())) @ embed(table, vocabulary, [r[3] for r in rows]).T
    ranks_found = []
    for m, row in zip(measures, score):
        own = next(i for i, r in enumerate(rows) if r[0] == m and r[1] == 'C2')
        rivals = [i for i, r in enumerate(rows) if r[0] != m or r[1][0] == 'N']
        ranks_found.append(1 / (1 + (row[rivals] > row[own]).sum()))
    return {'C2 MRR': float(np.mean(ranks_found))}


def han(text):
    return sum('\u4e00' <= c <= '\u9fff' for c in text)


def evidence(table, vocabulary, folder, others=None):
    """Hits at 1 and 3: is a labelled piece of evidence among the draft's most similar sentences? `others` adds a second score."""
    measures = {r[0]: r[1] for r in rows_of(f'{folder}/national.measures.w') if len(r) == 2}
    out = {}
    for plan in PLANS:
        clauses = [r for r in rows_of(f'{folder}/{plan}.w') if len(r) == 2 and han(r[1]) >= FEWEST_HAN]
        names = [r[0] for r in clauses]
        gold = {r[0]: set(r[2].split(',')) & set(names) for r in rows_of(f'{folder}/{plan}.labels.tsv') if len(r) > 2 and r[1] in 'CP' and r[2]}
        asked = [m for m in measures if gold.get(m)]
        score = embed(table, vocabulary, [measures[m] for m in asked]) @ embed(table, vocabulary, [r[1] for r in clauses]).T
        if others is not None:
            score = score + others([measures[m] for m in asked], [r[1] for r in clauses])
        order = np.argsort(-score, axis=1, kind='stable')
        first = np.array([next(r for r, i in enumerate(row) if names[i] in gold[m]) for m, row in zip(asked, order)])
        for k in (1, 3):
            out[f'{plan}@{k}'] = float((first < k).mean())
        out[f'{plan} MRR'] = float((1 / (1 + first)).mean())
    return out


def all_figures(table, vocabulary, folder, sets=SETS):
    out = similarity_sets(table, vocabulary, f'{folder}/heldout', sets) if os.path.isdir(f'{folder}/heldout') else {}
    out.update(written_ranking(table, vocabulary, f'{folder}/pairs/written.tsv'))
    out.update(written_search(table, vocabulary, f'{folder}/pairs/written.tsv'))
    out.update(evidence(table, vocabulary, f'{folder}/gold'))
    return out


def show(figures):
    return '  '.join(f'{k} {v:.3f}' for k, v in figures.items())


def main():
    from onnx_file import read_table
    from vocabulary import read_tokenizer
    parser = argparse.ArgumentParser()
    parser.add_argument('--words', required=True)
    parser.add_argument('--model', required=True)
    parser.add_argument('--out')
    options = parser.parse_args()
    table = read_table(f'{options.model}/onnx/model_quantized.onnx')
    found = all_figures(table, read_tokenizer(f'{options.model}/tokenizer.json'), options.words)
    print(show(found))
    if options.out:
        with open(options.out, 'w', encoding='utf-8') as file:
            json.dump({k: round(v, 4) for k, v in found.items()}, file, indent=1)


if __name__ == '__main__':
    main()
