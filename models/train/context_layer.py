"""One transformer layer over static rows, and the encoder it makes. At the start it changes nothing."""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from table import Rows

HEADS, INNER = 4, 512
# Words farther apart than this are all equally far.
FARTHEST = 8
# Padded tokens worked on at once; bounds the memory, chosen without measuring.
CHUNK = 4096


def padded(lists, fill):
    """Lists of ids as one array of the longest one's width, at least 1."""
    out = np.full((len(lists), max(1, *(len(x) for x in lists))), fill)
    for line, ids in enumerate(lists):
        out[line, :len(ids)] = ids
    return out


class Context(nn.Module):
    """Rows [batch, tokens, width] to rows in context: each row times a learned weight, plus what its neighbours add."""

    def __init__(self, width, alone=False):
        super().__init__()
        self.alone = alone
        self.enter, self.middle, self.leave = (nn.LayerNorm(width) for _ in range(3))
        self.queries = nn.Linear(width, 3 * width)
        self.join = nn.Linear(width, width)
        self.inner = nn.Sequential(nn.Linear(width, INNER), nn.GELU(), nn.Linear(INNER, width))
        self.distance = nn.Parameter(torch.zeros(HEADS, 2 * FARTHEST + 1))
        # At first a head listens to each word as much as the static encoder does: by the length of its row.
        self.loudness = nn.Parameter(torch.ones(HEADS))
        self.head = nn.Linear(width, width + 1)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def attention(self, stream, length):
        batch, tokens, width = stream.shape
        q, k, v = self.queries(stream).view(batch, tokens, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        place = torch.arange(tokens)
        apart = (place[:, None] - place[None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        loud = length.clamp_min(1e-9).log()[:, None, None, :, 0] * self.loudness[:, None, None]
        score = q @ k.transpose(2, 3) / (width // HEADS) ** 0.5 + self.distance[:, apart] + loud
        score = score.masked_fill(length[:, None, None, :, 0] == 0, -1e4)
        if self.alone:
            score = score.masked_fill(~torch.eye(tokens, dtype=torch.bool), -1e9)
        return self.join((score.softmax(3) @ v).transpose(1, 2).reshape(batch, tokens, width))

    def stream(self, rows):
        """What the layer knows of each word, before the last projection, and the lengths of the rows."""
        length = rows.norm(dim=2, keepdim=True)         # padding has length 0 and stays 0
        stream = self.enter(rows / length.clamp_min(1e-9))
        stream = stream + self.attention(stream, length)
        return self.leave(stream + self.inner(self.middle(stream))), length

    def forward(self, rows):
        stream, length = self.stream(rows)
        out = self.head(stream)
        return rows * out[..., -1:].exp() + length * out[..., :-1]


class Encoder:
    """Unit vectors of lists of ids: with gradients by `train`, without as a function."""

    def __init__(self, start, layer):
        self.rows, self.layer = Rows(start, 'cpu'), layer

    def vectors(self, rows, lists):
        """rows [known + 1, width], the last one zero, for padding; lists of places in it."""
        order = sorted(range(len(lists)), key=lambda i: len(lists[i]))
        out, at = [], 0
        while at < len(order):
            end = at + 1
            while end < len(order) and (end - at + 1) * len(lists[order[end]]) <= CHUNK:
                end += 1
            words = F.embedding(torch.from_numpy(padded([lists[i] for i in order[at:end]], len(rows) - 1)), rows)
            out.append((self.layer(words) if self.layer else words).sum(1))
            at = end
        return F.normalize(torch.cat(out)[torch.from_numpy(np.argsort(order))], dim=1)

    def train(self, lists):
        """Vectors, the tokens met and their rows as leaves."""
        tokens, place = np.unique(np.concatenate(lists), return_inverse=True)
        tokens = torch.from_numpy(tokens.astype(np.int64))
        own = self.rows.take(tokens)
        ends = np.cumsum([len(x) for x in lists])[:-1]
        return self.vectors(torch.cat([own, own.new_zeros(1, own.shape[1])]), np.split(place, ends)), tokens, own

    def __call__(self, lists):
        with torch.no_grad():
            return self.vectors(torch.cat([self.rows.value, torch.zeros(1, self.rows.value.shape[1])]), lists).numpy()

    def whole(self):
        return self.rows.value.numpy()
