import type { Clause } from './clause.js'
import type { ReadingNote } from './document.js'
import type { Indicator } from './indicator.js'
import type { NumberingNote, OutlineUnit } from './outline.js'

/** Administrative level of the body a plan belongs to, highest first. `zone` = 开发区/管委会 without a level of its own. */
export type AdministrativeLevel = 'nation' | 'province' | 'city' | 'county' | 'township' | 'zone' | 'unknown'

/** What a plan says of itself, read from its title, preamble and body. */
export interface PlanProfile {
  readonly title: string
  readonly level: AdministrativeLevel
  /** Region as named in the title (`饶平`, `长白山保护开发区`); '' for the nation or where it is not known. */
  readonly region: string
  /** Words the plan uses for its own area (全区, 我县, 全县). */
  readonly selfNames: readonly string[]
  /** Five-year period such as `十四五`, or ''. */
  readonly period: string
  readonly baseYear: number | null
  readonly targetYear: number | null
}

/** A table kept as data, cell by cell, with the outline unit it stands as. */
export interface PlanTable {
  readonly unit: string
  readonly header: readonly string[]
  /** Body rows, merged cells filled down, as printed. */
  readonly rows: readonly (readonly string[])[]
  readonly isIndicatorTable: boolean
}

/** A document with its structure read: what every later stage works on. */
export interface Plan {
  /** The normalised text all spans refer to: paragraphs and table rows joined by one line feed. */
  readonly text: string
  readonly profile: PlanProfile
  readonly units: readonly OutlineUnit[]
  readonly clauses: readonly Clause[]
  readonly tables: readonly PlanTable[]
  readonly indicators: readonly Indicator[]
  readonly numbering: readonly NumberingNote[]
  readonly notes: readonly ReadingNote[]
}
