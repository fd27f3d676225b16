import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { UserError } from '../../domain/index.js'
import { MAX_ARCHIVE_BYTES, MAX_PART_BYTES, MAX_PART_RATIO, MAX_ZIP_ENTRIES, RATIO_FREE_BYTES } from '../limits.js'

/** A zip file whose directory was read and checked; parts are inflated one at a time, as streams. */
export interface ZipParts {
  readonly names: readonly string[]
  has(name: string): boolean
  /** Gives the bytes of a part piece by piece to `take`; throws what `take` throws, and `docx-too-large` beyond the limits. */
  read(name: string, take: (piece: Uint8Array) => void): Promise<void>
}

/**
 * Opens a zip file in memory. Throws `zip-damaged` when it has no readable directory (a broken download) and `docx-too-large` when
 * the directory alone shows that it goes beyond the limits.
 */
export async function openZip(bytes: Uint8Array): Promise<ZipParts> {
  const entries = new Map<string, yauzl.Entry>()
  const zip = await openDirectory(bytes)
  if (zip.entryCount > MAX_ZIP_ENTRIES) throw tooLarge(`压缩包内有 ${zip.entryCount} 个部件`)
  await collect(zip, entries)
  const total = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (total > MAX_ARCHIVE_BYTES) throw tooLarge('解压后的内容超出上限')
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: async (name, take) => {
      const entry = entries.get(name)
      if (!entry) throw damaged(`缺少部件 ${name}`)
      checkSize(entry)
      await pump(await openStream(zip, entry), take)
    },
  }
}

function openDirectory(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((done, fail) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true }, (error, zip) => {
      if (error) fail(damaged('压缩目录缺失或损坏', error))
      else done(zip)
    })
  })
}

function collect(zip: yauzl.ZipFile, entries: Map<string, yauzl.Entry>): Promise<void> {
  return new Promise((done, fail) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      // Word opens the first of two parts of one name; taking the second would show another text than the user sees.
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('end', () => done())
    zip.on('error', (error: Error) => fail(damaged('压缩目录损坏', error)))
    zip.readEntry()
  })
}

function checkSize(entry: yauzl.Entry): void {
  if (entry.isEncrypted()) {
    throw new UserError('unreadable', 'docx-encrypted', '该文件已加密，无法读取；请用 Word 或 WPS 取消密码后另存为 .docx 再导入。')
  }
  const { uncompressedSize: size, compressedSize: stored } = entry
  if (size > MAX_PART_BYTES) throw tooLarge('正文解压后超出上限')
  if (size > RATIO_FREE_BYTES && size > stored * MAX_PART_RATIO) throw tooLarge('正文的压缩率异常')
}

function openStream(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((done, fail) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) fail(damaged(`部件 ${entry.fileName} 无法解压`, error))
      else done(stream)
    })
  })
}

/** Reads a stream to its end; yauzl itself stops it when more bytes come than the directory promised. */
async function pump(stream: Readable, take: (piece: Uint8Array) => void): Promise<void> {
  try {
    for await (const piece of stream) take(piece as Uint8Array)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw damaged('部件内容损坏', error)
  }
}

function tooLarge(what: string): UserError {
  return new UserError(
    'too-large',
    'docx-too-large',
    `该 .docx 文件异常：${what}，已停止读取；请用 Word 或 WPS 打开核对，删去无关内容后另存为新的 .docx 再导入。`,
  )
}

function damaged(what: string, cause?: unknown): UserError {
  return new UserError(
    'unreadable',
    'zip-damaged',
    `该文件不完整或已损坏（${what}），无法读取；请重新复制或下载，或用 Word、WPS 打开修复后另存为 .docx 再导入。`,
    { cause },
  )
}
