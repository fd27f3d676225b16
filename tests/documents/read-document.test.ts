import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES, MAX_PART_BYTES, MAX_TEXT_BYTES } from '../../src/documents/limits.js'
import { readDocument } from '../../src/documents/read-document.js'
import { UserError } from '../../src/domain/index.js'
import { docxOf, paragraph } from '../fixtures/docx-writer.js'
import { zipOf } from '../fixtures/zip-writer.js'

async function codeOf(bytes: Uint8Array, name = '草案.docx'): Promise<string> {
  const error = await readDocument(bytes, name).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof UserError)) return 'no UserError'
  expect(error.message).toContain(name)
  expect(error.message).toMatch(/请/)
  return error.code
}

describe('readDocument', () => {
  it('gives name, hash and size of the file', async () => {
    const bytes = Buffer.from('一、总则')
    expect(await readDocument(bytes, '/home/a\\云岭县.txt')).toMatchObject({
      fileName: '云岭县.txt',
      format: 'txt',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      byteLength: 12,
    })
  })

  it.each([
    ['text named .docx', Buffer.from('一、总则'), 'a.docx', 'txt'],
    ['Word named .txt', docxOf(paragraph('一、总则')), 'a.txt', 'docx'],
    ['a page named .txt', Buffer.from('<!doctype html><p>一、总则</p>'), 'a.txt', 'html'],
    ['Markdown', Buffer.from('# 一、总则'), 'a.md', 'md'],
    ['text that speaks of markup', Buffer.from('<script>一</script>总则'), 'a.html', 'txt'],
  ])('tells %s by its content', async (_, bytes, name, format) => {
    expect((await readDocument(bytes, name)).format).toBe(format)
  })

  it.each([
    ['an empty file', Buffer.alloc(0), 'file-empty'],
    ['blanks only', Buffer.from(' \n\t\n'), 'no-text'],
    ['a Word file without text', docxOf(''), 'no-text'],
    ['RTF', Buffer.from('{\\rtf1 甲}'), 'unsupported-rtf'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), 'unsupported-image'],
    ['a spreadsheet', zipOf({ 'xl/workbook.xml': '<x/>' }), 'unsupported-zip'],
    ['OFD', zipOf({ 'OFD.xml': '<x/>' }), 'unsupported-zip'],
    ['a broken zip', docxOf(paragraph('甲')).subarray(0, 200), 'zip-damaged'],
    ['a broken OLE file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'doc-damaged'],
    ['a DOCTYPE', zipOf({ 'word/document.xml': '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><d>&e;</d>' }), 'docx-doctype'],
    ['broken XML', zipOf({ 'word/document.xml': '<w:document xmlns:w="x"><w:p>' }), 'docx-xml'],
    ['a part that says it is too large', zipOf({ 'word/document.xml': '<d/>' }, { 'word/document.xml': MAX_PART_BYTES + 1 }), 'docx-too-large'],
    ['a part larger than it says', zipOf({ 'word/document.xml': `<d>${'甲'.repeat(5000)}</d>` }, { 'word/document.xml': 10 }), 'zip-damaged'],
    ['too much text', Buffer.alloc(MAX_TEXT_BYTES + 1, 0x61), 'text-too-large'],
    ['too large a file', Buffer.alloc(MAX_FILE_BYTES + 1, 0x61), 'file-too-large'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it('refuses XML nested without end', async () => {
    const deep = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${'<w:a>'.repeat(600)}`
    expect(await codeOf(zipOf({ 'word/document.xml': deep }))).toBe('docx-too-deep')
  })
})
