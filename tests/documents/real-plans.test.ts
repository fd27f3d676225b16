import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/documents/read-document.js'
import { UserError, type Block, type PlanDocument } from '../../src/domain/index.js'

const PLANS = new URL('../../../shared/plans/', import.meta.url)
const present = existsSync(PLANS)
if (!present) console.warn('SKIPPED: ../shared/plans is not there, so no real plan and no hostile file was read')

const read = (name: string): Promise<PlanDocument> => readDocument(readFileSync(new URL(name, PLANS)), name)

/** All text without blanks and half- or full-width differences of brackets, tables cell by cell. */
function textOf(blocks: readonly Block[]): string {
  const parts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.flatMap((row) => row.flatMap((cell) => [...cell.paragraphs])),
  )
  return parts.join('').replace(/\s/g, '').replaceAll('(', '（').replaceAll(')', '）')
}

describe.skipIf(!present)('real plans', () => {
  it('give from .doc the very blocks of .docx', async () => {
    expect((await read('raoping.doc')).blocks).toEqual((await read('raoping.docx')).blocks)
  })

  it.each([
    ['changbaishan.docx', 'changbaishan.txt'],
    ['changbaishan.gb18030.txt', 'changbaishan.txt'],
    ['raoping.docx', 'raoping.txt'],
    ['raoping.doc', 'raoping.txt'],
    ['national.utf8bom.txt', 'national.docx'],
  ])('give from %s the text of %s', async (one, other) => {
    const [first, second] = await Promise.all([read(one), read(other)])
    expect(textOf(first.blocks)).toBe(textOf(second.blocks))
  })

  it('lose what the tracked changes delete and keep what they insert', async () => {
    const { blocks, notes } = await read('changbaishan.docx')
    const text = textOf(blocks)
    for (const gone of ['（2021—2025年，含过渡期）', '“三早”', '≤16.0', '【批注】', '加强资金保障']) expect(text).not.toContain(gone)
    for (const kept of ['“四早”', '（三）加强监测评估', '（四）加强宣传倡导']) expect(text).toContain(kept)
    expect(notes.map((note) => note.code)).toEqual(['docx-tracked-changes'])
  })

  it.each(['national', 'changbaishan', 'raoping'])('%s has the same tables in .docx and .txt but for merged places', async (plan) => {
    const cells = async (name: string): Promise<string[]> =>
      (await read(name)).blocks
        .filter((block) => block.kind === 'table' && block.columnCount > 1)
        .flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.paragraphs.join('')).filter(Boolean).join('|')) : []))
    expect(await cells(`${plan}.docx`)).toEqual(await cells(`${plan}.txt`))
  })
})

describe.skipIf(!present)('hostile files', () => {
  const REFUSED: readonly (readonly [string, string])[] = [
    ['bomb.docx', 'docx-too-large'],
    ['truncated.docx', 'zip-damaged'],
    ['encrypted.pdf', 'pdf-encrypted'],
    ['empty.txt', 'file-empty'],
    ['empty.docx', 'file-empty'],
    ['emptybody.docx', 'no-text'],
    ['xxe.docx', 'docx-doctype'],
  ]
  it.each(REFUSED)('%s is refused as %s', async (name, code) => {
    const error: unknown = await read(`hostile/${name}`).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).code).toBe(code)
  })

  it('a text of 60 MB is refused', async () => {
    const bytes = gunzipSync(readFileSync(new URL('hostile/big.txt.gz', PLANS)))
    await expect(readDocument(bytes, 'big.txt')).rejects.toMatchObject({ code: 'file-too-large' })
  })

  it.each([
    ['hostile/notazip.docx', 'txt'],
    ['hostile/latin.docx', 'pdf'],
  ])('%s is read as what it is', async (name, format) => {
    expect((await read(name)).format).toBe(format)
  })

  it('script.txt keeps its markup as text and its number as stored', async () => {
    const { blocks, notes } = await read('hostile/script.txt')
    const text = textOf(blocks)
    expect(text).toContain('<script>alert（1）</script>')
    expect(text).toContain('投入000,02万元')
    expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
    expect(notes.map((note) => note.code)).toEqual(['bidi-removed'])
  })

  it('nul.txt keeps its four sections and no control character', async () => {
    const text = (await read('hostile/nul.txt')).blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))
    expect(text.filter((line) => /^（[一二]）/.test(line))).toHaveLength(4)
     
    expect(text.join('')).not.toMatch(/[\u0000-\u001F\u007F]/)
  })

  it('one line of 1.7 million characters and 5,000 headings come through whole', async () => {
    expect((await read('hostile/longline.txt')).blocks).toHaveLength(1)
    expect((await read('hostile/deepnest.txt')).blocks.length).toBeGreaterThan(5000)
  })
})
