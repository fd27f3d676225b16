import { randomBytes } from 'node:crypto'
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { UserError } from '../domain/index.js'

/** Means the result stream instead of a file. */
export const STANDARD_OUTPUT = '-'

/** Where a name leads, through links; the name itself where nothing is there yet. */
const placeOf = (path: string): Promise<string> => realpath(path).catch(() => resolve(path))

/**
 * Looks whether a result can be written, before any work is done: the folder must be there, the name must be no folder and
 * none of the files that are read. Throws `UserError`.
 */
export async function checkOutput(path: string, inputs: readonly string[]): Promise<void> {
  if (path === STANDARD_OUTPUT) return
  const place = await placeOf(path)
  if ((await Promise.all(inputs.map(placeOf))).includes(place)) {
    throw new UserError(
      'usage',
      'output-is-input',
      `输出文件“${path}”与输入文件是同一个文件，会被覆盖。请换一个输出文件名。`,
    )
  }
  const folder = await stat(dirname(resolve(path))).catch(() => null)
  if (!folder?.isDirectory()) {
    throw new UserError(
      'usage',
      'output-no-folder',
      `输出文件“${path}”所在的文件夹不存在。请先建立该文件夹，或换一个位置。`,
    )
  }
  const target = await stat(path).catch(() => null)
  if (target?.isDirectory()) {
    throw new UserError('usage', 'output-is-folder', `输出位置“${path}”是一个文件夹。请写出文件名。`)
  }
}

/**
 * Writes a result whole or not at all; a link to a file stays one, and what is no file (a pipe, /dev/null) is written to as it is: putting a
 * file in its place would take a device away from the whole machine. Throws `UserError` where the place cannot be written.
 */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  const place = await placeOf(path)
  const temporary = `${place}.${randomBytes(4).toString('hex')}.tmp`
  try {
    const target = await stat(place).catch(() => null)
    if (target && !target.isFile()) return await writeFile(place, content)
    await writeFile(temporary, content)
    await rename(temporary, place)
  } catch (error) {
    await rm(temporary, { force: true })
    throw new UserError(
      'usage',
      'output-not-writable',
      `无法写入“${path}”。请检查文件是否被其他程序打开、文件夹是否可写。`,
      {
        cause: error,
      },
    )
  }
}
