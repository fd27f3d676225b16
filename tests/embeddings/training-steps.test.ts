import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyOf, runStep, type Step } from '../../models/train/step.js'
import { BUNDLED, modelSteps, segmentSteps, type TrainSettings } from '../../models/train/steps.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duibiao-steps-'))
  writeFileSync(join(folder, 'in.txt'), 'one')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A step that appends a letter to a log each time it runs, and copies its input. */
const step = (setting = 'a', script = 'cat'): Step => ({
  name: 'copy',
  inputs: [join(folder, 'in.txt')],
  outputs: [join(folder, 'out', 'copied.txt')],
  command: ['sh', '-c', `printf x >> "$0"; : ${setting}; ${script}`, join(folder, 'log')],
  stdin: join(folder, 'in.txt'),
  stdout: join(folder, 'out', 'copied.txt'),
})
const run = (s: Step): Promise<boolean> => runStep(s, join(folder, 'stamps'), [folder])
const copied = (): string => readFileSync(join(folder, 'out', 'copied.txt'), 'utf8')

describe('runStep', () => {
  it('runs once, then is done', async () => {
    expect(await run(step())).toBe(true)
    expect(copied()).toBe('one')
    expect(await run(step())).toBe(false)
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('x')
  })
  it.each([
    ['an input has changed', () => writeFileSync(join(folder, 'in.txt'), 'two'), step, 'two'],
    ['an output is gone', () => rmSync(join(folder, 'out'), { recursive: true }), step, 'one'],
    ['a setting has changed', () => undefined, () => step('b'), 'one'],
  ])('runs again where %s', async (_, change, again, wanted) => {
    await run(step())
    change()
    expect(await run(again())).toBe(true)
    expect(copied()).toBe(wanted)
  })
  it('leaves no output of a command that failed, and is not done', async () => {
    await expect(run(step('a', 'cat; exit 3'))).rejects.toThrow('copy ended with 3')
    expect(existsSync(join(folder, 'out', 'copied.txt'))).toBe(false)
    expect(await run(step())).toBe(true)
  })
  it('fails where the command does not write what it should', async () => {
    await expect(run({ ...step(), outputs: [...step().outputs, join(folder, 'other.txt')] })).rejects.toThrow(
      'did not write',
    )
  })
  it('keeps the state of an interrupted command only for the same inputs', async () => {
    const state = join(folder, 'state')
    const interrupted = (setting: string): Step => ({ ...step(setting, 'cat; exit 1'), state })
    await expect(run(interrupted('a'))).rejects.toThrow()
    writeFileSync(state, 'half')
    await expect(run(interrupted('a'))).rejects.toThrow()
    expect(existsSync(state)).toBe(true)
    await expect(run(interrupted('b'))).rejects.toThrow()
    expect(existsSync(state)).toBe(false)
  })
  it('knows the same data in another folder', async () => {
    const other = mkdtempSync(join(tmpdir(), 'duibiao-steps-'))
    writeFileSync(join(other, 'in.txt'), 'one')
    const moved: Step = {
      ...step(),
      inputs: [join(other, 'in.txt')],
      command: step().command.map((c) => c.replace(folder, other)),
    }
    expect(await keyOf(moved, [other])).toBe(await keyOf(step(), [folder]))
    rmSync(other, { recursive: true })
  })
})

describe('the steps of the encoder', () => {
  const settings: TrainSettings = { shared: '/s', work: '/w', python: 'python3', ...BUNDLED }
  const texts = ['gov_x.txt', 'shenlun_exam.txt', 'policy_y.txt', 'shenlun_essays.txt', 'laws_z.txt']

  it('learn from no exam text and no research set', () => {
    const learnt = [...segmentSteps(settings, texts), ...modelSteps({ ...settings, steps: 10 })]
    const training = learnt.filter((s) => s.name !== 'evaluate' && !s.name.includes('heldout'))
    const read = training.flatMap((s) => [...s.inputs, ...s.outputs]).join('\n')
    expect(read).toContain('gov_x')
    for (const barred of ['shenlun', 'stsb', 'lcqmc', 'bq_', 'pawsx', 'heldout', 'synonyms', 'ocnli']) {
      expect(read).not.toContain(barred)
    }
  })
  it('take the first encoder or nothing, as told', () => {
    const reads = (fromNothing: boolean): string =>
      modelSteps({ ...settings, fromNothing })
        .flatMap((s) => s.inputs)
        .join('\n')
    expect(reads(false)).toContain('/s/encoder/duibiao-static-zh')
    expect(reads(true)).not.toContain('/s/encoder/duibiao-static-zh')
  })
  it('have every output but the last read by a later step', () => {
    const steps = modelSteps({ ...settings, fromNothing: true, steps: 10 })
    const inputs = steps.flatMap((s) => s.inputs)
    const unread = steps
      .slice(0, -1)
      .flatMap((s) => s.outputs)
      .filter((o) => !inputs.some((i) => o.startsWith(i)))
    expect(unread).toEqual([])
  })
})
