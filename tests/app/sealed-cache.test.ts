import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSealedCache, sealedName } from '../../src/app/sealed-cache.js'
import { temporaryFolder } from '../store/temporary.js'

const VALUE = { quote: '青禾县稻田音乐节', score: 0.25 }
const NAME = sealedName(['faults', '青禾县的草案'])

describe('sealed results', () => {
  it('come back to whoever has what they were made of, and to nobody else', async () => {
    const cache = createSealedCache(join(temporaryFolder(), 'compared'))
    expect(await cache.find(NAME)).toBeUndefined()
    await cache.keep(NAME, VALUE)
    expect(await cache.find(NAME)).toEqual(VALUE)
    const other = sealedName(['faults', '青禾县的草案。'])
    expect(await cache.find(other)).toBeUndefined()
    expect(await cache.find({ name: NAME.name, key: other.key })).toBeUndefined()
  })

  it('show nothing of their text on disk', async () => {
    const folder = join(temporaryFolder(), 'compared')
    await createSealedCache(folder).keep(NAME, { text: VALUE.quote.repeat(50) })
    for (const file of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, file))
      expect(bytes.includes(Buffer.from('青禾', 'utf8'))).toBe(false)
      expect(bytes.includes(Buffer.from('青禾', 'utf16le'))).toBe(false)
    }
  })

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 3)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one bit', (bytes: Buffer) => Buffer.from(bytes.map((b, at) => (at === bytes.length - 1 ? b ^ 1 : b)))],
    ['something else', () => Buffer.from('{"quote":"别的内容"}'.repeat(9))],
  ])('are made again when %s', async (_, damage) => {
    const folder = join(temporaryFolder(), 'compared')
    const cache = createSealedCache(folder)
    await cache.keep(NAME, VALUE)
    const file = join(folder, NAME.name)
    writeFileSync(file, damage(readFileSync(file)))
    expect(await cache.find(NAME)).toBeUndefined()
    await cache.keep(NAME, VALUE)
    expect(await cache.find(NAME)).toEqual(VALUE)
  })

  it('go when they are cleared, also where there are none', async () => {
    const folder = join(temporaryFolder(), 'compared')
    const cache = createSealedCache(folder)
    await cache.clear()
    await cache.keep(NAME, VALUE)
    await cache.clear()
    expect(await cache.find(NAME)).toBeUndefined()
  })

  it('do not grow without end', async () => {
    const folder = join(temporaryFolder(), 'compared')
    const cache = createSealedCache(folder)
    for (let i = 0; i < 70; i++) await cache.keep(sealedName([`${i}`]), i)
    expect(readdirSync(folder)).toHaveLength(64)
  })
})
