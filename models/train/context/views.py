"""Two views of one subject, cut on the device: matching law articles, headline and text, neighbouring sentences, parts of one sentence."""
import torch

from body import PAD
from steps import DEVICE
from texts import side_by_side

# Shares of a batch; what is left are two crops of one sentence.
LAW, HEADLINE, NEIGHBOUR, FOLLOWING = 0.12, 0.20, 0.30, 0.08
# Shares of words dropped and replaced by like ones in each kind of view.
NOISE = {'law': (0.08, 0.05), 'neighbour': (0.12, 0.08), 'following': (0.10, 0.05), 'crop': (0.15, 0.15)}


def draw(below, count):
    return torch.randint(0, max(1, below), (count,), device=DEVICE)


class Views:
    def __init__(self, texts, small, like):
        self.texts, self.like = texts, like
        ends = torch.from_numpy(small['pair_ends'].astype('int64')).to(DEVICE)
        self.pair_flat = torch.from_numpy(small['pair_flat'].astype('int32')).to(DEVICE)
        self.begin, self.length = torch.cat([ends.new_zeros(1), ends[:-1]]), torch.diff(ends, prepend=ends.new_zeros(1))
        law = torch.from_numpy(small['pair_law']).to(DEVICE)
        self.law, self.headline = torch.nonzero(law).flatten(), torch.nonzero(~law).flatten()

    def cut(self, flat, start, length, longest, noise):
        drop, swap = noise
        over = (length - longest).clamp(min=0)
        start = start + (torch.rand(len(start), device=DEVICE) * (over + 1)).long().minimum(over)
        length = length.clamp(max=longest)
        width = min(longest, (int(length.max()) + 15) // 16 * 16)
        column = torch.arange(width, device=DEVICE)
        mask = column < length[:, None]
        ids = flat[(start[:, None] + column).clamp(max=len(flat) - 1)].long()
        other = self.like[ids, torch.randint(0, self.like.shape[1], ids.shape, device=DEVICE)]
        ids = torch.where(torch.rand(ids.shape, device=DEVICE) < swap, other, ids)
        keep = mask & ((torch.rand(ids.shape, device=DEVICE) > drop) | (length[:, None] < 6))
        keep[:, 0] = True
        ids = ids.gather(1, torch.sort((~keep).int(), dim=1, stable=True)[1])
        mask = column < keep.sum(1)[:, None]
        return ids.masked_fill(~mask, PAD), mask

    def pairs(self, which, count):
        i = which[draw(len(which), count)]
        flip = draw(2, count)
        a, b = 2 * i + flip, 2 * i + 1 - flip
        return (self.pair_flat, self.begin[a], self.length[a]), (self.pair_flat, self.begin[b], self.length[b]), 'law'

    def neighbours(self, count):
        t = self.texts
        i = draw(len(t.starts) - 4, count) + 2
        j = i + torch.tensor([-2, -1, 1, 2], device=DEVICE)[draw(4, count)]
        j = torch.where(t.paragraphs[j] == t.paragraphs[i], j, i)
        return (t.flat, t.starts[i], t.lengths[i]), (t.flat, t.starts[j], t.lengths[j]), 'neighbour'

    def following(self, count):
        """A sentence and up to three that come next."""
        t = self.texts
        i = draw(len(t.starts) - 6, count)
        end = torch.where(t.paragraphs[i + 3] == t.paragraphs[i], i + 3, i)
        begin = torch.where(end > i, i + 1, i)
        return (t.flat, t.starts[i], t.lengths[i]), (t.flat, t.starts[begin], t.starts[end] + t.lengths[end] - t.starts[begin]), 'following'

    def crops(self, count):
        t = self.texts
        i = draw(len(t.starts), count)
        whole = t.lengths[i]
        def crop():
            part = (whole.float() * (0.35 + 0.65 * torch.rand(count, device=DEVICE))).long().clamp(min=4).minimum(whole)
            return t.flat, t.starts[i] + (torch.rand(count, device=DEVICE) * (whole - part + 1).float()).long().minimum(whole - part), part
        return crop(), crop(), 'crop'

    def batch(self, count, longest):
        """ids and mask of 2 x count views, the first halves of all pairs before the second ones."""
        sizes = [int(count * share) for share in (LAW, HEADLINE, NEIGHBOUR, FOLLOWING)]
        made = [self.pairs(self.law, sizes[0]), self.pairs(self.headline, sizes[1]), self.neighbours(sizes[2]), self.following(sizes[3])]
        made.append(self.crops(count - sum(sizes)))
        return side_by_side([self.cut(*side, longest, NOISE[kind]) for sides in zip(*[m[:2] for m in made]) for side, (_, _, kind) in zip(sides, made)])
