import { createHash } from 'node:crypto'
import type { PlanDocument } from '../domain/index.js'

/** Hex digits of the file's SHA-256 that name a plan: 64 bits, enough to keep a library of millions apart. */
const ID_DIGITS = 16

/** Id of a plan: the same file is the same plan. */
export function planId(document: Pick<PlanDocument, 'sha256'>): string {
  return document.sha256.slice(0, ID_DIGITS)
}

/** Id of the plan these bytes of a file are. */
export function planIdOf(bytes: Uint8Array): string {
  return planId({ sha256: createHash('sha256').update(bytes).digest('hex') })
}

/** File name without its ending: `云岭县规划（送审稿）.docx` -> `云岭县规划（送审稿）`; a name that is all ending stays. */
export function planName(fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  return dot > 0 ? fileName.slice(0, dot) : fileName
}
