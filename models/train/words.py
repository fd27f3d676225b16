"""The vocabulary and where training starts: the first encoder's frequent tokens with new words of the corpus.

    python3 words.py --words W --first FIRST_ENCODER_DIR --out DIR

Only sums of rows count for a sentence (its vector is brought to unit length), so a word that starts as the sum of the
pieces it used to fall into changes nothing until training moves it. SPELLING further numbers of each row say how the word is
written: the sum of random directions of its characters, as long as SPELLING_SHARE of the rest of the row. So words unlike
in the old vectors but alike in letters (医疗卫生 / 卫生) meet, and training can turn that up or down.
"""
import argparse
import collections
import glob
import os
import re

import numpy as np

from onnx_file import read_table
from vocabulary import CONTINUED, UNKNOWN, Vocabulary, read_tokenizer, write_tokenizer

# A word seen less often than this in some 30 million words is better served by its characters.
LEAST_COUNT = 25
# Latin words are names of tests and genes in papers; few of them ever stand in a plan.
LEAST_COUNT_LATIN = 300
LONGEST_WORD = 12
# The first encoder's tokens are ordered by frequency; its rarest words go, characters and pieces stay.
KEPT_OF_FIRST = 46_000
SPELLING, SPELLING_SHARE = 128, 0.7
WORD = re.compile(r'^(?:[\u4e00-\u9fff]+|[a-z]{2,})$')


def count_words(folder):
    counts = collections.Counter()
    for path in sorted(glob.glob(f'{folder}/text/*.w')):
        with open(path, encoding='utf-8') as lines:
            for line in lines:
                counts.update(line.split())
    return counts


def idf_of_characters(folder):
    """How telling a character is: log of lines over lines that have it."""
    seen, lines_read = collections.Counter(), 0
    for path in sorted(glob.glob(f'{folder}/text/*.w')):
        with open(path, encoding='utf-8') as lines:
            for line in lines:
                seen.update(set(line))
                lines_read += 1
    return lambda c: np.log((lines_read + 1) / (seen[c] + 1))


def spelling(vocabulary, rows, idf):
    random = np.random.default_rng(1)
    direction = {c: random.normal(0, 1, SPELLING) for c in sorted({c for i in range(len(vocabulary)) for c in vocabulary.characters(i)})}
    out = np.zeros((len(vocabulary), SPELLING), np.float32)
    for i in range(len(vocabulary)):
        characters = vocabulary.characters(i)
        if characters:
            spelt = sum(idf(c) * direction[c] for c in characters)
            out[i] = SPELLING_SHARE * np.linalg.norm(rows[i]) * spelt / max(np.linalg.norm(spelt), 1e-9)
    return out


def main():
    parser = argparse.ArgumentParser()
    for name in ('words', 'first', 'out'):
        parser.add_argument(f'--{name}', required=True)
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    first = read_tokenizer(f'{options.first}/tokenizer.json')
    first_rows = read_table(f'{options.first}/onnx/model_quantized.onnx')
    kept = [i for i, t in enumerate(first.tokens) if i < KEPT_OF_FIRST or len(t) == 1 or t.startswith(CONTINUED)]
    old, rows = Vocabulary([first.tokens[i] for i in kept]), first_rows[kept]
    counts = count_words(options.words)
    new = [w for w, n in sorted(counts.items(), key=lambda x: (-x[1], x[0]))
           if n >= (LEAST_COUNT_LATIN if w.isascii() else LEAST_COUNT) and w not in first.id_of and len(w) <= LONGEST_WORD and WORD.match(w)]
    start = np.stack([rows[old.pieces(w)].sum(0) if UNKNOWN not in old.pieces(w) else np.zeros(rows.shape[1], np.float32) for w in new])
    # A word without any known piece would stay at zero length for ever: a small random row lets training find its place.
    empty = np.flatnonzero(~start.any(1))
    start[empty] = np.random.default_rng(1).normal(0, 0.05, (len(empty), rows.shape[1]))
    vocabulary, table = Vocabulary(old.tokens + new), np.concatenate([rows, start])
    write_tokenizer(vocabulary, options.out)
    np.savez(f'{options.out}/start.npz', table=np.concatenate([table, spelling(vocabulary, table, idf_of_characters(options.words))], 1).astype(np.float32))
    whole = sum(n for w, n in counts.items() if w in vocabulary.id_of)
    print(f'{len(old)} tokens of the first encoder, {len(new)} new words ({len(empty)} without known pieces); whole words {whole / sum(counts.values()):.4f}')


if __name__ == '__main__':
    main()
