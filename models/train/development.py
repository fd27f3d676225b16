"""Figures that may decide which state of a training is kept; never those of test sets or labelled plans."""
import numpy as np

from evaluate import kept_back_ids, rows_of, spearman

DEV_SETS = ('stsb_zh_dev', 'lcqmc_dev', 'bq_dev', 'pawsx_zh_dev')
DEV_ROWS = 1000


class Development:
    """Development halves of similarity sets, and half of the written measures kept back."""

    def __init__(self, folder, vocabulary):
        self.sets = {}
        for name in DEV_SETS:
            rows = [r for r in rows_of(f'{folder}/dev/{name}.tsv') if len(r) == 3][:DEV_ROWS]
            self.sets[name] = [[vocabulary.ids(r[i]) for r in rows] for i in (0, 1)] + [[float(r[2]) for r in rows]]
        path = f'{folder}/pairs/written.tsv'
        kept, groups = sorted(kept_back_ids(path)), {}
        for row in rows_of(path):
            groups.setdefault(row[0], [vocabulary.ids(row[2])]).append(vocabulary.ids(row[3]))
        self.halves = [[groups[k] for k in kept[i::2]] for i in (0, 1)]

    @staticmethod
    def written(encode, measures):
        """Orders C > P > N and the reciprocal rank of C2 among all clauses but the measure's own C and P."""
        v = encode([x for many in measures for x in many]).reshape(len(measures), 7, -1)
        m, c = v[:, 0], v[:, 1:]
        own, out = np.einsum('md,mkd->mk', m, c), {}
        for name, a, b in (('C>N', (0, 1), (4, 5)), ('P>N', (2, 3), (4, 5)), ('C>P', (0, 1), (2, 3))):
            out[name] = float(np.mean([own[:, i] > own[:, j] for i in a for j in b]))
        rivals = np.einsum('md,nkd->mnk', m, c) > own[:, 1][:, None, None]
        rivals[np.arange(len(m)), np.arange(len(m)), :4] = False
        return {**out, 'C2 MRR': float(np.mean(1 / (1 + rivals.sum((1, 2)))))}

    def figures(self, encode):
        sets = {n: spearman((encode(a) * encode(b)).sum(1), y) for n, (a, b, y) in self.sets.items()}
        written = self.written(encode, self.halves[0])
        mean = (np.mean(list(sets.values())) + np.mean(list(written.values()))) / 2
        return {**sets, **written, 'mean': float(mean)}
