"""Masked words: the layer learns to guess a word from its neighbours, before it learns from pairs.

The guess is compared with the rows of all words of the batch; rows do not move, and the layer's last projection is not used, so that
the encoder is the static one still when this is over.
"""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from context_layer import padded
from text_data import LONGEST, TEXT_SHARES

# As in Devlin et al. 2019; of the hidden words all are hidden, none is swapped.
MASKED = 0.15
PARAGRAPHS = 96
TEMPERATURE = 0.07
RATE = 1e-3
WARM_UP = 50


def paragraphs(batches, random):
    names = [n for n in TEXT_SHARES if n in batches.texts]
    shares = np.array([TEXT_SHARES[n] for n in names])
    for name in random.choice(names, PARAGRAPHS, p=shares / shares.sum()):
        texts = batches.texts[name]
        yield batches.window(random, texts[random.integers(len(texts))])[:LONGEST]


def learn_masked(layer, rows, batches, steps, report):
    """Trains the layer's inside for `steps` steps on the rows [words, width]; reports the share of words guessed among those of the batch."""
    width = rows.shape[1]
    guess = nn.Linear(width, width)
    hidden = nn.Parameter(rows[rows.norm(dim=1) > 0].mean(0))
    optimiser = torch.optim.AdamW([*layer.parameters(), *guess.parameters(), hidden], RATE, weight_decay=0.01)
    right, among, loss_sum = 0, 0, 0.0
    for step in range(steps):
        random = np.random.default_rng([batches.seed, 7, step])
        lists = list(paragraphs(batches, random))
        words, place = np.unique(np.concatenate(lists), return_inverse=True)
        ends = np.cumsum([len(x) for x in lists])[:-1]
        ids = torch.from_numpy(padded(np.split(place, ends), len(words)))
        taken = torch.from_numpy(random.random(ids.shape) < MASKED) & (ids < len(words))
        own = rows[torch.from_numpy(words.astype(np.int64))]
        known = own.norm(dim=1) > 0
        shown = torch.cat([own, own.new_zeros(1, width)])[ids]
        shown = torch.where(taken[..., None], hidden, shown)
        asked = taken & torch.cat([known, known.new_zeros(1)])[ids]
        stream, _ = layer.stream(shown)
        scores = F.normalize(guess(stream[asked]), dim=1) @ F.normalize(own, dim=1).T / TEMPERATURE
        loss = F.cross_entropy(scores, ids[asked])
        optimiser.param_groups[0]['lr'] = RATE * min(1, (step + 1) / WARM_UP) * (1 - step / steps)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(layer.parameters(), 1)
        optimiser.step()
        right, among, loss_sum = right + int((scores.argmax(1) == ids[asked]).sum()), among + len(scores), loss_sum + float(loss)
        if (step + 1) % 50 == 0:
            report(f'masked {step + 1} loss {loss_sum / 50:.3f} guessed {right / among:.3f}')
            right, among, loss_sum = 0, 0, 0.0
