"""Packs what a contextual encoder learns from into arrays: ids of texts and pairs.

    python3 pack.py --words W --model STATIC_MODEL_DIR --out PACK_DIR

--words is the folder of segmented text of train.mts. Writes tokenizer.json, start.npy (a row for each token and one for the mask),
flat.0 to flat.3 (ids of all texts) and small.npz (sources, pairs, written measures). Any of them may travel packed: `xz -9` leaves 52 of
their 110 MB, and run.py reads NAME.xz where NAME is not there.
"""
import argparse
import collections
import glob
import os
import re
import sys

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from evaluate import rows_of  # noqa: E402
from onnx_file import read_table  # noqa: E402
from text_data import PAIR_FILES, count_words, read_written  # noqa: E402
from vocabulary import CONTINUED, SPECIAL, UNKNOWN, Vocabulary, read_tokenizer, write_tokenizer  # noqa: E402

TOKENS = 24576
SEPARATOR = SPECIAL.index('[SEP]')
MARKS = ['0'] + list(',。、;:!?()“”‘’《》〈〉〔〕[]【】—…·-/+<>="\'.&*~%')
# Pieces for words outside the vocabulary, each seen at least so often.
LEAST_PIECE = 30
PAIRS_OF_CHARACTERS = 1200
LONGEST_WORD = 12
LEAST_WORD = 8
WHOLE = re.compile(r'^[\u4e00-\u9fffa-z0-9]+$')
# Ids kept of one side of a pair.
LONGEST_SIDE = 120
SHORTEST_LINE = 4
# Parts of the ids, so that they can be unpacked side by side.
PARTS = 4


def choose_tokens(counts):
    """Marks, first characters, following pieces by use, then whole words by frequency."""
    words = [w for w, n in counts.most_common() if n >= LEAST_WORD and len(w) <= LONGEST_WORD and WHOLE.match(w) and not w.isdigit()]
    core = set(words[:TOKENS * 4 // 5])
    first, following, twos = collections.Counter(), collections.Counter(), collections.Counter()
    for word, n in counts.items():
        if not WHOLE.match(word) or len(word) > 2 * LONGEST_WORD or word in core and len(word) > 1:
            continue
        first[word[0]] += n
        for c in word[1:]:
            following[c] += n
        for i in range(1, len(word) - 1):
            twos[word[i:i + 2]] += n
    tokens = SPECIAL + MARKS
    tokens += [c for c, n in first.most_common() if n >= LEAST_PIECE and c not in MARKS]
    tokens += [CONTINUED + c for c, n in following.most_common() if n >= LEAST_PIECE]
    tokens += [CONTINUED + c for c, _ in twos.most_common(PAIRS_OF_CHARACTERS)]
    known = set(tokens)
    for word in words:
        if len(tokens) >= TOKENS:
            break
        if word not in known:
            tokens.append(word)
    return Vocabulary(tokens)


def start_rows(vocabulary, folder):
    """The static row of each token: the sum of the pieces it falls into there. Mean length 1; the mask's row is nought."""
    old, table = read_tokenizer(f'{folder}/tokenizer.json'), read_table(f'{folder}/onnx/model_quantized.onnx')
    rows = np.zeros((len(vocabulary) + 1, table.shape[1]), np.float32)
    for i, token in enumerate(vocabulary.tokens):
        if token in SPECIAL:
            continue
        ids = [old.id_of[token]] if token in old.id_of else [p for p in old.pieces(token.removeprefix(CONTINUED)) if p != UNKNOWN]
        if ids:
            rows[i] = table[ids].sum(0)
    lengths = np.linalg.norm(rows, axis=1)
    print(f'{(lengths > 0).mean():.4f} of the tokens have a static row')
    return (rows / lengths[lengths > 0].mean()).astype(np.float16)


def pack_texts(vocabulary, words):
    """All texts in one row of ids, a separator behind every paragraph; where each source begins and ends."""
    rows, names, bounds, unknown, total = [], [], [0], 0, 0
    for path in sorted(glob.glob(f'{words}/text/*.w')):
        out = []
        with open(path, encoding='utf-8') as lines:
            for line in lines:
                pieces = [p for w in line.split() for p in vocabulary.pieces(w)]
                ids = [p for p in pieces if p != UNKNOWN]
                unknown, total = unknown + len(pieces) - len(ids), total + len(pieces)
                if len(ids) >= SHORTEST_LINE:
                    out += ids
                    out.append(SEPARATOR)
        rows.append(np.array(out, np.uint16))
        names.append(os.path.basename(path)[:-2])
        bounds.append(bounds[-1] + len(out))
    print(f'{bounds[-1] / 1e6:.1f} million tokens, {unknown / total:.5f} unknown', flush=True)
    return np.concatenate(rows), dict(bounds=np.array(bounds), names=np.array(names))


def joined(lists):
    """Lists of ids in one row, with the end of each."""
    return np.concatenate([np.array(x, np.uint16) for x in lists]), np.cumsum([len(x) for x in lists])


def pack_pairs(vocabulary, words):
    sides, law = [], []
    for name in PAIR_FILES:
        for row in rows_of(f'{words}/pairs/{name}.tsv'):
            if len(row) < 2:
                continue
            a, b = (vocabulary.ids(row[i], LONGEST_SIDE) for i in (0, 1))
            if min(len(a), len(b)) >= SHORTEST_LINE:
                sides += [a, b]
                law.append(name.startswith('law'))
    flat, ends = joined(sides)
    print(len(law), 'pairs', flush=True)
    return dict(pair_flat=flat, pair_ends=ends, pair_law=np.array(law))


def pack_written(vocabulary, words):
    """Written measures for training: the measure and its six clauses in turn; every tenth is kept back (evaluate.py)."""
    flat, ends = joined([x for m, clauses in read_written(vocabulary, f'{words}/pairs/written.tsv') for x in [m, *clauses]])
    return dict(written_flat=flat, written_ends=ends)


def main():
    parser = argparse.ArgumentParser()
    for name in ('words', 'model', 'out'):
        parser.add_argument(f'--{name}', required=True)
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    counts = count_words(f'{options.words}/text')
    for path in sorted(glob.glob(f'{options.words}/pairs/*.tsv')):
        for row in rows_of(path):
            counts.update(w for field in row for w in field.split())
    vocabulary = choose_tokens(counts)
    whole = sum(n for w, n in counts.items() if w in vocabulary.id_of)
    print(f'{len(vocabulary)} tokens; whole words {whole / sum(counts.values()):.4f}', flush=True)
    write_tokenizer(vocabulary, options.out)
    np.save(f'{options.out}/start.npy', start_rows(vocabulary, options.model))
    flat, sources = pack_texts(vocabulary, options.words)
    for part, ids in enumerate(np.array_split(flat, PARTS)):
        ids.tofile(f'{options.out}/flat.{part}')
    np.savez(f'{options.out}/small.npz', **sources, **pack_pairs(vocabulary, options.words), **pack_written(vocabulary, options.words))


if __name__ == '__main__':
    main()
