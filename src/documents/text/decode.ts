import { UserError, type ReadingNote } from '../../domain/index.js'

/** Encodings a text file may be told to be in; without one, `decodeText` finds it. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** A file's bytes as a string, the encoding that was used and what the user should know of it. */
export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
  readonly notes: readonly ReadingNote[]
}

/** Share of replaced characters above which a text counts as unreadable; a stray damaged byte or two stays below it. */
const MAX_DAMAGED_SHARE = 0.05

/**
 * Share of the non-ASCII characters that may be damaged in what still is UTF-8. Chinese GB18030 text read as UTF-8 is damaged in
 * more than two thirds of them; UTF-8 with a few bad bytes in far fewer than a fifth.
 */
const MAX_DAMAGED_UTF8 = 0.2

/** Bytes looked at to tell UTF-16 without a byte order mark; enough for any heading and its first paragraph. */
const UTF16_PROBE_BYTES = 4096

/** Share of the characters that must be those of a Chinese text; the wrong order of bytes gives about a third. */
const UTF16_EXPECTED_SHARE = 0.9

const MARKS: readonly { readonly encoding: TextEncoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
]

/**
 * Decodes a text file: as told, else by its byte order mark, else as UTF-16 without a mark when its zero bytes say so, else as
 * UTF-8 when it is that (a few bad bytes allowed), else as GB18030, the superset of GBK and GB2312. Bad bytes become U+FFFD and
 * are noted; a text that is mostly bad is refused (`text-encoding`). The mark itself is never part of the text.
 */
export function decodeText(bytes: Uint8Array, told?: TextEncoding): DecodedText {
  if (told !== undefined) return judged(read(bytes, told))
  const marked = MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))
  if (marked) return judged(read(bytes, marked.encoding))
  const wide = unmarkedUtf16(bytes)
  if (wide) return judged(read(bytes, wide))
  const utf8 = read(bytes, 'utf-8')
  if (utf8.damaged === 0 || utf8.damaged <= nonAscii(utf8.text) * MAX_DAMAGED_UTF8) return judged(utf8)
  return judged(read(bytes, 'gb18030'))
}

interface Reading {
  readonly text: string
  readonly encoding: TextEncoding
  /** Characters that stand for bytes without a meaning. */
  readonly damaged: number
}

function read(bytes: Uint8Array, encoding: TextEncoding): Reading {
  const text = new TextDecoder(encoding).decode(bytes)
  // gb18030 maps byte pairs that nobody assigned into the private use area: prose never needs them in number.
  const damaged = text.match(encoding === 'gb18030' ? /[\uFFFD\uE000-\uF8FF]/g : /\uFFFD/g)
  return { text, encoding, damaged: damaged?.length ?? 0 }
}

function nonAscii(text: string): number {
  return text.match(/[^\0-\x7F]/g)?.length ?? 0
}

function judged(reading: Reading): DecodedText {
  const { text, encoding, damaged } = reading
  if (damaged === 0) return { text, encoding, notes: [] }
  if (damaged > Math.max(text.length, 1) * MAX_DAMAGED_SHARE && damaged > nonAscii(text) * MAX_DAMAGED_UTF8) {
    throw new UserError(
      'unreadable',
      'text-encoding',
      '这份文本的编码无法识别（按 UTF-8、UTF-16、GB18030 读出来都是乱码）；请用记事本或 WPS 打开后另存为 UTF-8 编码的 .txt，或另存为 .docx 再试。',
    )
  }
  return {
    text,
    encoding,
    notes: [
      {
        code: 'text-damaged',
        message: `文件中有 ${damaged} 处字节不是合法的文字，已用“�”代替；如正文有缺字，请用原始文件另存后重新导入。`,
      },
    ],
  }
}

/**
 * UTF-16 without a mark: only with zero bytes (line ends, digits and blanks leave them), and only when nearly all pairs are characters of a
 * Chinese text in one order of bytes.
 */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | null {
  const probe = bytes.subarray(0, Math.min(bytes.length, UTF16_PROBE_BYTES) & ~1)
  if (bytes.length % 2 !== 0 || !probe.includes(0)) return null
  const orders = ['utf-16le', 'utf-16be'] as const
  return orders.find((encoding) => expectedShare(new TextDecoder(encoding).decode(probe)) >= UTF16_EXPECTED_SHARE) ?? null
}

/** Share of ASCII text, Chinese characters and punctuation of both widths. */
function expectedShare(text: string): number {
  const expected = text.match(/[\t\r\n\x20-\x7E\u2010-\u2027\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/g)
  return text.length === 0 ? 0 : (expected?.length ?? 0) / text.length
}
