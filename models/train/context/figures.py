"""Vectors of an encoder of run.py, and its figures on development sets."""
import os
import sys

import numpy as np
import torch

from steps import half, say
from texts import padded

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from evaluate import evidence, show, similarity_sets, written_ranking, written_search  # noqa: E402
from vocabulary import read_tokenizer  # noqa: E402

SETS = {'STS-B': 'stsb_zh_dev', 'LCQMC': 'lcqmc_dev', 'BQ': 'bq_dev', 'PAWS-X': 'pawsx_zh_dev'}


def embed_with(encoder, lists, batch=256):
    """Unit vectors of lists of ids; nothing for an empty list."""
    order = np.argsort([len(x) for x in lists])
    out = np.zeros((len(lists), encoder.body.shape.rows), np.float32)
    with torch.no_grad(), half():
        for at in range(0, len(order), batch):
            rows = [i for i in order[at:at + batch] if lists[i]]
            if rows:
                out[rows] = encoder(*padded([lists[i] for i in rows], encoder.body.shape.longest)).float().cpu().numpy()
    return out


def development_figures(encoder, options, name):
    if not options.words:
        return
    vocabulary = read_tokenizer(f'{options.pack}/tokenizer.json')
    table = lambda lists: embed_with(encoder, lists)
    found = similarity_sets(table, vocabulary, f'{options.words}/dev', SETS)
    written = f'{options.words}/pairs/written.tsv'
    found.update(written_ranking(table, vocabulary, written))
    found.update(written_search(table, vocabulary, written))
    found.update(evidence(table, vocabulary, f'{options.words}/gold'))
    say(name, 'on development sets:', show(found))
