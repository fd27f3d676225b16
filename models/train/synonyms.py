"""Words near in meaning, by degrees: the thesaurus Cilin gives each group of words a code such as Aa01A01=, from the
widest class to the group; words are the nearer the longer the part of the code they share."""
import glob

import numpy as np
import torch
from torch.nn import functional as F

# Nearness by shared levels of the code (none, A, Aa, Aa01, Aa01A, whole); a whole code marked # means related, not the same.
NEARNESS = np.array([0.0, 0.05, 0.15, 0.35, 0.6, 1.0], np.float32)
RELATED = 0.7
LEVELS = (1, 2, 4, 5, 7)
TEMPERATURE = 0.1
WORDS_A_CLASS = 8


def read_thesaurus(vocabulary, folder):
    """Token ids and codes of the words that are single tokens, grouped by the third level."""
    classes = {}
    for path in sorted(glob.glob(f'{folder}/synonyms/cilin_extended*.txt')):
        with open(path, encoding='utf-8') as lines:
            for line in lines:
                code, *words = line.split()
                if code[-1:] not in '=#':
                    continue
                for w in words:
                    if w in vocabulary.id_of:
                        classes.setdefault(code[:4], []).append((vocabulary.id_of[w], code))
    return [classes[c] for c in sorted(classes) if len(classes[c]) > 1]


def draw(classes, random, count):
    """Ids and codes of about `count` words, several of each class drawn."""
    out = []
    for k in random.choice(len(classes), max(2, count // WORDS_A_CLASS), replace=False):
        pool = classes[k]
        begin = random.integers(len(pool))      # neighbours in the list share longer codes
        out += [pool[(begin + i) % len(pool)] for i in range(min(WORDS_A_CLASS, len(pool)))]
    return [i for i, _ in out], [c for _, c in out]


def nearness(codes):
    cut = np.array([[c[:n] for n in LEVELS] for c in codes])
    shared = np.cumprod(cut[:, None] == cut[None], axis=2).sum(2)
    near = NEARNESS[shared]
    related = np.array([c.endswith('#') for c in codes])
    near[(shared == len(LEVELS)) & related[:, None]] = RELATED
    return near


def thesaurus_loss(vectors, codes, ids):
    """Divergence of the words' ranking by cosine from their ranking by nearness; the same word twice is left out."""
    ids = torch.tensor(ids)
    same = (ids[:, None] == ids[None]).to(vectors.device)
    wanted = F.softmax((torch.from_numpy(nearness(codes)).to(vectors.device) / TEMPERATURE).masked_fill(same, -1e4), 1)
    learnt = F.log_softmax((vectors @ vectors.T / TEMPERATURE).masked_fill(same, -1e4), 1)
    return F.kl_div(learnt, wanted, reduction='batchmean')
