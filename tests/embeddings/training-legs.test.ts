import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const MODELS = ['duibiao-context-zh', 'duibiao-static-zh'].map((name) => resolve(ROOT, 'models', name))
/** Numbers of the static vector and of the contextual one. */
const STATIC = 256
const CONTEXTUAL = 256

/** What fold.py reads of these lines of words. */
function legsOf(lines: readonly string[]): Float32Array[] {
  const script = resolve(ROOT, 'models/train/context/legs.mts')
  const out = execFileSync(process.execPath, ['--import', 'tsx', script, ...MODELS], {
    input: `${lines.join('\n')}\n`,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const numbers = new Float32Array(out.buffer, out.byteOffset, out.length / 4)
  return lines.map((_, at) => numbers.subarray(at * (STATIC + CONTEXTUAL), (at + 1) * (STATIC + CONTEXTUAL)))
}

it('the shipped encoder gives what it was folded from, so that it can be folded anew', () => {
  const [a, b, none] = legsOf(['医院 支援 社区', '社区 支援 医院', '\u{2ffff}'])
  const length = (v: Float32Array): number => Math.hypot(...v)
  const parts = (v: Float32Array): Float32Array[] => [v.subarray(0, STATIC), v.subarray(STATIC)]
  for (const part of [...parts(a!), ...parts(b!)]) expect(length(part)).toBeCloseTo(1, 4)
  const [[staticA, ownA], [staticB, ownB]] = [parts(a!), parts(b!)]
  expect(staticA!.every((x, i) => Math.abs(x - staticB![i]!) < 1e-5)).toBe(true)
  expect(ownA!.every((x, i) => Math.abs(x - ownB![i]!) < 1e-3)).toBe(false)
  expect(length(none!)).toBe(0)
})
