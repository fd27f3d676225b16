import type { Matrix, QueueFilters, ReviewVerdict, VerdictCounts } from '../../src/api/contract.js'

export type MatrixRow = Matrix['rows'][number]
export type MatrixCell = MatrixRow['cells'][number]

/** A line of the matrix as it is painted: the head of a chapter, or a measure. */
export type MatrixLine =
  | { readonly kind: 'chapter'; readonly chapter: string; readonly size: number }
  | { readonly kind: 'measure'; readonly row: MatrixRow }

/** The rows of the chapters asked for which have one of the verdicts asked for in any column; all where nothing is asked. */
export function rowsShown(rows: readonly MatrixRow[], { chapter, verdict }: QueueFilters): readonly MatrixRow[] {
  return rows.filter(
    (row) =>
      (chapter === undefined || chapter.includes(row.chapter)) &&
      (verdict === undefined || row.cells.some((cell) => verdict.includes(cell.verdict))),
  )
}

/** The rows with the head of its chapter before each run of rows of one chapter. */
export function linesOf(rows: readonly MatrixRow[]): readonly MatrixLine[] {
  const runs: MatrixRow[][] = []
  for (const row of rows) {
    const last = runs[runs.length - 1]
    if (last?.[0]?.chapter === row.chapter) last.push(row)
    else runs.push([row])
  }
  return runs.flatMap((run): MatrixLine[] => [
    { kind: 'chapter', chapter: run[0]!.chapter, size: run.length },
    ...run.map((row): MatrixLine => ({ kind: 'measure', row })),
  ])
}

/** Counts the verdicts of a list of cells, in one pass: a hundred columns are counted at each turn of a filter. */
export function countsOf(verdicts: readonly ReviewVerdict[]): VerdictCounts {
  const counts = { covered: 0, partial: 0, omitted: 0, notApplicable: 0 }
  for (const verdict of verdicts) counts[verdict === 'not-applicable' ? 'notApplicable' : verdict]++
  return counts
}

/** Adds up the counts of several rows. */
export function sumOf(all: readonly VerdictCounts[]): VerdictCounts {
  const sum = (key: keyof VerdictCounts): number => all.reduce((total, counts) => total + counts[key], 0)
  return {
    covered: sum('covered'),
    partial: sum('partial'),
    omitted: sum('omitted'),
    notApplicable: sum('notApplicable'),
  }
}

/** What heads each column: the region; the title where the region is not known or several plans are of one. */
export function columnLabels(columns: Matrix['columns']): readonly string[] {
  const regions = columns.map((c) => c.region)
  return columns.map((c) =>
    c.region !== '' && regions.filter((r) => r === c.region).length === 1 ? c.region : c.title,
  )
}

const figureText = ({ asked, found }: MatrixCell['figures'][number]): string => `${asked}：${found ?? '无'}`

/** The figures asked for with what an answer puts in their place: `65%：60%；75%：无`; '' where none are asked for. */
export function figuresLine({ figures }: MatrixCell): string {
  return figures.map(figureText).join('；')
}

/** All a cell holds, in words: plan, figures asked for and found, text. */
export function cellTitle(column: Matrix['columns'][number], { figures, text }: MatrixCell): string {
  return [`${column.title}：${text ?? '没有对应条款'}`, ...figures.map(figureText)].join('\n')
}
