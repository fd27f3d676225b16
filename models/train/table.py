"""The trainable table: a word's row is its own vector plus the sum of its characters' vectors.

The characters let rare words learn from frequent ones; when training is over they are added in, and the encoder is one table.
"""
import numpy as np
import torch
from torch.nn import functional as F

# Adam as in Kingma & Ba 2015; rows that a batch does not touch keep their moments (as torch's SparseAdam does).
BETA1, BETA2, EPSILON = 0.9, 0.98, 1e-8


class Rows:
    """A table whose rows are updated only when a batch has them."""

    def __init__(self, values, device):
        self.value = torch.tensor(values, dtype=torch.float32, device=device)
        self.mean = torch.zeros_like(self.value)
        self.square = torch.zeros_like(self.value)

    def take(self, index):
        return self.value[index].requires_grad_(True)

    def update(self, index, gradient, rate, step):
        mean = self.mean[index].mul_(BETA1).add_(gradient, alpha=1 - BETA1)
        square = self.square[index].mul_(BETA2).addcmul_(gradient, gradient, value=1 - BETA2)
        self.mean[index], self.square[index] = mean, square
        fixed = (1 - BETA2 ** step) ** 0.5 / (1 - BETA1 ** step)
        self.value[index] -= rate * fixed * mean / (square.sqrt() + EPSILON)

    def state(self):
        return dict(value=self.value.cpu(), mean=self.mean.cpu(), square=self.square.cpu())

    def restore(self, state):
        for name, tensor in state.items():
            getattr(self, name).copy_(tensor)


class Table:
    def __init__(self, vocabulary, start, device):
        self.device = device
        characters = sorted({c for i in range(len(vocabulary)) for c in vocabulary.characters(i)})
        place = {c: i for i, c in enumerate(characters)}
        lists = [[place[c] for c in vocabulary.characters(i)] for i in range(len(vocabulary))]
        self.lengths = torch.tensor([len(x) for x in lists], device=device)
        self.starts = torch.cumsum(self.lengths, 0) - self.lengths
        self.flat = torch.tensor([c for x in lists for c in x], device=device)
        self.words = Rows(start, device)
        self.characters = Rows(np.zeros((len(characters), start.shape[1]), np.float32), device)

    def character_ids(self, tokens):
        """Characters of the tokens one after the other, and where each token's begin."""
        lengths = self.lengths[tokens]
        offsets = torch.cumsum(lengths, 0) - lengths
        within = torch.arange(int(lengths.sum()), device=self.device) - torch.repeat_interleave(offsets, lengths)
        return self.flat[torch.repeat_interleave(self.starts[tokens], lengths) + within], offsets

    def rows(self, tokens):
        """Rows of the tokens with the leaves to differentiate by."""
        own = self.words.take(tokens)
        flat, offsets = self.character_ids(tokens)
        known, place = torch.unique(flat, return_inverse=True)
        parts = self.characters.take(known)
        return own + F.embedding_bag(place, parts, offsets, mode='sum'), own, known, parts

    def whole(self):
        """The table as the encoder has it."""
        with torch.no_grad():
            tokens = torch.arange(len(self.lengths), device=self.device)
            flat, offsets = self.character_ids(tokens)
            return (self.words.value + F.embedding_bag(flat, self.characters.value, offsets, mode='sum')).cpu().numpy()
