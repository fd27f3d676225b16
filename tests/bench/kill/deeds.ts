/** Files the deeds are about; few, so that they are replaced and removed often. */
export const FILES = 8

/** Vectors of a full segment in this test: some plans fill several, so that sealing and joining them is killed too. */
export const SEGMENT_SIZE = 48

/** Where a file comes from. */
export const originOf = (file: number): string => `/规划/${file}.txt`

/** Something the killed process was doing or had done. */
export interface Deed {
  readonly kind: 'put' | 'remove' | 'index' | 'compact'
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
