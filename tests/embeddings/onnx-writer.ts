/** Writes small ONNX graphs by hand, so that tests can build encoders of any shape without a training library. */

/** Field numbers are those of onnx.proto (onnx 1.12). */
const varint = (value: number): number[] => {
  const out: number[] = []
  let rest = value
  while (rest > 127) {
    out.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  return [...out, rest]
}
const number = (field: number, value: number): Buffer => Buffer.from([...varint(field * 8), ...varint(value)])
const bytes = (field: number, value: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([...varint(field * 8 + 2), ...varint(value.length)]), value])
const text = (field: number, value: string): Buffer => bytes(field, Buffer.from(value))
const message = (field: number, ...parts: Buffer[]): Buffer => bytes(field, Buffer.concat(parts))

const FLOAT = 1
const INT64 = 7
/** AttributeProto.type for a list of integers and for one. */
const INTS = 7
const INT = 2

/** One operation of a graph; `ints` are attributes that are lists, `int` those that are one number. */
export interface OnnxNode {
  readonly type: string
  readonly inputs: readonly string[]
  readonly output: string
  readonly ints?: Readonly<Record<string, readonly number[]>>
  readonly int?: Readonly<Record<string, number>>
}

/** A graph with int64 inputs [batch, tokens] and one float output whose last axis has `dimension` numbers. */
export interface OnnxGraph {
  readonly inputs: readonly string[]
  readonly output: string
  readonly axes: readonly (string | number)[]
  readonly tables: Readonly<Record<string, { readonly dims: readonly number[]; readonly values: Float32Array }>>
  readonly nodes: readonly OnnxNode[]
}

const axis = (size: string | number): Buffer => message(1, typeof size === 'string' ? text(2, size) : number(1, size))
const valueInfo = (field: number, name: string, type: number, axes: readonly (string | number)[]): Buffer =>
  message(field, text(1, name), message(2, message(1, number(1, type), message(2, ...axes.map(axis)))))

function nodeOf({ type, inputs, output, ints = {}, int = {} }: OnnxNode): Buffer {
  const lists = Object.entries(ints).map(([name, values]) =>
    message(5, text(1, name), ...values.map((v) => number(8, v)), number(20, INTS)),
  )
  const single = Object.entries(int).map(([name, v]) => message(5, text(1, name), number(3, v), number(20, INT)))
  return message(1, ...inputs.map((i) => text(1, i)), text(2, output), text(4, type), ...lists, ...single)
}

/** The bytes of an .onnx file (opset 13). */
export function writeOnnx({ inputs, output, axes, tables, nodes }: OnnxGraph): Buffer {
  const constants = Object.entries(tables).map(([name, { dims, values }]) =>
    message(5, ...dims.map((d) => number(1, d)), number(2, FLOAT), text(8, name), bytes(9, Buffer.from(values.buffer))),
  )
  const graph = message(
    7,
    ...nodes.map(nodeOf),
    text(2, 'graph'),
    ...constants,
    ...inputs.map((name) => valueInfo(11, name, INT64, ['batch', 'tokens'])),
    valueInfo(12, output, FLOAT, axes),
  )
  return Buffer.concat([number(1, 8), graph, message(8, text(1, ''), number(2, 13))])
}
