"""The packed texts on the device, and batches cut there."""
import lzma
import multiprocessing
import os
import re

import numpy as np
import torch
import torch.nn.functional as F

from body import PAD, SEPARATOR
from steps import DEVICE

# Policy is what the program reads; news only bring everyday words.
SHARES = (('gov|plan|polic', 2.5), ('news|party', 0.8), ('', 1.0))
# News and Party texts teach words and their neighbours; sentences of them are never paired.
PAIRED = re.compile('^(?!news|party)')
SENTENCE_ENDS = '。!?;'
SHORTEST, LONGEST = 5, 120


def unpack(path):
    """A packed file as it was before it was packed for the journey."""
    if os.path.exists(path):
        with open(path, 'rb') as file:
            return file.read()
    return lzma.open(f'{path}.xz').read()


def read_flat(pack):
    names = sorted({n.removesuffix('.xz') for n in os.listdir(pack) if n.startswith('flat.')})
    with multiprocessing.get_context('fork').Pool(len(names)) as pool:
        return np.concatenate([np.frombuffer(b, np.uint16) for b in pool.map(unpack, [f'{pack}/{n}' for n in names])])


class Texts:
    def __init__(self, pack, small, tokens, window):
        flat = read_flat(pack)
        self.flat = torch.from_numpy(flat.astype(np.int32)).to(DEVICE)
        self.tokens = tokens
        bounds, names = small['bounds'], [str(n) for n in small['names']]
        self.low, self.high = (torch.from_numpy(b.astype(np.int64)).to(DEVICE) for b in (bounds[:-1], bounds[1:]))
        size = (bounds[1:] - bounds[:-1]).astype(float)
        share = np.array([next(s for pattern, s in SHARES if re.match(pattern, n)) for n in names])
        self.weight = torch.from_numpy(share * np.where(size > window + 1, size, 0)).float().to(DEVICE)
        self.continued = torch.tensor([t.startswith('##') for t in tokens] + [False], device=DEVICE)
        self.light = torch.tensor([not re.search('[\u4e00-\u9fffa-z]', t) for t in tokens] + [False], device=DEVICE)
        self._find_sentences(flat, [(a, b) for a, b, n in zip(bounds[:-1], bounds[1:], names) if PAIRED.match(n)])

    def _find_sentences(self, flat, sources):
        ends = np.zeros(65536, bool)
        ends[[self.tokens.index(c) for c in SENTENCE_ENDS] + [SEPARATOR]] = True
        paragraph = np.cumsum(flat == SEPARATOR, dtype=np.int64)
        starts, lengths, places = [], [], []
        for low, high in sources:
            stops = low + np.flatnonzero(ends[flat[low:high]])
            begin = np.concatenate([[low], stops[:-1] + 1])
            length = stops - begin + (flat[stops] != SEPARATOR)
            good = (length >= SHORTEST) & (length <= LONGEST)
            starts.append(begin[good])
            lengths.append(length[good])
            places.append(paragraph[begin[good]])
        self.starts, self.lengths, self.paragraphs = (torch.from_numpy(np.concatenate(x).astype(np.int64)).to(DEVICE) for x in (starts, lengths, places))

    def masked(self, count, window, share=0.2):
        """Windows of text with whole words hidden: ids, the hidden places, the words there. Marks are hidden less often."""
        source = torch.multinomial(self.weight, count, replacement=True)
        start = self.low[source] + (torch.rand(count, device=DEVICE) * (self.high[source] - self.low[source] - window).double()).long()
        ids = self.flat[start[:, None] + torch.arange(window, device=DEVICE)].long()
        word = ((~self.continued[ids]).long().cumsum(1) - 1).clamp(min=0)
        draw = torch.rand(count, window, device=DEVICE).gather(1, word)
        draw = torch.where(self.light[ids], draw * 0.4, draw).masked_fill(ids <= SEPARATOR, -1)
        places = draw.topk(int(window * share), 1)[1]
        words, how = ids.gather(1, places), torch.rand(places.shape, device=DEVICE)
        other = torch.randint(SEPARATOR + 1, len(self.tokens), places.shape, device=DEVICE)
        shown = torch.where(how < 0.8, torch.full_like(words, len(self.tokens)), torch.where(how < 0.9, other, words))
        return ids.scatter(1, places, shown), places, words


def padded(lists, longest):
    """Lists of ids in rows [lists, tokens] with their mask; the width is a multiple of 8."""
    width = min(longest, (max(1, max(len(x) for x in lists)) + 7) // 8 * 8)
    ids, mask = np.full((len(lists), width), PAD, np.int64), np.zeros((len(lists), width), bool)
    for row, x in enumerate(lists):
        x = x[:width]
        ids[row, :len(x)] = x
        mask[row, :max(1, len(x))] = True
    return torch.from_numpy(ids).to(DEVICE), torch.from_numpy(mask).to(DEVICE)


def side_by_side(parts):
    width = max(ids.shape[1] for ids, _ in parts)
    pad = lambda x: F.pad(x, (0, width - x.shape[1]))
    return torch.cat([pad(ids) for ids, _ in parts]), torch.cat([pad(mask) for _, mask in parts])


def like_words(rows, tokens, count=4, least=0.55):
    """For each token `count` words of like static row, itself where there are none: [tokens + 1, count]."""
    table = F.normalize(rows, dim=1, eps=1e-6)
    own = torch.arange(len(rows), device=DEVICE)[:, None].repeat(1, count)
    good = torch.tensor([len(t) >= 2 and not t.startswith('##') and bool(re.search('[\u4e00-\u9fff]', t)) for t in tokens] + [False], device=DEVICE)
    for at in range(0, len(rows), 1024):
        score = (table[at:at + 1024] @ table.t()).masked_fill(~good, -1)
        value, found = score.topk(count + 1, 1)
        usable = (value[:, 1:] > least) & good[at:at + 1024, None]
        own[at:at + 1024] = torch.where(usable, found[:, 1:], own[at:at + 1024])
    return own
