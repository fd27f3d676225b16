"""Second training: sentences of one subject near each other, written answers before near misses."""
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from body import Encoder
from steps import DEVICE, Optimiser, half, say
from texts import padded
from views import Views

TEMPERATURE = 0.05
# C1, C2, P1, P2, N1, N2 follow their measure.
CLAUSES = 6
# By how much an answer must be nearer than a partial one, and that than a near miss.
MARGINS = {'CP': 0.10, 'PN': 0.15, 'CN': 0.30}
WRITTEN_FROM = 0.25
REPORT = 100


def in_batch(a, b):
    """Each view finds its own among the batch; pairs nearer than the pair itself are likely one text seen twice and are left out."""
    score = a @ b.t() / TEMPERATURE
    own = score.diagonal()[:, None]
    other = ~torch.eye(len(score), dtype=torch.bool, device=score.device)
    score = score.masked_fill((score > torch.maximum(own, own.t()) + 0.1 / TEMPERATURE) & other, -1e4)
    right = torch.arange(len(score), device=score.device)
    return (F.cross_entropy(score, right) + F.cross_entropy(score.t(), right)) / 2


def by_length(encoder, ids, mask, parts=6):
    """The same as encoder(ids, mask), in parts of like length, so that little is spent on padding."""
    length = mask.sum(1)
    order = torch.argsort(length)
    size = -(-len(order) // parts)
    out = []
    for part in order.split(size):
        width = min(ids.shape[1], -(-int(length[part[-1]]) // 8) * 8)
        out.append(encoder(ids[part, :width], mask[part, :width]))
    return torch.cat(out)[torch.argsort(order)]


def read_written(small):
    lists = [list(map(int, x)) for x in np.split(small['written_flat'], small['written_ends'][:-1])]
    return [lists[i:i + 1 + CLAUSES] for i in range(0, len(lists), 1 + CLAUSES)]


def written_loss(encoder, chosen, longest):
    pick = lambda m, kinds: m[1 + random.choice(kinds)]
    texts = [m[0] for m in chosen] + [pick(m, (0, 1)) for m in chosen] + [pick(m, (2, 3)) for m in chosen] + [m[5] for m in chosen] + [m[6] for m in chosen]
    with half():
        measure, covered, partial, near1, near2 = encoder(*padded(texts, longest)).split(len(chosen))
    c, p, n1, n2 = ((measure * x).sum(1) for x in (covered, partial, near1, near2))
    under = lambda margin, more, less: F.relu(margin - (more - less))
    order = under(MARGINS['CP'], c, p) + sum(under(MARGINS['PN'], p, n) + under(MARGINS['CN'], c, n) for n in (n1, n2))
    right = torch.arange(len(chosen), device=DEVICE)
    find = lambda answers: F.cross_entropy(measure @ torch.cat([answers, near1, near2]).t() / TEMPERATURE, right)
    return 4 * order.mean() + 0.5 * (find(covered) + 0.5 * find(partial))


def learn_sentences(body, texts, small, like, options, seconds):
    """An encoder over the body, trained for so many seconds."""
    encoder = Encoder(body).to(DEVICE)
    optimiser = Optimiser(encoder, options.sentence_rate, warm=0.04, flat=0.4)
    views, written = Views(texts, small, like), read_written(small)
    began, losses, step, seen = time.time(), [], 0, 0
    encoder.train()
    while True:
        progress = max((time.time() - began) / seconds, step / options.most_steps if options.most_steps else 0)
        if progress >= 1:
            break
        ids, mask = views.batch(options.sentence_batch, options.sentence_longest)
        with half():
            first, second = by_length(encoder, ids, mask).split(options.sentence_batch)
        loss = in_batch(first, second)
        losses.append(loss.detach())
        # Written pairs come late and seldom: there are few of them.
        if progress > WRITTEN_FROM and seen < options.written_times * len(written) * (progress - WRITTEN_FROM) / 0.7:
            chosen = random.sample(written, min(48, len(written)))
            seen += len(chosen)
            loss = loss + written_loss(encoder, chosen, options.sentence_longest)
        optimiser.step(loss, progress)
        step += 1
        if step % (REPORT if not options.most_steps else 5) == 0:
            say(f'sentences step {step} loss {float(torch.stack(losses).mean()):.4f}, {step / (time.time() - began):.2f} steps a second, written {seen / len(written):.1f} times, progress {progress:.2f}')
            losses = []
    say(f'sentences: {step} steps of {options.sentence_batch} pairs')
    return encoder.eval()
