"""Writes a table as a model folder for the program: int8 ONNX, tokenizer, config.json and the manifest duibiao.json.

    python3 export.py --vocabulary DIR --table TABLE.npy --out MODEL_DIR [--most WORDS] [--meaning N]

--meaning says in the manifest how many numbers at the front of a row are meaning; 0 for all.
"""
import argparse
import json
import os

import numpy as np

from onnx_file import write_encoder
from vocabulary import CONTINUED, Vocabulary, read_tokenizer, write_tokenizer

# A clause is never this long; the limit only bounds what a broken file can ask for.
MAX_TOKENS = 4096


def smaller(vocabulary, table, most):
    """The first `most` tokens, which are the most frequent, with all single characters and pieces the others fall into."""
    kept = [i for i, t in enumerate(vocabulary.tokens) if most is None or i < most or len(t) == 1 or t.startswith(CONTINUED)]
    return Vocabulary([vocabulary.tokens[i] for i in kept]), table[kept]


def write_model(table, vocabulary, folder, meaning=0):
    os.makedirs(f'{folder}/onnx', exist_ok=True)
    write_tokenizer(vocabulary, folder)
    write_encoder(table, f'{folder}/onnx/model_quantized.onnx')
    size = table.shape[1]
    config = dict(model_type='bert', architectures=['StaticEncoder'], hidden_size=size, vocab_size=len(vocabulary))
    manifest = dict(input='words', pooling='in-graph', dimension=size, maxTokens=MAX_TOKENS)
    if meaning:
        manifest['meaning'] = meaning
    for name, value in (('config.json', config), ('duibiao.json', manifest)):
        with open(f'{folder}/{name}', 'w', encoding='utf-8') as file:
            json.dump(value, file, indent=2)
            file.write('\n')


def main():
    parser = argparse.ArgumentParser()
    for name in ('vocabulary', 'table', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--most', type=int, default=0, help='most frequent tokens kept; 0 for all')
    parser.add_argument('--meaning', type=int, default=0)
    options = parser.parse_args()
    vocabulary = read_tokenizer(f'{options.vocabulary}/tokenizer.json')
    vocabulary, table = smaller(vocabulary, np.load(options.table), options.most or None)
    write_model(table, vocabulary, options.out, options.meaning)


if __name__ == '__main__':
    main()
