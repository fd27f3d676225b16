import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** Folder with package.json, models/, index/ and the built page; the same seen from src/app and from dist/app. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The program's version as package.json gives it. */
export function programVersion(): string {
  const json: unknown = JSON.parse(readFileSync(`${PACKAGE_ROOT}package.json`, 'utf8'))
  return z.object({ version: z.string() }).parse(json).version
}
