import type { AdministrativeLevel, PlanProfile } from './plan.js'
import type { MetadataPatch, PlanMetadata } from './plan-metadata.js'

/** 征求意见稿 (`draft`) / 印发 (`issued`), as the user says or the title shows. */
export type PlanStatus = 'draft' | 'issued' | 'unknown'

/** A plan of the workspace in one line. */
export interface PlanSummary {
  /** First 16 hex digits of the file's SHA-256: the same file is the same plan. */
  readonly id: string
  /** File name without ending. */
  readonly name: string
  readonly fileName: string
  readonly sha256: string
  readonly format: string
  readonly profile: PlanProfile
  readonly status: PlanStatus
  readonly clauseCount: number
  readonly measureCount: number
  /** ISO 8601, UTC. */
  readonly importedAt: string
  /** Id of the earlier version this plan replaces; null for a first version. */
  readonly previousVersion: string | null
  /** Absent for a plan taken in before there was any; `duibiao check --repair` reads it then. */
  readonly metadata?: PlanMetadata
}

/** Corrections of what was read from the title; absent fields stay as they are. */
export interface PlanPatch extends MetadataPatch {
  readonly title?: string
  readonly level?: AdministrativeLevel
  readonly region?: string
  readonly period?: string
  readonly status?: PlanStatus
}
