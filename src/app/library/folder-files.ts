import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import { UserError } from '../../domain/index.js'

/** Endings of files that may be plans; what a file is, is decided by its content when it is read. */
const PLAN_ENDINGS = new Set(['.docx', '.doc', '.wps', '.pdf', '.txt', '.html', '.htm', '.md'])

/** Names office programs and systems leave beside the user's own files. */
const LEFTOVER = /^(?:~\$|\.|Thumbs\.db$|desktop\.ini$)/i

/** A file to be taken in. */
export interface FoundFile {
  /** Absolute path. */
  readonly path: string
  /** Path inside the folder the user named, parted by `/`; the name of a file named itself. */
  readonly name: string
}

/** The files below some paths. */
export interface FoundFiles {
  readonly files: readonly FoundFile[]
  /** Names of files and links that are passed over. */
  readonly passedOver: readonly string[]
}

async function walk(
  root: string,
  folder: string,
  recursive: boolean,
  found: FoundFile[],
  passed: string[],
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  // By code unit: the same folder gives the same order on every machine.
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    const name = relative(root, path).split(sep).join('/')
    if (LEFTOVER.test(entry.name)) continue
    if (entry.isDirectory()) {
      if (recursive) await walk(root, path, recursive, found, passed)
      else passed.push(`${name}/`)
    } else if (entry.isFile() && PLAN_ENDINGS.has(extname(entry.name).toLowerCase())) found.push({ path, name })
    // Links are not followed: a circle of them would never end.
    else passed.push(name)
  }
}

/**
 * The files of the paths a user named, folders walked in order of name. A file named itself is taken whatever its ending. `UserError`
 * for a path that is not there and for a folder without `recursive` that holds no plan of its own.
 */
export async function findPlanFiles(paths: readonly string[], recursive: boolean): Promise<FoundFiles> {
  const files: FoundFile[] = []
  const passedOver: string[] = []
  for (const given of paths) {
    const path = resolve(given)
    const status = await stat(path).catch(() => null)
    // A file that is not there is told when it is read, beside the others.
    if (!status?.isDirectory()) {
      files.push({ path, name: paths.length === 1 ? basename(path) : given })
      continue
    }
    const before = files.length
    await walk(path, path, recursive, files, passedOver)
    if (files.length === before) throw nothingIn(given, recursive)
  }
  const seen = new Set<string>()
  return { files: files.filter((f) => !seen.has(f.path) && seen.add(f.path)), passedOver }
}

function nothingIn(folder: string, recursive: boolean): UserError {
  return new UserError(
    'not-found',
    'folder-without-plans',
    `文件夹“${folder}”里没有可以导入的规划文件（${[...PLAN_ENDINGS].join(' ')}）。${recursive ? '请检查路径。' : '若规划在下级文件夹中，请加 --recursive。'}`,
  )
}
