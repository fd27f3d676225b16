import { open } from 'node:fs/promises'
import { basename } from 'node:path'
export { MAX_FILE_BYTES } from '../documents/limits.js'
import { MAX_FILE_BYTES } from '../documents/limits.js'
import { UserError } from '../domain/index.js'
import type { TextEncoding } from './encoding.js'
import type { InputFile } from './stages.js'

const MEBIBYTE = 1024 * 1024

const FAULTS: Readonly<Record<string, readonly ['not-found' | 'unreadable', string, string]>> = {
  ENOENT: ['not-found', 'file-not-found', '找不到文件“$”。请检查路径和文件名是否正确。'],
  ENOTDIR: ['not-found', 'file-not-found', '找不到文件“$”。请检查路径和文件名是否正确。'],
  EISDIR: ['unreadable', 'file-is-directory', '“$”是一个文件夹，需要的是一个规划文件。请写出文件夹中具体文件的名字。'],
  EACCES: ['unreadable', 'file-no-permission', '没有权限读取文件“$”。请检查文件权限。'],
  EPERM: ['unreadable', 'file-no-permission', '没有权限读取文件“$”。请检查文件权限。'],
}

/** The fault of a file that is larger than any plan. */
export function fileTooLarge(fileName: string): UserError {
  return new UserError(
    'too-large',
    'file-too-large',
    `文件“${fileName}”超过 ${MAX_FILE_BYTES / MEBIBYTE} MB，不像是一份规划。请只提供规划正文，或删去其中的图片后重试。`,
  )
}

/** Reads a file the user named; its size is looked at before a byte is read. Throws `UserError`. */
export async function readInputFile(path: string, encoding?: TextEncoding): Promise<InputFile> {
  const fileName = basename(path)
  try {
    const handle = await open(path, 'r')
    try {
      const status = await handle.stat()
      if (status.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' })
      if (!status.isFile()) {
        throw new UserError('unreadable', 'file-not-regular', `“${fileName}”不是普通文件，无法读取。请提供规划文件。`)
      }
      if (status.size > MAX_FILE_BYTES) throw fileTooLarge(fileName)
      return { fileName, bytes: await handle.readFile(), ...(encoding === undefined ? {} : { encoding }) }
    } finally {
      await handle.close()
    }
  } catch (error) {
    const known = FAULTS[(error as NodeJS.ErrnoException).code ?? '']
    if (!known) throw error
    throw new UserError(
      known[0],
      known[1],
      known[2].replace('$', () => path),
      { cause: error },
    )
  }
}
