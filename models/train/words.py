"""The vocabulary and where training starts: the first encoder's tokens with new words of the corpus, vectors as sums of their pieces.

    python3 words.py --words W --first FIRST_ENCODER_DIR --out DIR

Only sums of rows count for a sentence (its vector is brought to unit length), so a word that starts as the sum of the
pieces it used to fall into changes nothing until training moves it.
"""
import argparse
import collections
import glob
import os
import re

import numpy as np

from onnx_file import read_table
from vocabulary import Vocabulary, read_tokenizer, write_tokenizer

# A word seen less often than this in some 30 million words is better served by its characters.
LEAST_COUNT = 25
# Latin words are names of tests and genes in papers; few of them ever stand in a plan.
LEAST_COUNT_LATIN = 300
LONGEST_WORD = 12
WORD = re.compile(r'^(?:[\u4e00-\u9fff]+|[a-z]{2,})$')


def count_words(folder):
    counts = collections.Counter()
    for path in sorted(glob.glob(f'{folder}/text/*.w')):
        with open(path, encoding='utf-8') as lines:
            for line in lines:
                counts.update(line.split())
    return counts


def main():
    parser = argparse.ArgumentParser()
    for name in ('words', 'first', 'out'):
        parser.add_argument(f'--{name}', required=True)
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    old = read_tokenizer(f'{options.first}/tokenizer.json')
    rows = read_table(f'{options.first}/onnx/model_quantized.onnx')
    counts = count_words(options.words)
    new = [w for w, n in sorted(counts.items(), key=lambda x: (-x[1], x[0]))
           if n >= (LEAST_COUNT_LATIN if w.isascii() else LEAST_COUNT) and w not in old.id_of and len(w) <= LONGEST_WORD and WORD.match(w)]
    start = np.stack([rows[old.pieces(w)].sum(0) if 1 not in old.pieces(w) else np.zeros(rows.shape[1], np.float32) for w in new])
    # A word without any known piece would stay at zero length for ever: a small random row lets training find its place.
    empty = np.flatnonzero(~start.any(1))
    start[empty] = np.random.default_rng(1).normal(0, 0.05, (len(empty), rows.shape[1]))
    vocabulary = Vocabulary(old.tokens + new)
    write_tokenizer(vocabulary, options.out)
    np.savez(f'{options.out}/start.npz', table=np.concatenate([rows, start]).astype(np.float32))
    seen = sum(n for w, n in counts.items() if w in vocabulary.id_of)
    print(f'{len(old)} tokens and {len(new)} new words ({len(empty)} without known pieces); whole words {seen / sum(counts.values()):.4f}')
    print(' '.join(new[:100]))


if __name__ == '__main__':
    main()
