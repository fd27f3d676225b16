import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UserError } from '../../src/domain/index.js'
import { checkModel } from '../../src/embeddings/model-check.js'
import { addModel, listModels } from '../../src/embeddings/model-library.js'
import { createJiebaSegmenter } from '../../src/words/jieba-segmenter.js'

const MODELS = resolve(import.meta.dirname, '../../models')
const NAME = 'duibiao-static-zh'
const { cut } = createJiebaSegmenter()

let folder: string
let copy: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duibiao-models-'))
  copy = join(folder, 'usb', 'copied')
  cpSync(join(MODELS, NAME), copy, { recursive: true })
  mkdirSync(join(folder, 'models'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function fault(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error: unknown = await work.then(
    () => null,
    (e: unknown) => e,
  )
  expect(error).toBeInstanceOf(UserError)
  const { code, message } = error as UserError
  return { code, message }
}

function edit(file: string, change: (json: Record<string, unknown>) => void): void {
  const path = join(copy, file)
  const json = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  change(json)
  writeFileSync(path, JSON.stringify(json))
}

describe('checkModel', () => {
  it('passes the bundled encoder with every pair in order', async () => {
    const check = await checkModel(join(MODELS, NAME), cut)
    expect(check.ranked).toBe(check.pairs)
    expect(check.identity.dimension).toBe(check.manifest.dimension)
  })

  it.each([
    ['no folder', () => rmSync(copy, { recursive: true }), 'model-missing', '找不到'],
    ['no weights', () => rmSync(join(copy, 'onnx'), { recursive: true }), 'model-incomplete', 'model_quantized.onnx'],
    ['no tokenizer', () => rmSync(join(copy, 'tokenizer.json')), 'model-incomplete', 'tokenizer.json'],
    [
      'a broken description',
      () => writeFileSync(join(copy, 'duibiao.json'), '{}'),
      'model-description',
      'duibiao.json',
    ],
    [
      'weights cut short',
      () => writeFileSync(join(copy, 'onnx', 'model_quantized.onnx'), 'no model'),
      'model-broken',
      '无法载入',
    ],
    ['another dimension than told', () => edit('duibiao.json', (j) => (j.dimension = 999)), 'model-output', '999维'],
    [
      'a tokenizer of another model',
      () =>
        edit('tokenizer.json', (j) => {
          const model = j.model as { vocab: Record<string, number> }
          const words = Object.keys(model.vocab)
          // Every word gets the vector of a word far away in the list: all is known, nothing means what it says.
          model.vocab = Object.fromEntries(words.map((w, i) => [w, i < 4 ? i : 4 + ((i * 7919) % (words.length - 4))]))
        }),
      'model-ranking',
      '只排对',
    ],
  ])('says what is wrong: %s', async (_, spoil, code, told) => {
    spoil()
    const found = await fault(checkModel(copy, cut))
    expect(found.code).toBe(code)
    expect(found.message).toContain(told)
    expect(found.message).toMatch(/。$/)
    expect(found.message).not.toContain(folder)
  })
})

describe('addModel', () => {
  const models = (): string => join(folder, 'models')

  it('copies a good model under its name, whole, and lists it', async () => {
    const check = await addModel(copy, models(), cut)
    expect(check.identity.name).toBe('copied')
    expect(readdirSync(models())).toEqual(['copied'])
    const [listed] = await listModels(models())
    expect(listed).toMatchObject({ name: 'copied', problem: null, manifest: { dimension: check.identity.dimension } })
    expect((await checkModel(join(models(), 'copied'), cut)).identity).toEqual(check.identity)
  })
  it('refuses a name that is taken', async () => {
    await addModel(copy, models(), cut)
    expect((await fault(addModel(copy, models(), cut))).code).toBe('model-exists')
  })
  it('refuses a name that is no name', async () => {
    const odd = join(folder, 'usb', 'a b')
    cpSync(copy, odd, { recursive: true })
    expect((await fault(addModel(odd, models(), cut))).code).toBe('model-name')
  })
  it('leaves nothing of a model that does not pass', async () => {
    rmSync(join(copy, 'onnx'), { recursive: true })
    expect((await fault(addModel(copy, models(), cut))).code).toBe('model-incomplete')
    expect(readdirSync(models())).toEqual([])
  })
})

describe('listModels', () => {
  it('knows the bundled encoder, and neither the judge nor the recipe', async () => {
    const names = (await listModels(MODELS)).map((m) => m.name)
    expect(names).toContain(NAME)
    expect(names.filter((n) => n === 'judge' || n === 'train')).toEqual([])
  })
  it('lists a broken model with what it lacks', async () => {
    rmSync(join(copy, 'tokenizer.json'))
    const [listed] = await listModels(join(folder, 'usb'))
    expect(listed).toMatchObject({ name: 'copied', manifest: null, bytes: 0 })
    expect(listed!.problem).toContain('tokenizer.json')
  })
  it('lists nothing where there is no folder', async () => {
    expect(existsSync(join(folder, 'none'))).toBe(false)
    expect(await listModels(join(folder, 'none'))).toEqual([])
  })
})
