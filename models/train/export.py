"""Writes a table as a model folder for the program: int8 ONNX, tokenizer, config.json and the manifest duibiao.json.

    python3 export.py --vocabulary DIR --table TABLE.npy --out MODEL_DIR
"""
import argparse
import json
import os

import numpy as np

from onnx_file import write_encoder
from vocabulary import read_tokenizer, write_tokenizer

# A clause is never this long; the limit only bounds what a broken file can ask for.
MAX_TOKENS = 4096


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
    for name in ('vocabulary', 'table', 'out'):
        parser.add_argument(f'--{name}', required=True)
    options = parser.parse_args()
    vocabulary = read_tokenizer(f'{options.vocabulary}/tokenizer.json')
    write_model(np.load(options.table), vocabulary, options.out)


if __name__ == '__main__':
    main()
