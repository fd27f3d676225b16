"""The contextual encoder: a small transformer whose words begin as the static rows."""
import math
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import nn

PAD, SEPARATOR = 0, 3


@dataclass(frozen=True)
class Shape:
    layers: int = 6
    width: int = 384
    heads: int = 6
    inner: int = 1024
    rows: int = 256
    longest: int = 256
    dropout: float = 0.05


def attend(q, k, v, mask):
    if hasattr(F, 'scaled_dot_product_attention'):
        return F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
    scores = q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1])
    return (scores if mask is None else scores.masked_fill(~mask, -1e4)).softmax(-1) @ v


class Layer(nn.Module):
    """Attention and a feed-forward net, normalised before each (Xiong et al. 2020)."""

    def __init__(self, shape):
        super().__init__()
        width = shape.width
        self.heads = shape.heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.first, self.second = nn.Linear(width, shape.inner), nn.Linear(shape.inner, width)
        self.drop = nn.Dropout(shape.dropout)

    def forward(self, x, mask):
        batch, length, width = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        x = x + self.drop(self.out(attend(q, k, v, mask).transpose(1, 2).reshape(batch, length, width)))
        return x + self.drop(self.second(F.gelu(self.first(self.norm2(x)))))


class Body(nn.Module):
    """ids [batch, tokens] -> a vector of each token in its context [batch, tokens, width]."""

    def __init__(self, shape, tokens):
        super().__init__()
        self.shape = shape
        self.table = nn.Embedding(tokens, shape.rows)
        self.up = nn.Linear(shape.rows, shape.width, bias=False)
        self.place = nn.Embedding(shape.longest, shape.width)
        self.norm0, self.norm = nn.LayerNorm(shape.width), nn.LayerNorm(shape.width)
        self.layers = nn.ModuleList([Layer(shape) for _ in range(shape.layers)])
        self.drop = nn.Dropout(shape.dropout)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.normal_(module.weight, std=0.02)
                if module.bias is not None:
                    nn.init.zeros_(module.bias)
        for layer in self.layers:
            for linear in (layer.out, layer.second):
                nn.init.normal_(linear.weight, std=0.02 / math.sqrt(2 * shape.layers))
        nn.init.normal_(self.up.weight, std=1 / math.sqrt(shape.rows))
        nn.init.normal_(self.place.weight, std=0.02)

    def forward(self, ids, mask=None):
        x = self.drop(self.norm0(self.up(self.table(ids)) + self.place.weight[:ids.shape[1]]))
        allowed = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, allowed)
        return self.norm(x)


class MaskedWords(nn.Module):
    """Guesses hidden words; the table is read backwards."""

    def __init__(self, body):
        super().__init__()
        self.body = body
        self.turn, self.norm = nn.Linear(body.shape.width, body.shape.rows), nn.LayerNorm(body.shape.rows)
        self.bias = nn.Parameter(torch.zeros(body.table.num_embeddings))

    def forward(self, ids, places, words):
        h = self.body(ids)
        h = h.gather(1, places[..., None].expand(-1, -1, h.shape[-1])).reshape(-1, h.shape[-1])
        guess = self.norm(F.gelu(self.turn(h))) @ self.body.table.weight.t() + self.bias
        return F.cross_entropy(guess.float(), words.reshape(-1))


class Encoder(nn.Module):
    """ids [batch, tokens] and mask -> unit vectors [batch, rows], the mean over the tokens."""

    def __init__(self, body):
        super().__init__()
        self.body = body
        self.turn = nn.Linear(body.shape.width, body.shape.rows)

    def forward(self, ids, mask):
        h = self.turn(self.body(ids, mask)).float()
        weight = mask[..., None].float()
        return F.normalize((h * weight).sum(1) / weight.sum(1).clamp(min=1), dim=-1)


def first_layers(body, count):
    """A body of the first `count` layers."""
    shape = Shape(**{**asdict(body.shape), 'layers': count})
    small = Body(shape, body.table.num_embeddings)
    kept = {k: v for k, v in body.state_dict().items() if not k.startswith('layers.') or int(k.split('.')[1]) < count}
    small.load_state_dict(kept)
    return small
