"""Writes an encoder of run.py as a model folder for the program; quantise.py and fold.py go on from there.

    python3 export.py --encoder STATE/encoder-3.pt --pack PACK_DIR --static STATIC_MODEL_DIR --out MODEL_DIR

The graph takes the ids of one text and gives its unit vector, `contextual`, as float32.
"""
import argparse
import json
import os
import shutil
import sys

import torch

from run import read_encoder

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from fold_graph import CONTEXTUAL, IDS  # noqa: E402
from vocabulary import read_tokenizer  # noqa: E402

OPSET = 14


class Contextual(torch.nn.Module):
    """ids of texts of one length [batch, tokens] -> unit vectors; without a mask, as no text is padded."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, input_ids):
        own = self.encoder.turn(self.encoder.body(input_ids)).mean(1)
        return own / own.norm(dim=-1, keepdim=True)


def write_graph(encoder, out):
    os.makedirs(f'{out}/onnx', exist_ok=True)
    torch.onnx.export(
        Contextual(encoder).eval(), (torch.tensor([[7, 8, 9]]),), f'{out}/onnx/model.onnx', opset_version=OPSET,
        input_names=[IDS], output_names=[CONTEXTUAL], dynamic_axes={IDS: {0: 'batch', 1: 'tokens'}, CONTEXTUAL: {0: 'batch'}})


def main():
    parser = argparse.ArgumentParser()
    for name in ('encoder', 'pack', 'static', 'out'):
        parser.add_argument(f'--{name}', required=True)
    options = parser.parse_args()
    vocabulary = read_tokenizer(f'{options.pack}/tokenizer.json')
    encoder = read_encoder(options.encoder, len(vocabulary) + 1)
    shape = encoder.body.shape
    write_graph(encoder, options.out)
    for name in ('tokenizer.json', 'tokenizer_config.json'):
        shutil.copy(f'{options.pack}/{name}', options.out)
    config = dict(model_type='bert', architectures=['ContextEncoder'], hidden_size=shape.rows, vocab_size=len(vocabulary))
    manifest = dict(input='words', pooling='in-graph', dimension=shape.rows, maxTokens=shape.longest, beside=os.path.basename(options.static.rstrip('/')))
    for name, value in (('config.json', config), ('duibiao.json', manifest)):
        with open(f'{options.out}/{name}', 'w', encoding='utf-8') as file:
            json.dump(value, file, indent=2)
            file.write('\n')


if __name__ == '__main__':
    main()
