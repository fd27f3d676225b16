/** The part of the browser's entries (File and Directory Entries API) that is used. */
interface Entry {
  readonly isFile: boolean
  /** `/folder/name`, from the top of what was dropped. */
  readonly fullPath: string
  file?(done: (file: File) => void, failed: (error: unknown) => void): void
  createReader?(): { readEntries(done: (entries: Entry[]) => void, failed: (error: unknown) => void): void }
}

/** The part of a drop's DataTransfer that is used. */
export interface Dropped {
  readonly items: ArrayLike<{ webkitGetAsEntry?(): unknown }>
  readonly files: ArrayLike<File>
}

/** A file of a folder bears its path inside it, as a folder chosen in a dialogue gives it. */
function withPath(file: File, fullPath: string): File {
  const path = fullPath.replace(/^\//, '')
  return path.includes('/') ? Object.defineProperty(file, 'webkitRelativePath', { value: path }) : file
}

async function filesOf(entry: Entry): Promise<File[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => entry.file!(done, failed))
    return [withPath(file, entry.fullPath)]
  }
  const reader = entry.createReader!()
  const found: File[] = []
  for (;;) {
    // A hundred at a time come, until none come.
    const part = await new Promise<Entry[]>((done, failed) => reader.readEntries(done, failed))
    if (part.length === 0) return found
    for (const below of part) found.push(...(await filesOf(below)))
  }
}

/** All files that were dropped, those in folders too. The entries must be taken before the event ends, so call it within the handler. */
export async function droppedFiles(data: Dropped): Promise<File[]> {
  const entries = Array.from(data.items, (item) => item.webkitGetAsEntry?.() as Entry | null | undefined)
  const plain = Array.from(data.files)
  const folders = entries.some((entry) => entry && !entry.isFile)
  if (!folders) return plain
  const lists = await Promise.all(entries.flatMap((entry) => (entry ? [filesOf(entry)] : [])))
  return lists.flat()
}
