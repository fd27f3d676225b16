"""The vocabulary and the row each token starts with.

    python3 words.py --words W (--first FIRST_ENCODER_DIR | --vectors VECTORS.npz) --out DIR

--first takes the tokens and rows of the first encoder and adds frequent words of the corpus that it lacks. --vectors takes
word vectors made of the corpus alone (word_vectors.py). Writes tokenizer.json and meaning.npy [tokens, dimension] float32.

Only sums of rows count for a sentence (its vector is brought to unit length), so a word that starts as the sum of the
pieces it used to fall into changes no sentence.
"""
import argparse
import os
import re

import numpy as np

from onnx_file import read_table
from text_data import count_words
from vocabulary import CONTINUED, SPECIAL, UNKNOWN, Vocabulary, read_tokenizer, write_tokenizer

# A word seen less often than this in some 30 million words is better served by its characters.
LEAST_COUNT = 25
# Latin words are names of tests and genes in papers; few of them ever stand in a plan.
LEAST_COUNT_LATIN = 300
LONGEST_WORD = 12
WORD = re.compile(r'^(?:[\u4e00-\u9fff]+|[a-z]{2,})$')
# Rows without any known piece begin so small that no sentence feels them.
NOISE = 0.05


def added_words(counts, known):
    """Frequent words that are no token yet, most frequent first."""
    ordered = sorted(counts.items(), key=lambda x: (-x[1], x[0]))
    return [w for w, n in ordered if n >= (LEAST_COUNT_LATIN if w.isascii() else LEAST_COUNT)
            and w not in known and len(w) <= LONGEST_WORD and WORD.match(w)]


def from_first(folder, counts):
    old = read_tokenizer(f'{folder}/tokenizer.json')
    rows = read_table(f'{folder}/onnx/model_quantized.onnx')
    new = added_words(counts, old.id_of)
    start = np.stack([rows[old.pieces(w)].sum(0) if UNKNOWN not in old.pieces(w) else np.zeros(rows.shape[1], np.float32) for w in new])
    # A word without any known piece would stay at zero length for ever: a small random row lets training find its place.
    empty = np.flatnonzero(~start.any(1))
    start[empty] = np.random.default_rng(1).normal(0, NOISE, (len(empty), rows.shape[1]))
    return Vocabulary(old.tokens + new), np.concatenate([rows, start])


def from_vectors(path):
    """Words with their vectors; words outside the vocabulary fall into characters, whose pieces share the character's row."""
    made = np.load(path)
    tokens, rows = [str(t) for t in made['tokens']], made['rows']
    at = {t: i for i, t in enumerate(tokens)}
    pieces = sorted({c for t in tokens for c in t if c in at})
    vocabulary = Vocabulary(SPECIAL + tokens + [CONTINUED + c for c in pieces])
    zeros = np.zeros((len(SPECIAL), rows.shape[1]), np.float32)
    return vocabulary, np.concatenate([zeros, rows, rows[[at[c] for c in pieces]]])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--words', required=True)
    parser.add_argument('--out', required=True)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument('--first')
    source.add_argument('--vectors')
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    counts = count_words(f'{options.words}/text')
    vocabulary, rows = from_first(options.first, counts) if options.first else from_vectors(options.vectors)
    write_tokenizer(vocabulary, options.out)
    np.save(f'{options.out}/meaning.npy', rows.astype(np.float32))
    whole = sum(n for w, n in counts.items() if w in vocabulary.id_of)
    print(f'{len(vocabulary)} tokens; whole words {whole / sum(counts.values()):.4f} of the corpus')


if __name__ == '__main__':
    main()
