"""The encoder as an ONNX file: int8 rows with one scale each, pooled and brought to unit length inside the graph."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

# Newest opset that the runtime of @xenova/transformers 2.17 (onnxruntime 1.14) is known to take on every backend.
OPSET = 13
# Keeps the zero vector of a text without a known word zero instead of NaN.
SMALLEST_LENGTH = 1e-12


def quantise(table):
    """Rows as int8 with one scale each: the largest component of a row becomes 127."""
    scale = np.abs(table).max(1, keepdims=True) / 127
    scale[scale == 0] = 1
    return np.round(table / scale).astype(np.int8), scale.astype(np.float32)


def write_encoder(table, path, quantised=True):
    """Inputs input_ids, attention_mask [batch, tokens] int64; outputs sentence_embedding [batch, dimension] of unit length and
    length [batch, 1], what the sum of the rows measured before: for a word alone its learned weight. Without quantisation the rows
    are float32: four times the size, to compare with."""
    rows, scale = quantise(table) if quantised else (table.astype(np.float32), np.ones((len(table), 1), np.float32))
    n = helper.make_node
    nodes = [
        n('Gather', ['rows', 'input_ids'], ['row']),                       # [b, t, d] int8
        n('Cast', ['row'], ['value'], to=TensorProto.FLOAT),
        n('Gather', ['scale', 'input_ids'], ['row_scale']),                # [b, t]
        n('Cast', ['attention_mask'], ['mask'], to=TensorProto.FLOAT),
        n('Mul', ['row_scale', 'mask'], ['weight']),
        n('Unsqueeze', ['weight', 'axis_1'], ['weights']),                 # [b, 1, t]
        n('MatMul', ['weights', 'value'], ['summed']),                     # [b, 1, d]
        n('Squeeze', ['summed', 'axis_1'], ['sum']),
        n('ReduceL2', ['sum'], ['length'], axes=[1], keepdims=1),
        n('Max', ['length', 'smallest'], ['safe_length']),
        n('Div', ['sum', 'safe_length'], ['sentence_embedding']),
    ]
    ids = [helper.make_tensor_value_info(name, TensorProto.INT64, ['batch', 'tokens']) for name in ('input_ids', 'attention_mask')]
    out = helper.make_tensor_value_info('sentence_embedding', TensorProto.FLOAT, ['batch', table.shape[1]])
    length = helper.make_tensor_value_info('length', TensorProto.FLOAT, ['batch', 1])
    constants = [
        numpy_helper.from_array(rows, 'rows'), numpy_helper.from_array(scale[:, 0], 'scale'),
        numpy_helper.from_array(np.array([1], np.int64), 'axis_1'),
        numpy_helper.from_array(np.array(SMALLEST_LENGTH, np.float32), 'smallest'),
    ]
    graph = helper.make_graph(nodes, 'static_encoder', ids, [out, length], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', OPSET)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    onnx.save(model, path)


def read_table(path):
    """Rows of an encoder file as float32, whichever of our two layouts it has."""
    parts = {t.name: numpy_helper.to_array(t) for t in onnx.load(path).graph.initializer}
    rows = parts['rows'] if 'rows' in parts else parts['table']
    return rows.astype(np.float32) * parts['scale'].reshape(-1, 1)
