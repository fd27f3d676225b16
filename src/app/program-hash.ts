import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PACKAGE_ROOT } from './package-root.js'

/** Folder of the program's own modules: src or dist. */
const MODULES = fileURLToPath(new URL('../', import.meta.url))

/** Everything between a read plan and its reports, tables and dictionaries included; how the plan was read shows in the plan itself. */
const FOLDERS = ['app', 'domain', 'embeddings', 'links', 'nearest', 'reports', 'words']

/**
 * Lower-case hex SHA-256 of the modules and tables that make reports, and of package.json, which fixes the libraries. Kept results
 * carry it: no change of the program, however small, can show what an earlier one found. Reads some 3 MB.
 */
export async function programHash(): Promise<string> {
  const files = [join(PACKAGE_ROOT, 'package.json')]
  for (const folder of FOLDERS) {
    const entries = await readdir(join(MODULES, folder), { withFileTypes: true, recursive: true })
    for (const e of entries) if (e.isFile()) files.push(join(e.parentPath, e.name))
  }
  const hash = createHash('sha256')
  for (const file of files.sort()) {
    const name = file.startsWith(MODULES) ? file.slice(MODULES.length) : 'package.json'
    hash.update(`${name.replaceAll('\\', '/')}\0`).update(await readFile(file))
  }
  return hash.digest('hex')
}
