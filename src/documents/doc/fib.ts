import { UserError } from '../../domain/index.js'

/** Where a structure stands in the table stream: bytes [start, start + length). */
export interface Place {
  readonly start: number
  readonly length: number
}

/** The part of the file information block ([MS-DOC] 2.5) that is needed to read text, styles and lists. */
export interface FileInformation {
  readonly tableStream: '0Table' | '1Table'
  /** Characters of the main text; headers, notes and text boxes come after. */
  readonly textLength: number
  readonly textBoxLength: number
  readonly styles: Place
  readonly characterPages: Place
  readonly paragraphPages: Place
  readonly pieces: Place
  readonly lists: Place
  readonly listOverrides: Place
}

/** First two bytes of the WordDocument stream since Word 97. */
const WORD_MAGIC = 0xa5ec

/** nFib of Word 97; older files (Word 6, 95) are laid out otherwise. */
const WORD_97 = 0x00c1

const ENCRYPTED = 0x0100
const USES_1TABLE = 0x0200

/** Reads the block at the start of the WordDocument stream. Throws for encrypted and for older files. */
export function fileInformation(stream: Buffer): FileInformation {
  if (stream.readUInt16LE(0) !== WORD_MAGIC || stream.readUInt16LE(2) < WORD_97) {
    throw new UserError(
      'unreadable',
      'doc-too-old',
      '该文件是 Word 97 以前的旧格式，无法读取；请用 Word 或 WPS 打开后另存为 .docx 再导入。',
    )
  }
  const flags = stream.readUInt16LE(0x0a)
  if (flags & ENCRYPTED) {
    throw new UserError(
      'unreadable',
      'doc-encrypted',
      '该 .doc 文件设有打开密码，无法读取；请用 Word 或 WPS 取消密码后另存为 .docx 再导入。',
    )
  }
  const place = (offset: number): Place => ({
    start: stream.readUInt32LE(offset),
    length: stream.readUInt32LE(offset + 4),
  })
  // Offsets of FibRgLw97 and FibRgFcLcb97, which every version since Word 97 keeps ([MS-DOC] 2.5.4 and 2.5.6).
  return {
    tableStream: flags & USES_1TABLE ? '1Table' : '0Table',
    textLength: stream.readUInt32LE(0x4c),
    textBoxLength: stream.readUInt32LE(0x64),
    styles: place(0xa2),
    characterPages: place(0xfa),
    paragraphPages: place(0x102),
    pieces: place(0x1a2),
    lists: place(0x2e2),
    listOverrides: place(0x2ea),
  }
}
