import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/documents/text/decode.js'

const TEXT = '云岭县“十四五”健康规划\n一、总体要求\n到2025年，覆盖率达到90%以上。'
/** 云岭县规划。 in GB18030. */
const GB = Uint8Array.of(0xd4, 0xc6, 0xc1, 0xeb, 0xcf, 0xd8, 0xb9, 0xe6, 0xbb, 0xae, 0xa1, 0xa3)

function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(TEXT, false, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(TEXT, true, true), 'utf-16be'],
    ['UTF-16 LE', utf16(TEXT, false, false), 'utf-16le'],
    ['UTF-16 BE', utf16(TEXT, true, false), 'utf-16be'],
  ])('finds %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding, notes: [] })
  })

  it('takes what is not UTF-8 as GB18030', () => {
    expect(decodeText(GB)).toEqual({ text: '云岭县规划。', encoding: 'gb18030', notes: [] })
  })

  it('does as told', () => {
    expect(decodeText(GB, 'gb18030').text).toBe('云岭县规划。')
    expect(() => decodeText(GB, 'utf-8')).toThrow(expect.objectContaining({ code: 'text-encoding' }))
  })

  it('keeps UTF-8 with a few bad bytes and says how many', () => {
    const damaged = decodeText(Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff, 0xfe]), Buffer.from(TEXT)]))
    expect(damaged.encoding).toBe('utf-8')
    expect(damaged.notes.map((note) => note.code)).toEqual(['text-damaged'])
  })

  it('refuses bytes that are no text', () => {
    const noise = Uint8Array.from({ length: 600 }, (_, at) => 0x80 + ((at * 89) % 128)).map((byte, at) => (at % 3 ? byte : 0xff))
    expect(() => decodeText(noise)).toThrow(expect.objectContaining({ code: 'text-encoding' }))
  })

  it('gives any UTF-8 text back as it is', () => {
    const hanzi = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code))
    fc.assert(fc.property(fc.string({ unit: hanzi, minLength: 1 }), (text) => decodeText(Buffer.from(text)).text === text))
  })
})
