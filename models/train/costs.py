"""What a row's length, the number of words and the rounding cost and bring: one table, measured in one run.

    python3 costs.py --words W --vocabulary DIR --out DIR

Writes every variant as a model folder below --out, its figures in figures.json beside it, and prints the table; speed is measured
by `npx tsx models/train/speed.mts --models DIR`, which runs the program's own encoder over the same folders.
"""
import argparse
import json
import os

import numpy as np

from evaluate import all_figures
from export import smaller, write_model
from onnx_file import quantise, write_encoder
from start import principal, spelling
from vocabulary import read_tokenizer

# Numbers a row has: of meaning and of spelling.
ROWS = ((128, 0), (192, 0), (256, 0), (128, 128), (256, 128))
WORDS = (20_000, 40_000, None)
SHARE = 0.85
SHOWN = ('STS-B', 'LCQMC', 'BQ', 'PAWS-X', 'changbaishan@1', 'changbaishan@3', 'raoping@1', 'raoping@3')
MEGABYTE = 1e6


def write_variant(table, vocabulary, folder, quantised):
    write_model(table, vocabulary, folder)
    weights = f'{folder}/onnx/model_quantized.onnx'
    if not quantised:
        os.remove(weights)
        weights = f'{folder}/onnx/model.onnx'
        write_encoder(table, weights, quantised=False)
    return os.path.getsize(weights) + os.path.getsize(f'{folder}/tokenizer.json')


def main():
    parser = argparse.ArgumentParser()
    for name in ('words', 'vocabulary', 'out'):
        parser.add_argument(f'--{name}', required=True)
    options = parser.parse_args()
    vocabulary = read_tokenizer(f'{options.vocabulary}/tokenizer.json')
    meaning = np.load(f'{options.vocabulary}/meaning.npy')
    print('| row | words | numbers | MB | ' + ' | '.join(SHOWN) + ' |')
    for own, spelt in ROWS:
        rows = meaning if own == meaning.shape[1] else principal(meaning, vocabulary, options.words, own)
        if spelt:
            rows = np.concatenate([rows, spelling(rows, vocabulary, options.words, spelt, SHARE)], 1)
        for most in WORDS:
            known, table = smaller(vocabulary, rows, most)
            for quantised in (True, False) if most is None else (True,):
                name = f'{own}-{spelt}-{len(known)}-{"int8" if quantised else "float"}'
                size = write_variant(table, known, f'{options.out}/{name}', quantised)
                whole, scale = quantise(table)
                found = all_figures(whole * scale if quantised else table, known, options.words)
                with open(f'{options.out}/{name}/figures.json', 'w', encoding='utf-8') as file:
                    json.dump(found, file, indent=1)
                cells = ' | '.join(f'{found[k]:.3f}' for k in SHOWN)
                print(f'| {own} + {spelt} | {len(known):,} | {"int8" if quantised else "float"} | {size / MEGABYTE:.1f} | {cells} |', flush=True)


if __name__ == '__main__':
    main()
