"""Writes a trained table as a model folder for the program.

    python3 export.py --tokenizer T --state STATE.pt --start START.npz --out DIR
"""
import argparse
import json
import os

import numpy as np
import torch

from onnx_file import write_encoder
from table import Table
from vocabulary import read_tokenizer, write_tokenizer

# A clause is never this long; the limit only bounds what a broken file can ask for.
MAX_TOKENS = 4096


def trained_table(vocabulary, start, state):
    table = Table(vocabulary, np.load(start)['table'], torch.device('cpu'))
    if state:
        saved = torch.load(state, map_location='cpu')
        table.words.restore(saved['words'])
        table.characters.restore(saved['characters'])
    return table.whole()


def write_model(table, vocabulary, folder):
    os.makedirs(f'{folder}/onnx', exist_ok=True)
    write_tokenizer(vocabulary, folder)
    write_encoder(table, f'{folder}/onnx/model_quantized.onnx')
    size = table.shape[1]
    config = dict(model_type='bert', architectures=['StaticEncoder'], hidden_size=size, vocab_size=len(vocabulary))
    manifest = dict(input='words', pooling='in-graph', dimension=size, maxTokens=MAX_TOKENS)
    for name, value in (('config.json', config), ('duibiao.json', manifest)):
        with open(f'{folder}/{name}', 'w', encoding='utf-8') as file:
            json.dump(value, file, indent=2)
            file.write('\n')


def main():
    parser = argparse.ArgumentParser()
    for name in ('tokenizer', 'start', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--state')
    options = parser.parse_args()
    vocabulary = read_tokenizer(options.tokenizer)
    write_model(trained_table(vocabulary, options.start, options.state), vocabulary, options.out)


if __name__ == '__main__':
    main()
