"""The graph of a contextual encoder with the folding of fold.py behind it."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from onnx_file import SMALLEST_LENGTH, quantise

# The output of export.py that everything is built on; it stays an output, so that an encoder can be folded anew.
CONTEXTUAL = 'contextual'
VECTOR = 'sentence_embedding'
IDS, BESIDE = 'input_ids', 'beside'


class Tail:
    """Nodes behind the contextual vector, made one by one."""

    def __init__(self, shares):
        self.nodes = []
        self.constants = {'smallest': np.array(SMALLEST_LENGTH, np.float32), 'tokens': np.array([1], np.int64)}
        self.constants.update({f'share_{name}': np.array(share ** 0.5, np.float32) for name, share in shares.items()})

    def op(self, kind, inputs, *outputs, **settings):
        self.nodes.append(helper.make_node(kind, inputs, list(outputs), **settings))
        return outputs[0]

    def unit(self, name, out):
        self.op('ReduceL2', [name], f'{name}_length', axes=[1], keepdims=1)
        self.op('Max', [f'{name}_length', 'smallest'], f'{name}_safe')
        return self.op('Div', [name, f'{name}_safe'], out)

    def share(self, name, unit):
        return self.op('Mul', [unit, f'share_{name}'], f'{name}_share')

    def token_sum(self, rows, out):
        """The sum of the tokens' rows, kept as int8 with one scale each."""
        self.constants['rows'], self.constants['scale'] = quantise(rows)
        self.op('Gather', ['rows', IDS], 'token_rows')
        self.op('Cast', ['token_rows'], 'token_values', to=TensorProto.FLOAT)
        self.op('Gather', ['scale', IDS], 'token_scale')
        self.op('Mul', ['token_values', 'token_scale'], 'token_vectors')
        return self.op('ReduceSum', ['token_vectors', 'tokens'], out, keepdims=0)


def tail_of(axes, spelling, shares):
    """`axes` lead from the static and the contextual vector, side by side by their shares, to meaning; `spelling` has a row for each token."""
    tail = Tail(shares)
    tail.constants['axes'] = axes
    tail.op('Concat', [tail.share('static', BESIDE), tail.share(CONTEXTUAL, CONTEXTUAL)], 'legs', axis=1)
    tail.op('MatMul', ['legs', 'axes'], 'meaning')
    tail.token_sum(spelling, 'spelling')
    both = [tail.share(name, tail.unit(name, f'{name}_unit')) for name in ('meaning', 'spelling')]
    tail.op('Concat', both, 'both', axis=1)
    tail.unit('both', VECTOR)       # a text of marks alone has no spelling
    return tail


def needed_for(graph, output):
    """The nodes that lead to an output, in order, and the names they read."""
    names, nodes = {output}, []
    for node in reversed(graph.node):
        if names & set(node.output):
            nodes.insert(0, node)
            names |= set(node.input)
    return nodes, names


def with_tail(model, axes, spelling, shares):
    """The encoder with its folding; whatever stood behind the contextual vector before is left out."""
    nodes, names = needed_for(model.graph, CONTEXTUAL)
    tail = tail_of(axes, spelling, shares)
    value = helper.make_tensor_value_info
    width = next(o for o in model.graph.output if o.name == CONTEXTUAL).type.tensor_type.shape.dim[1].dim_value
    graph = helper.make_graph(
        [*nodes, *tail.nodes], 'context_encoder',
        [next(i for i in model.graph.input if i.name == IDS), value(BESIDE, TensorProto.FLOAT, ['batch', axes.shape[0] - width])],
        [value(VECTOR, TensorProto.FLOAT, ['batch', axes.shape[1] + spelling.shape[1]]), value(CONTEXTUAL, TensorProto.FLOAT, ['batch', width])],
        [t for t in model.graph.initializer if t.name in names]
        + [numpy_helper.from_array(array, name) for name, array in tail.constants.items()])
    whole = helper.make_model(graph, opset_imports=model.opset_import)
    whole.ir_version = model.ir_version
    onnx.checker.check_model(whole)
    return whole
