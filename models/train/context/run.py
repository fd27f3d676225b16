"""Trains contextual encoders stage by stage, each within the seconds given.

    python3 run.py masked:330 sentences:170 --pack PACK_DIR --state STATE_DIR [--out OUT_DIR] [--words W]

masked leaves STATE/body.pt, sentences STATE/encoder-N.pt for each of --layers; an encoder of fewer layers begins as the first ones of
the body. --out gets copies in half precision in files of at most 15 MiB. --words adds figures on development sets (evaluate.py).
As trained: one H200, 44.1 million tokens, these seconds. A CPU of 2 cores would need days; try it there with --most-steps.
What it gave stands in ../TRIALS.md.
"""
import argparse
import io
import os
import random
import time
from dataclasses import asdict

import numpy as np
import torch

from body import Body, Encoder, Shape, first_layers
from figures import development_figures, read_tokenizer
from masked_words import learn_masked
from sentences import learn_sentences
from steps import CUDA, DEVICE, say
from texts import Texts, like_words, unpack

PART = 15 * 2**20


def write(path, module, shape):
    torch.save(dict(shape=asdict(shape), state={k: v.cpu() for k, v in module.state_dict().items()}), path)


def carry_home(options, name):
    """A copy in half precision, in parts."""
    if not options.out:
        return
    kept = torch.load(f'{options.state}/{name}.pt', map_location='cpu')
    data = io.BytesIO()
    torch.save(dict(kept, state={k: v.half() for k, v in kept['state'].items()}), data)
    data = data.getvalue()
    for at in range(0, len(data), PART):
        with open(f'{options.out}/{name}.pt.{at // PART}', 'wb') as file:
            file.write(data[at:at + PART])
    say(f'{name}: {len(data) / 2**20:.1f} MiB')


def read_encoder(path, tokens):
    kept = torch.load(path, map_location='cpu')
    encoder = Encoder(Body(Shape(**kept['shape']), tokens))
    encoder.load_state_dict({k: v.float() for k, v in kept['state'].items()})
    return encoder.to(DEVICE).eval()


class Run:
    def __init__(self, options):
        self.options = options
        self.tokens = read_tokenizer(f'{options.pack}/tokenizer.json').tokens
        self.start = torch.from_numpy(np.load(io.BytesIO(unpack(f'{options.pack}/start.npy'))).astype(np.float32))
        self.small = np.load(io.BytesIO(unpack(f'{options.pack}/small.npz')))
        self.small = {k: self.small[k] for k in self.small.files}
        self.texts = Texts(options.pack, self.small, self.tokens, options.window)
        self.like = like_words(self.start.to(DEVICE), self.tokens)
        say(f'{len(self.texts.flat) / 1e6:.1f} million tokens, {len(self.texts.starts)} sentences that may be paired')

    def new_body(self):
        o = self.options
        body = Body(Shape(layers=max(o.layers), width=o.width, heads=o.heads, inner=o.inner, longest=o.window), len(self.start))
        with torch.no_grad():
            own = self.start.norm(dim=1) > 0
            body.table.weight.normal_(std=0.06)
            body.table.weight[own] = self.start[own]
        return body.to(DEVICE)

    def read_body(self):
        kept = torch.load(f'{self.options.state}/body.pt', map_location='cpu')
        body = Body(Shape(**kept['shape']), len(self.start))
        body.load_state_dict(kept['state'])
        return body.to(DEVICE)

    def masked(self, seconds):
        body = self.new_body()
        say(f'{sum(p.numel() for p in body.parameters()) / 1e6:.1f} million parameters')
        learn_masked(body, self.texts, self.options, seconds)
        write(f'{self.options.state}/body.pt', body, body.shape)

    def sentences(self, seconds):
        """Time is shared out by what a step costs: bigger encoders get more."""
        o = self.options
        cost = {n: n + 1 for n in o.layers}
        for n in o.layers:
            body = first_layers(self.read_body(), n).to(DEVICE)
            encoder = learn_sentences(body, self.texts, self.small, self.like, o, seconds * cost[n] / sum(cost.values()))
            write(f'{o.state}/encoder-{n}.pt', encoder, body.shape)
            development_figures(encoder, o, f'encoder of {n} layers')
            carry_home(o, f'encoder-{n}')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('stages', nargs='+')
    parser.add_argument('--pack', required=True)
    parser.add_argument('--state', required=True)
    parser.add_argument('--out')
    parser.add_argument('--words')
    parser.add_argument('--layers', type=int, nargs='+', default=[6, 3])
    for name, value in dict(width=384, heads=6, inner=1024, window=256, masked_batch=256, sentence_batch=2048, sentence_longest=96, written_times=12,
                            most_steps=0, compile=1, seed=1).items():
        parser.add_argument('--' + name.replace('_', '-'), type=int, default=value)
    for name, value in dict(masked_rate=1.2e-3, sentence_rate=4e-4).items():
        parser.add_argument('--' + name.replace('_', '-'), type=float, default=value)
    options = parser.parse_args()
    os.makedirs(options.state, exist_ok=True)
    if CUDA:
        torch.backends.cuda.matmul.allow_tf32 = True
    random.seed(options.seed)
    np.random.seed(options.seed)
    torch.manual_seed(options.seed)
    run = Run(options)
    for stage in options.stages:
        name, _, seconds = stage.partition(':')
        began = time.time()
        getattr(run, name)(float(seconds or 1e9))
        say(f'{name} took {time.time() - began:.0f} s' + (f', {torch.cuda.max_memory_allocated() / 1e9:.1f} GB' if CUDA else ''))


if __name__ == '__main__':
    main()
