"""A teacher without labels: meaning and letters together rank sentences better than either, so the table learns that ranking.

The score taught is cosine of the start vectors + LETTERS x (cosine of single-character TF-IDF + cosine of 2- and
3-character TF-IDF), the fused score whose figures stand beside the labels of the plans.
"""
import glob
import re

import numpy as np
import torch
from torch.nn import functional as F

SOURCES = ('gov', 'plans', 'policy', 'laws_j', 'laws_c')
MOST_SENTENCES = 120_000
FEWEST_WORDS, MOST_WORDS = 8, 64
LETTERS = 0.5
# Grams are hashed with signs into this many places: two sentences of 80 grams meet by accident at about 0.015.
PLACES = 4096
# Sharpness of the ranking that is taught and of the one that learns.
TEACHER_TEMPERATURE, STUDENT_TEMPERATURE = 0.06, 0.05
POOL = 512
END = re.compile(r' [。;；!?]( |$)')


def sentences_of(folder, sources=SOURCES):
    """Distinct sentences of policy text as words, ordered by file and line."""
    seen = {}
    for source in sources:
        for path in sorted(glob.glob(f'{folder}/text/{source}*.w')):
            with open(path, encoding='utf-8') as lines:
                for line in lines:
                    for part in END.split(line.rstrip('\n')):
                        if part and FEWEST_WORDS <= part.count(' ') + 1 <= MOST_WORDS:
                            seen.setdefault(part.replace(' ', ''), part)
    return list(seen.values())


def grams(text):
    singles = list(text)
    more = [text[i:i + n] for n in (2, 3) for i in range(len(text) - n + 1)]
    return singles, more


class Letters:
    """TF-IDF of sentences, sparse: places and weights of each."""

    def __init__(self, texts):
        self.rows = [[], []]
        for which in (0, 1):
            ids, lists = {}, []
            for text in texts:
                lists.append(np.array([ids.setdefault(g, len(ids)) for g in grams(text)[which]], np.int64))
            seen = np.zeros(len(ids))
            counted = []
            for many in lists:
                known, times = np.unique(many, return_counts=True)
                seen[known] += 1
                counted.append((known, times))
            weight = np.log((1 + len(texts)) / (1 + seen)) + 1
            random = np.random.default_rng(which)
            place, sign = random.integers(PLACES, size=len(ids)), random.choice([-1.0, 1.0], len(ids))
            for known, times in counted:
                value = (1 + np.log(times)) * weight[known]
                value = value / max(np.linalg.norm(value), 1e-9) * sign[known]
                self.rows[which].append((place[known].astype(np.int32), value.astype(np.float32)))

    def similarity(self, chosen):
        """Sum of both cosines between the chosen sentences."""
        total = 0
        for rows in self.rows:
            dense = np.zeros((len(chosen), PLACES), np.float32)
            for i, c in enumerate(chosen):
                place, value = rows[c]
                np.add.at(dense[i], place, value)
            dense = torch.from_numpy(dense)
            total = total + dense @ dense.T
        return total


class Teacher:
    def __init__(self, vocabulary, start, folder, seed):
        words = sentences_of(folder)
        random = np.random.default_rng(seed)
        if len(words) > MOST_SENTENCES:
            words = [words[i] for i in np.sort(random.permutation(len(words))[:MOST_SENTENCES])]
        self.ids = [vocabulary.ids(w, MOST_WORDS) or [0] for w in words]
        self.letters = Letters([w.replace(' ', '') for w in words])
        v = np.stack([start[i].sum(0) for i in self.ids])
        self.meaning = v / np.maximum(np.linalg.norm(v, axis=1, keepdims=True), 1e-9)
        self.neighbourhoods = self.group(random)

    def group(self, random):
        """Sentences of one subject together: only there is a ranking worth learning."""
        count = max(2, len(self.ids) // (POOL // 2))
        centres = self.meaning[random.choice(len(self.ids), count, replace=False)]
        for _ in range(4):
            nearest = np.concatenate([(part @ centres.T).argmax(1) for part in np.array_split(self.meaning, 20)])
            centres = np.stack([self.meaning[nearest == k].mean(0) if (nearest == k).any() else centres[k] for k in range(count)])
        order = np.argsort(nearest, kind='stable')
        return np.split(order, np.searchsorted(nearest[order], np.arange(1, count)))

    def pool(self, random):
        """Places of up to POOL sentences from two subjects, and their taught scores."""
        two = random.choice(len(self.neighbourhoods), 2, replace=False)
        chosen = np.concatenate([random.permutation(self.neighbourhoods[k])[:POOL // 2] for k in two])
        meaning = torch.from_numpy(self.meaning[chosen])
        return chosen, (meaning @ meaning.T + LETTERS * self.letters.similarity(chosen)) / (1 + 2 * LETTERS)


def ranking_loss(vectors, taught):
    """Divergence of the learner's ranking of every sentence's neighbours from the teacher's."""
    itself = torch.eye(len(vectors), dtype=torch.bool, device=vectors.device)
    wanted = F.softmax((taught.to(vectors.device) / TEACHER_TEMPERATURE).masked_fill(itself, -1e4), 1)
    learnt = F.log_softmax((vectors @ vectors.T / STUDENT_TEMPERATURE).masked_fill(itself, -1e4), 1)
    return F.kl_div(learnt, wanted, reduction='batchmean')
