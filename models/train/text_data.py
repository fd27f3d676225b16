"""What the encoder learns from: ids of segmented texts and pairs, and batches drawn from them.

Only clean sources (models/README.md): texts for crops, headline and body, matching law articles, written pairs.
Research sets never come in here.
"""
import collections
import glob
import os

import numpy as np

from evaluate import kept_back_ids, rows_of

# Longer texts are cut: a clause of a plan has 20 to 60 words, and what lies behind repeats the subject.
LONGEST = 64
SHORTEST = 4
# Texts are read a line a paragraph; a crop pair needs enough words for two halves that say something.
SHORTEST_PARAGRAPH = 16
# name prefix -> share of the crop batch; policy and plans are what the program reads, papers and news bring everyday words.
TEXT_SHARES = {'gov': 0.16, 'plans': 0.07, 'policy': 0.22, 'laws': 0.20, 'papers': 0.08, 'chinaxiv': 0.15, 'news': 0.09, 'party': 0.03}
PAIR_FILES = {'law_same_subject': 0.5, 'law_versions': 0.1, 'xwlb_title_body': 0.2, 'cpcnews_title_body': 0.07, 'chinaxiv_title_abstract': 0.13}
KINDS = ('C1', 'C2', 'P1', 'P2', 'N1', 'N2')


def count_words(folder):
    counts = collections.Counter()
    for path in sorted(glob.glob(f'{folder}/*.w')):
        with open(path, encoding='utf-8') as lines:
            for line in lines:
                counts.update(line.split())
    return counts


class Lists:
    """Lists of ids of different lengths in one flat array."""

    def __init__(self, lists):
        self.flat = np.concatenate(lists).astype(np.int32) if lists else np.zeros(0, np.int32)
        self.ends = np.cumsum([len(x) for x in lists]) if lists else np.zeros(0, int)

    def __len__(self):
        return len(self.ends)

    def __getitem__(self, i):
        return self.flat[self.ends[i - 1] if i else 0:self.ends[i]]


def read_texts(vocabulary, folder):
    out = {}
    for prefix in TEXT_SHARES:
        lists = []
        for path in sorted(glob.glob(f'{folder}/text/{prefix}*.w')):
            with open(path, encoding='utf-8') as lines:
                for line in lines:
                    ids = vocabulary.ids(line, 4 * LONGEST)
                    if len(ids) >= SHORTEST_PARAGRAPH:
                        lists.append(np.array(ids, np.int32))
        if lists:
            out[prefix] = Lists(lists)
    return out


def read_pairs(vocabulary, folder):
    out = {}
    for name in PAIR_FILES:
        path = f'{folder}/pairs/{name}.tsv'
        if not os.path.exists(path):
            continue
        pairs = []
        for row in rows_of(path):
            if len(row) < 2:
                continue
            a, b = (np.array(vocabulary.ids(row[i], 2 * LONGEST), np.int32) for i in (0, 1))
            if min(len(a), len(b)) >= SHORTEST:
                pairs.append((a, b))
        out[name] = pairs
    return out


def read_written(vocabulary, path, keep_back=True):
    """measure ids and the six clauses' ids of each written measure."""
    kept = kept_back_ids(path) if keep_back else set()
    groups = {}
    for row in rows_of(path):
        if row[0] not in kept:
            groups.setdefault(row[0], [row[2], {}])[1][row[1]] = row[3]
    ids = vocabulary.ids
    return [(ids(m, LONGEST), [ids(c[k], LONGEST) for k in KINDS]) for m, c in groups.values() if all(k in c for k in KINDS)]


class Batches:
    """Draws batches; the same seed and step draw the same batch, so that an interrupted training goes on as if it had not been."""

    def __init__(self, texts, pairs, written, seed):
        self.texts, self.pairs, self.written, self.seed = texts, pairs, written, seed
        self.clusters = {}

    def generator(self, step):
        return np.random.default_rng([self.seed, step])

    def crops(self, random, count):
        """Two parts of one paragraph: the same subject in other words."""
        names = [n for n in TEXT_SHARES if n in self.texts]
        shares = np.array([TEXT_SHARES[n] for n in names])
        out = []
        for name in random.choice(names, count, p=shares / shares.sum()):
            ids = self.texts[name][random.integers(len(self.texts[name]))]
            cut = random.integers(len(ids) // 4, 3 * len(ids) // 4 + 1)
            a, b = ids[:cut], ids[cut:]
            if random.random() < 0.3:       # a sentence against the paragraph around it, words in common
                start = random.integers(0, max(1, len(ids) - 20))
                a, b = ids[start:start + 20], ids[random.random(len(ids)) < 0.6]
            out.append((a[-LONGEST:], b[:LONGEST]) if len(b) else (a[-LONGEST:], a[:LONGEST]))
        return out

    def known_pairs(self, random, count):
        """Pairs of the files; half of the law pairs from few clusters, so that the other pairs of the batch are hard to tell apart."""
        names = [n for n in PAIR_FILES if n in self.pairs]
        shares = np.array([PAIR_FILES[n] for n in names])
        out = []
        for name, many in zip(names, random.multinomial(count, shares / shares.sum())):
            pool = self.pairs[name]
            near = self.clusters.get(name)
            chosen = random.integers(len(pool), size=many)
            if near is not None:
                order = near[random.permutation(len(near))[:6]]
                close = np.concatenate([random.permutation(c) for c in order])[:many // 2]
                chosen[:len(close)] = close
            for i in chosen:
                a, b = pool[i]
                out.append((self.window(random, a), self.window(random, b)))
        return out

    @staticmethod
    def window(random, ids):
        """At most LONGEST ids; longer texts begin anywhere in their first part."""
        if len(ids) <= LONGEST:
            return ids
        start = random.integers(0, min(len(ids) - LONGEST, LONGEST // 2) + 1)
        return ids[start:start + LONGEST]

    def measures(self, random, count):
        return [self.written[i] for i in random.choice(len(self.written), min(count, len(self.written)), replace=False)]
