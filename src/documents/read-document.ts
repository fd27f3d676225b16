import { UserError, type Block, type PlanDocument } from '../domain/index.js'
import { readContainer, type ReadFile } from './read-container.js'
import { MAX_BLOCKS, MAX_FILE_BYTES, MAX_TEXT_LENGTH } from './limits.js'
import { sha256Of } from './sha256.js'
import type { TextEncoding } from './text/decode.js'

/** How to read a file when its content does not say it. */
export interface ReadOptions {
  /** Encoding of a .txt, .md or .html file; found from its bytes when left out. */
  readonly encoding?: TextEncoding
}

/**
 * Turns the bytes of a file into blocks, whatever its name says: Word (.docx, .doc, .wps), PDF, plain text, Markdown or HTML.
 * `fileName` is kept for messages, without its folders, and decides only between kinds of plain text (.md, .html).
 * Throws a `UserError` in Chinese for a file that is empty, too large, damaged, encrypted, of another kind, or without text.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<PlanDocument> {
  const name = baseName(fileName)
  if (bytes.byteLength === 0) {
    throw new UserError('unreadable', 'file-empty', `“${name}”是空文件（0 字节），没有可读的内容；请检查文件是否保存或复制完整。`)
  }
  if (bytes.byteLength > MAX_FILE_BYTES) throw tooLarge(name, `大小超过 ${MAX_FILE_BYTES / (1024 * 1024)} MB 的上限`)
  const read = await named(name, () => readContainer(bytes, name, options.encoding))
  const length = read.blocks.reduce((sum, block) => sum + lengthOf(block), 0)
  if (length === 0) {
    throw new UserError('unreadable', 'no-text', `“${name}”中没有读到文字；如果内容是扫描件或图片，请先做文字识别（OCR）后另存为 .docx 再导入。`)
  }
  if (length > MAX_TEXT_LENGTH || read.blocks.length > MAX_BLOCKS) throw tooLarge(name, '文字过多，不像一份规划')
  return {
    fileName: name,
    format: read.format,
    sha256: sha256Of(bytes),
    byteLength: bytes.byteLength,
    blocks: read.blocks,
    notes: read.notes,
  }
}

/** The last part of a path of either kind. */
function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) || path
}

/** Names the file in the message of an error from a reader, which knows only bytes. */
async function named(name: string, read: () => Promise<ReadFile>): Promise<ReadFile> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof UserError) || error.message.includes(name)) throw error
    throw new UserError(error.fault, error.code, `“${name}”：${error.message}`, { cause: error })
  }
}

function tooLarge(name: string, why: string): UserError {
  return new UserError('too-large', 'file-too-large', `“${name}”${why}，已停止读取；请只保留规划正文，另存后再导入。`)
}

function lengthOf(block: Block): number {
  if (block.kind === 'paragraph') return block.text.length
  let length = 0
  for (const row of block.rows) for (const cell of row) for (const text of cell.paragraphs) length += text.length
  return length
}
