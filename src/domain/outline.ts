import type { Span } from './span.js'

/** What a unit of the outline is. `front` = notice letter, cover, title and preamble. */
export type UnitKind = 'front' | 'chapter' | 'section' | 'item' | 'box' | 'box-item' | 'table' | 'appendix'

/** The part a chapter (or a section of a general chapter) plays; sections inherit it unless their own title says otherwise. */
export type ChapterRole = 'front' | 'background' | 'principle' | 'goal' | 'task' | 'safeguard' | 'appendix'

/** A titled part of a plan. Units are listed in reading order; `parent` builds the tree. */
export interface OutlineUnit {
  /** `u1`, `u2`, … in reading order. */
  readonly id: string
  readonly parent: string | null
  /** 0 = front, 1 = chapter, 2 = section, 3 = item, 4 …; a box or table stands one below what it belongs to. */
  readonly level: number
  readonly kind: UnitKind
  readonly role: ChapterRole
  /** As printed: `一、`, `（二）`, `(二)`, `1.`, `专栏 1`, ''. A wrong number is kept as it is. */
  readonly number: string
  /** Without number, bullet and closing full stop. */
  readonly title: string
  /** Where the heading (number and title) stands. */
  readonly heading: Span
  /** Body paragraphs (for a table: rows) directly under this unit, not those of its children. */
  readonly paragraphs: number
  /** Sentences (。！？) in those body paragraphs. */
  readonly sentences: number
  readonly page?: number
}

/** A numbering fault of the source, reported and not corrected. */
export interface NumberingNote {
  readonly unit: string
  readonly kind: 'skipped' | 'repeated' | 'out-of-order' | 'mixed-style'
  readonly expected: string
  readonly found: string
  readonly message: string
}
