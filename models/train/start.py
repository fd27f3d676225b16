"""The table training starts from: meaning, reduced to fewer numbers, and behind it how each word is written.

    python3 start.py --words W --vocabulary DIR --out START.npy [--meaning 0] [--spelling 0] [--share 1.0]
                     [--vectors VECTORS.npz --corpus X]

--meaning 0 keeps the rows as they are, --spelling 0 adds nothing. Sizes are numbers a row. --corpus X sets word vectors made of the
corpus alone (word_vectors.py) behind the rows, X times as long, before both are reduced to --meaning numbers: two ways of learning
from text err on different words (Yin & Schütze 2016).

Spelling: each character has a direction, the directions as far from each other as the room allows (a tight frame; Benedetto &
Fickus 2003), frequent characters counting more; a word's spelling is the sum of its characters' directions, each with its
inverse document frequency, brought to `share` times the length of its meaning. Texts that write one thing in different
compounds (医疗卫生 / 卫生) so come nearer.
"""
import argparse
import collections
import glob

import numpy as np

from text_data import LONGEST
from vocabulary import CONTINUED, SPECIAL, read_tokenizer

SEED = 1
# Rounds until the frame potential is at its lower bound to five digits.
ROUNDS, RATE = 150, 0.5
# Every so manieth line is a sentence whose vector decides which directions of meaning are kept.
EVERY = 12
FEWEST_TOKENS = 6


def lines_of(folder):
    for path in sorted(glob.glob(f'{folder}/text/*.w')):
        with open(path, encoding='utf-8') as lines:
            yield from lines


def principal(rows, vocabulary, folder, size):
    """Rows seen from the `size` directions in which sentences of the corpus vary most."""
    total = np.zeros((rows.shape[1],) * 2)
    for at, line in enumerate(lines_of(folder)):
        ids = vocabulary.ids(line, LONGEST) if at % EVERY == 0 else []
        if len(ids) >= FEWEST_TOKENS:
            v = rows[ids].sum(0)
            v /= max(np.linalg.norm(v), 1e-9)
            total += np.outer(v, v)
    _, directions = np.linalg.eigh(total)
    return rows @ directions[:, ::-1][:, :size].astype(np.float32)


def corpus_rows(rows, vocabulary, path):
    """Rows of the corpus' own vectors, each as long as the row of the same token; a token without one has its characters' mean."""
    made = np.load(path)
    vectors = made['rows']      # taken out once: each look into the archive reads it anew
    place = {str(t): i for i, t in enumerate(made['tokens'])}
    out = np.zeros((len(vocabulary), vectors.shape[1]), np.float32)
    for i, token in enumerate(vocabulary.tokens):
        word = token[len(CONTINUED):] if token.startswith(CONTINUED) else token
        known = [place[word]] if word in place else [place[c] for c in word if c in place and token not in SPECIAL]
        if known:
            out[i] = vectors[known].mean(0)
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    return length * out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)


def tight_frame(weights, size):
    """Unit vectors [characters, size] whose weighted squared cosines with each other are as small as can be."""
    frame = np.random.default_rng(SEED).normal(0, 1, (len(weights), size))
    weights = weights / weights.sum()
    for _ in range(ROUNDS):
        frame /= np.linalg.norm(frame, axis=1, keepdims=True)
        crowding = frame.T @ (weights[:, None] * frame)
        frame -= RATE * frame @ crowding / np.linalg.eigvalsh(crowding)[-1]
    return frame / np.linalg.norm(frame, axis=1, keepdims=True)


def spelling(rows, vocabulary, folder, size, share):
    seen, read = collections.Counter(), 0
    for line in lines_of(folder):
        seen.update(set(line))
        read += 1
    characters = sorted({c for i in range(len(vocabulary)) for c in vocabulary.characters(i)})
    place = {c: i for i, c in enumerate(characters)}
    idf = np.log([(read + 1) / (seen[c] + 1) for c in characters])
    directions = idf[:, None] * tight_frame(np.array([seen[c] + 1 for c in characters]) * idf ** 2, size)
    out = np.zeros((len(vocabulary), size), np.float32)
    for i in range(len(vocabulary)):
        own = [place[c] for c in vocabulary.characters(i)]
        if own:
            spelt = directions[own].sum(0)
            out[i] = share * np.linalg.norm(rows[i]) * spelt / max(np.linalg.norm(spelt), 1e-9)
    return out


def main():
    parser = argparse.ArgumentParser()
    for name in ('words', 'vocabulary', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--meaning', type=int, default=0)
    parser.add_argument('--spelling', type=int, default=0)
    parser.add_argument('--share', type=float, default=1.0)
    parser.add_argument('--vectors')
    parser.add_argument('--corpus', type=float, default=0.0)
    options = parser.parse_args()
    vocabulary = read_tokenizer(f'{options.vocabulary}/tokenizer.json')
    rows = np.load(f'{options.vocabulary}/meaning.npy')
    if options.corpus:
        rows = np.concatenate([rows, options.corpus * corpus_rows(rows, vocabulary, options.vectors)], 1).astype(np.float32)
    parts = [principal(rows, vocabulary, options.words, options.meaning) if options.meaning else rows]
    if options.spelling:
        parts.append(spelling(rows, vocabulary, options.words, options.spelling, options.share))
    np.save(options.out, np.concatenate(parts, 1).astype(np.float32))


if __name__ == '__main__':
    main()
