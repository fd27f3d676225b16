import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import busboy from 'busboy'
import type { Request } from 'express'
import type { UploadedFile } from '../app/import-job.js'
import { fileTooLarge, MAX_FILE_BYTES } from '../app/read-file.js'
import { UserError } from '../domain/index.js'

/** Files of one upload: the folder of a province with all its counties and cities. */
const MAX_FILES = 2000
/** All files of one upload together, in bytes: what a temporary folder can be expected to hold. */
const MAX_TOTAL_BYTES = 1024 * 1024 * 1024
const MAX_FIELDS = 10
const MAX_FIELD_BYTES = 1000
/** Longest file name kept, in UTF-16 code units; file systems stop at 255 bytes. */
const MAX_NAME = 200

/** Files received into a temporary folder, with the fields before them. */
export interface Upload {
  readonly files: readonly UploadedFile[]
  readonly fields: Readonly<Record<string, string>>
  /** Takes the temporary folder away. */
  remove(): Promise<void>
}

/** The last part of a name of either kind of path, without control characters. */
function safeName(name: string | undefined): string {
  const last = (name ?? '')
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\u0000-\u001f\u007f]/g, '')
  return last.slice(-MAX_NAME) || '未命名文件'
}

/** Longest path inside a dropped folder that is kept, in UTF-16 code units. */
const MAX_PATH = 1000

/** Where a file stands in a folder that was dropped; absent for a single file. Never used as a path of this machine. */
function originOf(name: string | undefined): { origin?: string } {
  const parts = (name ?? '')
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  return parts.length < 2 ? {} : { origin: `上传:${parts.join('/').slice(-MAX_PATH)}` }
}

const notUpload = (cause?: unknown): UserError =>
  new UserError('usage', 'upload-malformed', '上传的内容不完整或不是文件。请重新选择文件上传。', { cause })

const tooMuch = (what: string): UserError =>
  new UserError('too-large', 'upload-too-large', `一次上传的${what}过多。请分几次上传。`)

async function receiveFile(
  stream: Readable & { truncated?: boolean },
  path: string,
  fileName: string,
  origin: { origin?: string },
): Promise<UploadedFile> {
  await pipeline(stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  if (!stream.truncated) return { path, fileName, ...origin }
  await rm(path, { force: true })
  return { fileName, fault: fileTooLarge(fileName) }
}

/**
 * Streams a multipart request to files only this user can read. A file over the limit is named as failed and the others go on;
 * `UserError` where the request is no upload, has too many files, or breaks off. Nothing stays behind then.
 */
export async function receiveUpload(request: Request): Promise<Upload> {
  const folder = await mkdtemp(join(tmpdir(), 'duibiao-upload-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    return { ...(await receiveParts(request, folder)), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function receiveParts(request: Request, folder: string): Promise<Omit<Upload, 'remove'>> {
  const limits = {
    files: MAX_FILES,
    fileSize: MAX_FILE_BYTES,
    fields: MAX_FIELDS,
    fieldSize: MAX_FIELD_BYTES,
    fieldNameSize: 100,
  }
  let parser: busboy.Busboy
  try {
    parser = busboy({ headers: request.headers, limits, defParamCharset: 'utf8', preservePath: true })
  } catch (error) {
    throw notUpload(error)
  }
  const fields: Record<string, string> = Object.create(null) as Record<string, string>
  const receiving: Promise<UploadedFile>[] = []
  let failure: UserError | null = null
  let total = 0
  const stop = (error: UserError): void => {
    failure ??= error
    parser.destroy(error)
  }
  parser.on('field', (name, value) => {
    fields[name] = value
  })
  parser.on('file', (_field, stream, info) => {
    stream.on('data', (chunk: Buffer) => {
      total += chunk.length
      if (total > MAX_TOTAL_BYTES) stop(tooMuch('内容'))
    })
    const received = receiveFile(
      stream,
      join(folder, String(receiving.length)),
      safeName(info.filename),
      originOf(info.filename),
    )
    // Looked at below; without this a stream that breaks off would count as nobody's error.
    received.catch(() => undefined)
    receiving.push(received)
  })
  parser.on('filesLimit', () => stop(tooMuch('文件')))
  try {
    await pipeline(request, parser)
    const files = await Promise.all(receiving)
    if (files.length === 0) throw new UserError('usage', 'upload-empty', '没有收到文件。请选择要导入的规划文件。')
    return { files, fields }
  } catch (error) {
    await Promise.allSettled(receiving)
    throw failure ?? (error instanceof UserError ? error : notUpload(error))
  }
}
