import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder of real plans and labels beside the repository; absent on a machine that has only the repository. */
export const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))

export const sharedDataPresent = (): boolean => existsSync(`${SHARED}gold/national.measures.tsv`)

/** Lines of a tab-separated file of the shared folder, empty ones and comments left out. */
export function readRows(path: string): string[][] {
  return readFileSync(SHARED + path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}
