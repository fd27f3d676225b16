/** Lines that stand together in a text file: between two groups there is at least one empty line. */
export interface LineGroup {
  readonly lines: readonly string[]
}

/** Splits a cleaned text at its empty lines; a line of tabs only is no empty line (it is an empty table cell). */
export function lineGroups(text: string): LineGroup[] {
  const groups: LineGroup[] = []
  let lines: string[] = []
  const close = (): void => {
    if (lines.length > 0) groups.push({ lines })
    lines = []
  }
  for (const line of text.split('\n')) {
    if (line.includes('\t') ? false : line.trim() === '') close()
    else lines.push(line)
  }
  close()
  return groups
}
