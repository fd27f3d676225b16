/**
 * Marks that converters leave in text dumps and that were never part of the plan. Only these few are taken out: any other
 * markup (`<script>`, `<b>`) is text of the file and stays text.
 */
const BOOKMARK = /\[bookmark: ?[^\]\n]{0,200}\]/g

/** Bold written the Markdown way; both ends stand on one line. */
const BOLD = /\*\*([^*\n]{1,400})\*\*/g

/** Takes converter marks out of one line: `[bookmark: _Toc1]一、总则` -> `一、总则`, `**目标。**到` -> `目标。到`. */
export function withoutMarks(line: string): string {
  const bare = line.includes('[bookmark:') ? line.replace(BOOKMARK, '') : line
  return bare.includes('**') ? bare.replace(BOLD, '$1') : bare
}

/**
 * The paragraphs of a line that is made of <p>…</p> elements, the way a table cell is dumped; null when the line is anything else.
 */
export function paragraphElements(line: string): string[] | null {
  const trimmed = line.trim()
  if (!/^<p>/i.test(trimmed) || !/<\/p>$/i.test(trimmed)) return null
  return trimmed
    .split(/<\/?p>/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
