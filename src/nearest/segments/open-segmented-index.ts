import { basename, dirname, join } from 'node:path'
import { type ModelIdentity, UserError } from '../../domain/index.js'
import { damaged, otherSource } from '../manifest.js'
import type { LibraryIndex } from '../vector-index.js'
import { readChanges } from './change-log.js'
import { type IndexHome, isUnchanged, readHome } from './index-home.js'
import { openSegment } from './segment.js'
import { segmentedIndexOf } from './segmented-index.js'
import type { SegmentedOptions } from './settings.js'
import { createYoungRows } from './young-rows.js'

/** Another process may put new files in place while the old ones are being opened; more often in a row than this it is no chance. */
const MOST_TRIES = 4

async function openHome(home: IndexHome, model: ModelIdentity, options: SegmentedOptions): Promise<LibraryIndex> {
  const { path } = home
  const { segments: entries, log, size } = home.manifest
  const opened = await Promise.allSettled(entries.map((entry) => openSegment(path, entry, model.dimension)))
  const segments = opened.flatMap((o) => (o.status === 'fulfilled' ? [o.value] : []))
  try {
    for (const o of opened) if (o.status === 'rejected') throw o.reason
    const young = createYoungRows(model.dimension)
    const file = join(dirname(path), log.name)
    for (const { label, vector } of await readChanges(file, log.bytes, model.dimension, log.name)) {
      if (!young.remove(label)) segments.some((s) => s.remove(label))
      if (vector !== null) young.add(label, vector)
    }
    if (segments.reduce((sum, s) => sum + s.live, young.size) !== size) throw damaged(`${basename(path)}.json`)
    return segmentedIndexOf(model, { segments, young, home }, options)
  } catch (error) {
    await Promise.all(segments.map((s) => s.close()))
    throw error
  }
}

/**
 * Opens what a segmented index saved at `path`; it can only be saved there again. UserError `index-missing`, `index-damaged`,
 * `index-other-model`, `index-other-source`. Large files are checked by their length only: see `verifySegments`.
 */
export async function openSegmentedIndex(
  path: string,
  model: ModelIdentity,
  options: SegmentedOptions = {},
): Promise<LibraryIndex> {
  const name = `${basename(path)}.json`
  for (let tries = 1; ; tries++) {
    const home = await readHome(path, model)
    if (home === null) {
      throw new UserError('not-found', 'index-missing', `找不到索引“${name}”。请先导入规划以生成索引。`)
    }
    if (home.manifest.source !== (options.source ?? '')) throw otherSource(name)
    try {
      return await openHome(home, model, options)
    } catch (error) {
      if (tries === MOST_TRIES || (await isUnchanged(home))) throw error
    }
  }
}
