"""First training: guess hidden words of the texts."""
import time

import torch

from body import MaskedWords
from steps import CUDA, DEVICE, Optimiser, half, say

REPORT = 200


def compiled(module, texts, options):
    """The module compiled where that gives the same loss and is quicker; else as it is."""
    if not (CUDA and options.compile):
        return module
    try:
        made = torch.compile(module, dynamic=False)
        batch, speed = texts.masked(options.masked_batch, options.window), []
        def once(f):
            module.zero_grad(set_to_none=True)
            with half():
                loss = f(*batch)
            loss.backward()
            return float(loss.detach())
        plain, quick = once(module), once(made)
        for f in (module, made):
            for _ in range(3):
                once(f)
            torch.cuda.synchronize()
            began = time.time()
            for _ in range(8):
                once(f)
            torch.cuda.synchronize()
            speed.append(8 * options.masked_batch * options.window / (time.time() - began) / 1e6)
        say(f'loss plain {plain:.4f} compiled {quick:.4f}; million tokens a second {speed[0]:.2f} and {speed[1]:.2f}')
        module.zero_grad(set_to_none=True)
        return made if abs(plain - quick) < 0.05 and speed[1] > speed[0] else module
    except Exception as error:  # a compiler that fails must not cost the training
        say('compiling failed:', repr(error)[:300])
        return module


def learn_masked(body, texts, options, seconds):
    """Trains for so many seconds (or options.most_steps); returns nothing, the body is changed."""
    module = MaskedWords(body).to(DEVICE)
    optimiser = Optimiser(module, options.masked_rate, warm=0.02, flat=0.5)
    module.train()
    run = compiled(module, texts, options)
    began, losses, step = time.time(), [], 0
    while True:
        progress = max((time.time() - began) / seconds, step / options.most_steps if options.most_steps else 0)
        if progress >= 1:
            break
        with half():
            loss = run(*texts.masked(options.masked_batch, options.window))
        optimiser.step(loss, progress)
        losses.append(loss.detach())
        step += 1
        if step % (REPORT if not options.most_steps else 5) == 0:
            mean = float(torch.stack(losses).mean())
            losses = []
            if step % (5 * REPORT) == 0 or step <= 2 * REPORT:
                say(f'masked step {step} loss {mean:.4f} {step * options.masked_batch * options.window / (time.time() - began) / 1e6:.2f} million tokens a second, progress {progress:.2f}')
            if mean != mean:
                raise SystemExit('masked words: the loss is no number')
    say(f'masked: {step} steps, {step * options.masked_batch * options.window / len(texts.flat):.1f} times the texts, last loss {mean:.4f}')
