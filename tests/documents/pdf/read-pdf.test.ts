import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../src/documents/pdf/read-pdf.js'

const shared = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../shared')
const hasShared = existsSync(join(shared, 'plans'))
if (!hasShared) console.warn('../shared is not here: the real PDF files are not read')

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(shared, path)))
const squeeze = (text: string): string => text.replace(/\s+/g, '')
const TIMEOUT = 60_000

/** Paragraphs of the labelled text (blank lines part them), without blanks. */
function goldParagraphs(plan: string): string[] {
  return readFileSync(join(shared, `gold/${plan}.seg.txt`), 'utf8')
    .split(/\n\s*\n/)
    .map((p) => squeeze(p.replace(/^[A-Z]\d+\t/gm, '')))
    .filter((p) => p !== '')
}

describe.skipIf(!hasShared)('the real PDF files', () => {
  it.each([
    ['national', 'table 22x5', 4, 3],
    ['changbaishan', 'table 18x5', 8, 0],
    ['raoping', 'table 15x7', 0, 0],
  ])(
    '%s: every sentence of running text in one piece, the table and the boxes',
    async (plan, table, boxes, partedOtherwise) => {
      const { blocks } = await readPdf(bytesOf(`plans/${plan}.pdf`), `${plan}.pdf`)
      const texts = blocks.flatMap((b) =>
        b.kind === 'paragraph' ? [b.text] : b.rows.flatMap((r) => r.flatMap((c) => c.paragraphs)),
      )
      const whole = new Set(texts.map(squeeze))
      const long = goldParagraphs(plan).filter((p) => p.length > 60)
      // Some paragraphs the labelled text parts differently from the print (see the notes of the gold).
      expect(long.filter((p) => !whole.has(p)).length).toBe(partedOtherwise)
      expect(long.length).toBeGreaterThan(60)
      const tables = blocks.filter((b) => b.kind === 'table')
      expect(tables.filter((t) => t.columnCount > 1).map((t) => `table ${t.rows.length}x${t.columnCount}`)).toEqual([
        table,
      ])
      expect(tables.filter((t) => t.columnCount === 1)).toHaveLength(boxes)
      expect(texts.filter((t) => /^—\s*\d+\s*—$/.test(t))).toEqual([])
      expect(blocks.every((b) => b.page !== undefined && b.page >= 1)).toBe(true)
    },
    TIMEOUT,
  )

  it('says that an encrypted file is encrypted', async () => {
    await expect(readPdf(bytesOf('plans/hostile/encrypted.pdf'), '甲.pdf')).rejects.toMatchObject({
      name: 'UserError',
      code: 'pdf-encrypted',
    })
  })

  it.each([0.1, 0.6])('refuses the first %d of a file in one clear sentence', async (share) => {
    const bytes = bytesOf('plans/raoping.pdf')
    const cut = bytes.slice(0, Math.floor(bytes.length * share))
    await expect(readPdf(cut, '甲.pdf')).rejects.toMatchObject({ name: 'UserError', code: 'pdf-damaged' })
  })

  it('leaves the bytes it was given untouched', async () => {
    const bytes = bytesOf('plans/hostile/latin.docx')
    await readPdf(bytes, '甲.pdf')
    expect(bytes.length).toBeGreaterThan(0)
  })
})

/** A PDF written by hand: one page with this content stream, the standard font Helvetica as F1. */
function smallPdf(content: string): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const body = objects.map((o, i) => `${i + 1} 0 obj\n${o}\nendobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n`)
}

describe('small PDF files', () => {
  it('reads text set in a standard font', async () => {
    const { blocks } = await readPdf(smallPdf('BT /F1 12 Tf 72 700 Td (Cloud Ridge County) Tj ET'), '甲.pdf')
    expect(blocks).toEqual([{ kind: 'paragraph', text: 'Cloud Ridge County', page: 1 }])
  })

  it('says that a file without text needs OCR', async () => {
    const error = await readPdf(smallPdf('0 0 100 100 re f'), '甲.pdf').catch((e: unknown) => e)
    expect(error).toMatchObject({ name: 'UserError', code: 'pdf-no-text' })
    expect((error as Error).message).toMatch(/OCR.*Word/)
  })

  it.each([
    ['nothing', ''],
    ['a header and nothing else', '%PDF-1.7\n'],
    ['something else', 'hello'],
  ])('refuses %s', async (_name, text) => {
    await expect(readPdf(new TextEncoder().encode(text), '甲.pdf')).rejects.toMatchObject({
      name: 'UserError',
      code: 'pdf-damaged',
    })
  })
})
