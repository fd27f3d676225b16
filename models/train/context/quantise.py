"""int8 weights for a model folder of export.py: onnx/model.onnx becomes onnx/model_quantized.onnx.

    python3 quantise.py MODEL_DIR

Needs onnx and onnxruntime of their own publishers (tried with onnxruntime 1.30). Activations are scaled text by text, so the program
gives each text to the graph alone.
"""
import os
import sys

from onnxruntime.quantization import QuantType, quantize_dynamic

folder = f'{sys.argv[1]}/onnx'
quantize_dynamic(f'{folder}/model.onnx', f'{folder}/model_quantized.onnx', weight_type=QuantType.QInt8, per_channel=True)
os.remove(f'{folder}/model.onnx')
