"""Writes an encoder of run.py as a model folder for the program: its vectors and those of a static encoder, folded into 256 numbers.

    python3 export.py --encoder STATE/encoder-3.pt --pack PACK_DIR --words W --model STATIC_MODEL_DIR --out MODEL_DIR

A text's vector is [static, contextual], each of unit length and half of the whole, along its principal axes over sentences of policy,
law, news and papers (nothing is centred: cosines are taken about the origin). The static encoder stays a model of its own: the graph takes its vector as the
input `beside`. Everything is float32; quantise.py makes int8 of it.
"""
import argparse
import json
import os
import shutil
import sys

import numpy as np
import torch

from figures import embed_with
from run import read_encoder

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from evaluate import embed  # noqa: E402
from onnx_file import read_table  # noqa: E402
from teacher import SOURCES, sentences_of  # noqa: E402
from vocabulary import read_tokenizer  # noqa: E402

# The contextual part of a vector's square; 0.7 is within 0.7 points of it on every development set, 0.3 up to 1.6 below 0.7.
SHARE = 0.5
AXES = 256
POLICY, OTHERS = 40_000, 20_000
OTHER_SOURCES = ('news', 'party', 'chinaxiv', 'papers', 'laws_l')


class Folded(torch.nn.Module):
    """ids of texts of one length and their static vectors [batch, 256] -> unit vectors [batch, 256]; without a mask, as no text is padded."""

    def __init__(self, encoder, axes):
        super().__init__()
        self.encoder = encoder
        self.axes = torch.nn.Parameter(torch.from_numpy(axes), requires_grad=False)

    def forward(self, input_ids, beside):
        own = self.encoder.turn(self.encoder.body(input_ids)).mean(1)
        own = own / own.norm(dim=-1, keepdim=True)
        both = torch.cat([(1 - SHARE) ** 0.5 * beside, SHARE ** 0.5 * own], -1)
        folded = both @ self.axes
        return folded / folded.norm(dim=-1, keepdim=True).clamp(min=1e-9)


def sentences(words):
    random = np.random.default_rng(1)
    out = []
    for sources, many in ((SOURCES, POLICY), (OTHER_SOURCES, OTHERS)):
        found = sentences_of(words, sources)
        out += [found[i] for i in np.sort(random.permutation(len(found))[:many])]
    return out


def principal_axes(encoder, options, vocabulary):
    lines = sentences(options.words)
    own = embed_with(encoder, [vocabulary.ids(line, encoder.body.shape.longest) for line in lines], batch=64)
    static = embed(read_table(f'{options.model}/onnx/model_quantized.onnx'), read_tokenizer(f'{options.model}/tokenizer.json'), lines)
    both = np.hstack([(1 - SHARE) ** 0.5 * static, SHARE ** 0.5 * own]).astype(np.float64)
    energy, axes = np.linalg.eigh(both.T @ both / len(both))
    print(f'{AXES} axes of {len(lines)} sentences hold {energy[-AXES:].sum() / energy.sum():.3f} of them')
    return axes[:, ::-1][:, :AXES].astype(np.float32).copy()


def write_graph(encoder, axes, out):
    os.makedirs(f'{out}/onnx', exist_ok=True)
    ids = torch.tensor([[7, 8, 9]])
    torch.onnx.export(
        Folded(encoder, axes).eval(), (ids, torch.ones(1, axes.shape[0] // 2)), f'{out}/onnx/model.onnx', opset_version=14,
        input_names=['input_ids', 'beside'], output_names=['sentence_embedding'],
        dynamic_axes={'input_ids': {0: 'batch', 1: 'tokens'}, 'beside': {0: 'batch'}, 'sentence_embedding': {0: 'batch'}})


def main():
    parser = argparse.ArgumentParser()
    for name in ('encoder', 'pack', 'words', 'model', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--axes', help='axes found before')
    options = parser.parse_args()
    vocabulary = read_tokenizer(f'{options.pack}/tokenizer.json')
    encoder = read_encoder(options.encoder, len(vocabulary) + 1)
    axes = np.load(options.axes) if options.axes else principal_axes(encoder, options, vocabulary)
    write_graph(encoder, axes, options.out)
    for name in ('tokenizer.json', 'tokenizer_config.json'):
        shutil.copy(f'{options.pack}/{name}', options.out)
    config = dict(model_type='bert', architectures=['ContextEncoder'], hidden_size=AXES, vocab_size=len(vocabulary))
    manifest = dict(input='words', pooling='in-graph', dimension=AXES, maxTokens=encoder.body.shape.longest, beside=os.path.basename(options.model.rstrip('/')))
    for name, value in (('config.json', config), ('duibiao.json', manifest)):
        with open(f'{options.out}/{name}', 'w', encoding='utf-8') as file:
            json.dump(value, file, indent=2)
            file.write('\n')


if __name__ == '__main__':
    main()
