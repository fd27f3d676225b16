import type { AdministrativeLevel } from './plan.js'

/** A place of the division of China, or below it a place the table does not have (a zone, a new district). */
export interface RegionRef {
  /**
   * Statistical code of 2 (province), 4 (city), 6 (county) or 9 (township) digits; '' is the nation. A place outside the table is its
   * superior's code, a slash and its name (`22/云岭开发区`). The code of a place begins with the code of all it lies in.
   */
  readonly code: string
  /** Full name: `青川市`; `全国` for the nation. */
  readonly name: string
  readonly level: AdministrativeLevel
  /** Names from the province down to the place itself; empty for the nation. */
  readonly path: readonly string[]
}

/** Years a plan speaks for, both included; null where it does not say. `健康…2030` has an end only. */
export interface YearSpan {
  readonly from: number | null
  readonly to: number | null
}

/** How far a plan has come: 征求意见稿, 送审稿 (also 报批、审议), 草案 (also 讨论稿、初稿), 印发. */
export type DraftStage = 'consultation' | 'submission' | 'draft' | 'issued' | 'unknown'

/** Where a value was found; `person` = typed by a user and never overwritten by the program. */
export type MetadataSource = 'title' | 'head' | 'body' | 'tail' | 'file-name' | 'person' | 'none'

/** A value with where it came from. */
export interface Sourced<T> {
  readonly value: T
  readonly source: MetadataSource
  /** The words it was read from, as they stand in the document; '' where a person typed it or nothing was found. */
  readonly quote: string
}

/** What a library knows of a plan beside its text. A field nobody says is '' or null with source `none`. */
export interface PlanMetadata {
  readonly region: Sourced<RegionRef | null>
  readonly years: Sourced<YearSpan>
  /** 发布机关; several of them joined by 、. */
  readonly issuer: Sourced<string>
  /** 文号: `云政办发〔2022〕3号`. */
  readonly documentNumber: Sourced<string>
  readonly stage: Sourced<DraftStage>
  /** 成文日期: ISO 8601 with what is known, `2022-04-27` or `2022-10`. */
  readonly date: Sourced<string>
}

/** What a person may set by hand. */
export interface MetadataPatch {
  readonly issuer?: string
  readonly documentNumber?: string
  readonly stage?: DraftStage
  readonly date?: string
  readonly years?: YearSpan
}

/** Nothing is known under this source. */
export function unsaid<T>(value: T): Sourced<T> {
  return { value, source: 'none', quote: '' }
}

/** What was read, except where a person has said otherwise. */
export function keepPersons(read: PlanMetadata, before: PlanMetadata | undefined): PlanMetadata {
  if (before === undefined) return read
  const kept = Object.entries(before).filter(([, field]) => (field as Sourced<unknown>).source === 'person')
  return { ...read, ...Object.fromEntries(kept) }
}

/** Whether a place lies in a region or is it; every place lies in the nation (''). */
export function liesIn(code: string, region: string): boolean {
  if (region === '' || code === region) return true
  // Codes of one digit length each: a longer number that begins with the shorter lies in it; outside the table the slash ends a name.
  return code.startsWith(/\//.test(region) ? `${region}/` : region)
}
