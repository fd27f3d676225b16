import type { ReadOptions } from '../documents/read-document.js'
import { UserError } from '../domain/index.js'

/** Encodings a user may tell a text file to be in. */
export type TextEncoding = NonNullable<ReadOptions['encoding']>

/** What people call them, folded to letters and digits. GBK and GB2312 are parts of GB18030. */
const NAMES: Readonly<Record<string, TextEncoding>> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  ansi: 'gb18030',
}

/** The encoding a user means; `UserError` for an unknown name. */
export function parseEncoding(name: string): TextEncoding {
  const known = NAMES[name.toLowerCase().replace(/[^a-z0-9]/g, '')]
  if (known) return known
  throw new UserError(
    'usage',
    'unknown-encoding',
    `不认识文字编码“${name}”。可用：utf-8、gb18030（含 GBK、GB2312）、utf-16le、utf-16be。`,
  )
}
