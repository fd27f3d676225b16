import type { Clause, OutlineUnit } from '../../../src/api/contract.js'
import type { Readable } from '../../../web/src/reading/blocks.js'

/** A unit with its heading at `at`. */
export function unit(id: string, at: number, change: Partial<OutlineUnit> = {}): OutlineUnit {
  const heading = { start: at, end: at + 4 }
  const title = `标题${id}`
  return {
    id,
    parent: null,
    level: 1,
    kind: 'section',
    role: 'task',
    number: '一、',
    title,
    heading,
    paragraphs: 1,
    sentences: 1,
    ...change,
  }
}

/** A clause of five characters at `at`. */
export function clause(id: string, unitId: string, paragraph: number, at: number): Clause {
  return {
    id,
    index: at,
    kind: 'measure',
    text: '建设急救。',
    span: { start: at, end: at + 5 },
    path: [],
    unit: unitId,
    paragraph,
    task: '',
  }
}

export const readable = (parts: Partial<Readable>): Readable => ({ units: [], clauses: [], tables: [], ...parts })
