// tsc leaves files that are not code behind; the program reads these beside its compiled modules.
import { cpSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = dirname(fileURLToPath(import.meta.url))
const target = join(source, '..', 'dist')

/** @param {string} directory */
function copyAssets(directory) {
  for (const name of readdirSync(directory)) {
    const path = join(directory, name)
    if (statSync(path).isDirectory()) copyAssets(path)
    else if (/\.(txt|json|sql|tsv|gz)$/.test(name)) cpSync(path, join(target, relative(source, path)))
  }
}

copyAssets(source)
