import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const source = join(root, 'src')

/** What each folder of src may import of src; the table of src/README.md. */
const ALLOWED: Record<string, readonly string[]> = {
  domain: [],
  documents: ['domain'],
  clauses: ['domain'],
  words: ['domain'],
  embeddings: ['domain'],
  nearest: ['domain'],
  store: ['domain'],
  links: ['domain'],
  reports: ['domain'],
  exports: ['domain'],
  app: ['domain', 'documents', 'clauses', 'words', 'embeddings', 'nearest', 'store', 'links', 'reports', 'exports'],
  cli: ['domain', 'app', 'api'],
  api: ['domain', 'app'],
}

/** Libraries with native code or a large surface: imported in exactly one file. */
const SINGLE_IMPORT = [
  'nodejieba',
  '@xenova/transformers',
  'hnswlib-node',
  'better-sqlite3',
  'pg',
  'pdfjs-dist',
  'yauzl',
  'saxes',
  'cfb',
  'docx',
  'write-excel-file',
  'htmlparser2',
  'busboy',
]

/** Folders that give the same report for the same files: no clock, no chance, no input or output. */
const PURE = ['domain', 'clauses', 'links', 'reports']
const IMPURE = /\b(Date\.now|new Date\(\)|Math\.random|randomUUID|process\.|fetch\()|from 'node:(fs|http|https|net|os|child_process)/

function sourceFiles(directory: string): string[] {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name)
    if (statSync(path).isDirectory()) return sourceFiles(path)
    return /\.tsx?$/.test(name) ? [path] : []
  })
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)]
  return found.map((m) => m[1]!)
}

const files = sourceFiles(source)
const folderOf = (path: string): string => relative(source, path).split(sep)[0]!

describe('imports go one way', () => {
  it.each(Object.keys(ALLOWED))('%s imports only what the table allows', (folder) => {
    const wrong: string[] = []
    for (const file of files.filter((f) => folderOf(f) === folder)) {
      for (const name of importsOf(file)) {
        if (!name.startsWith('.')) continue
        const target = folderOf(resolve(dirname(file), name))
        if (target !== folder && !ALLOWED[folder]!.includes(target)) wrong.push(`${relative(root, file)} -> ${target}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('knows every folder of src', () => {
    expect([...new Set(files.map(folderOf))].filter((f) => !(f in ALLOWED))).toEqual([])
  })

  it('the page takes types only from src/api/contract.ts', () => {
    const wrong: string[] = []
    for (const file of sourceFiles(join(root, 'web')).filter((f) => !f.includes(`${sep}dist${sep}`))) {
      const text = readFileSync(file, 'utf8')
      for (const m of text.matchAll(/import\s+(type\s+)?[^'"]*?from\s+'([^']*src\/[^']*)'/g)) {
        const target = resolve(dirname(file), m[2]!)
        if (relative(source, target).startsWith('..')) continue
        if (!m[1] || !/api[/\\]contract/.test(target)) wrong.push(`${relative(root, file)} -> ${m[2]}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('libraries stay behind our interfaces', () => {
  it.each(SINGLE_IMPORT)('%s is imported in at most one file of src', (library) => {
    const users = files.filter((f) => importsOf(f).some((n) => n === library || n.startsWith(`${library}/`)))
    expect(users.map((f) => relative(root, f)).length, users.join(', ')).toBeLessThanOrEqual(1)
  })
})

describe('pure folders', () => {
  it.each(PURE)('%s has no clock, no chance, no input or output', (folder) => {
    const wrong = files
      .filter((f) => folderOf(f) === folder)
      .filter((f) => IMPURE.test(readFileSync(f, 'utf8')))
      .map((f) => relative(root, f))
    expect(wrong).toEqual([])
  })
})

describe('one place exits the process', () => {
  it('only src/cli/main.ts calls process.exit or sets the exit code', () => {
    const wrong = files.filter((f) => /process\.exit(Code)?\b/.test(readFileSync(f, 'utf8'))).map((f) => relative(root, f))
    expect(wrong.filter((f) => f !== join('src', 'cli', 'main.ts'))).toEqual([])
  })
})
