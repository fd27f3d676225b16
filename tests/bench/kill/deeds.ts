/** Files the deeds are about; few, so that they are replaced and removed often. */
export const FILES = 8

/**
 * Small segments, so that some plans fill several and sealing and joining them is killed too; the larger of the graphs are built in
 * processes of their own, as those of a large library are.
 */
export const SEGMENTS = { segmentSize: 48, builtHere: 40 }

/** Where a file comes from. */
export const originOf = (file: number): string => `/规划/${file}.txt`

/** Something the killed process was doing or had done. */
export interface Deed {
  readonly kind: 'put' | 'remove' | 'index' | 'seal' | 'compact'
  readonly file: number
  readonly version: number
  /** Id of the plan put; '-' otherwise. */
  readonly plan: string
  readonly isConfirmed: boolean
}

/** What the process said, in order: a deed begun and not confirmed is the last one. */
export function deedsOf(said: string): Deed[] {
  const deeds: Deed[] = []
  for (const [, when, kind, file, version, plan] of said.matchAll(/^(begin|done) (\w+) (\d+) (\d+) (\S+)\n/gm)) {
    const deed = {
      kind: kind as Deed['kind'],
      file: Number(file),
      version: Number(version),
      plan: plan!,
      isConfirmed: when === 'done',
    }
    if (deed.isConfirmed) deeds.pop()
    deeds.push(deed)
  }
  return deeds
}
