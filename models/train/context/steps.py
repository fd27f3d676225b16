"""What the three trainings have in common: device, precision, optimiser, rate."""
import time

import torch
from torch import nn

CUDA = torch.cuda.is_available()
DEVICE = torch.device('cuda' if CUDA else 'cpu')
BEGAN = time.time()


def say(*parts):
    print(f'[{time.time() - BEGAN:6.1f}]', *parts, flush=True)


def half():
    return torch.autocast('cuda', dtype=torch.bfloat16) if CUDA else torch.autocast('cpu', enabled=False)


class Optimiser:
    """AdamW whose rate rises, stays and falls to a fiftieth with the progress of training in [0, 1]."""

    def __init__(self, module, rate, warm, flat):
        self.module, self.rate, self.warm, self.flat = module, rate, warm, flat
        own = [p for p in module.parameters() if p.requires_grad]
        groups = [dict(params=[p for p in own if p.dim() > 1], weight_decay=0.01), dict(params=[p for p in own if p.dim() < 2], weight_decay=0.0)]
        self.inner = torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), eps=1e-6, **({'fused': True} if CUDA else {}))

    def step(self, loss, progress):
        share = progress / self.warm if progress < self.warm else 1.0 if progress < self.flat else max(0.02, (1 - progress) / (1 - self.flat))
        for group in self.inner.param_groups:
            group['lr'] = self.rate * share
        self.inner.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_([p for p in self.module.parameters() if p.grad is not None], 1.0)
        self.inner.step()
