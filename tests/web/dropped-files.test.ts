import { describe, expect, it } from 'vitest'
import { droppedFiles, type Dropped } from '../../web/src/dropped-files.js'

/** An entry as browsers give it: a folder tells its content a part at a time. */
function entryOf(path: string, content: readonly unknown[] | null): unknown {
  if (content === null) {
    const file = new File(['x'], path.split('/').at(-1)!)
    return { isFile: true, fullPath: path, file: (done: (f: File) => void) => done(file) }
  }
  const parts = [content.slice(0, 1), content.slice(1), []]
  const reader = { readEntries: (done: (entries: unknown) => void) => done(parts.shift()) }
  return { isFile: false, fullPath: path, createReader: () => reader }
}

const dropped = (entries: readonly unknown[], files: readonly File[]): Dropped => ({
  items: entries.map((e) => ({ webkitGetAsEntry: () => e })),
  files,
})

describe('what is dropped on the page', () => {
  it('may be a folder: its files come with their paths, whatever lies below whatever', async () => {
    const inner = entryOf('/规划/甲', [entryOf('/规划/甲/a.txt', null), entryOf('/规划/甲/b.txt', null)])
    const data = dropped([entryOf('/规划', [inner, entryOf('/规划/c.txt', null)]), entryOf('/d.txt', null)], [])
    expect(
      (await droppedFiles(data)).map((f) => ('webkitRelativePath' in f && f.webkitRelativePath) || f.name),
    ).toEqual(['规划/甲/a.txt', '规划/甲/b.txt', '规划/c.txt', 'd.txt'])
  })

  it('may be plain files, in browsers without entries too', async () => {
    const files = [new File([], 'a.txt')]
    expect(await droppedFiles(dropped([entryOf('/a.txt', null)], files))).toEqual(files)
    expect(await droppedFiles({ items: [{}], files })).toEqual(files)
  })
})
