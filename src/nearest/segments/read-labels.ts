import { basename, dirname, join } from 'node:path'
import { type ModelIdentity, UserError } from '../../domain/index.js'
import { readChanges } from './change-log.js'
import { isUnchanged, readHome } from './index-home.js'
import { openVectorFile } from './vector-file.js'

/** Labels that can be found in the saved index at `path`, without loading its vectors. UserError as `openSegmentedIndex`. */
export async function readLabels(path: string, model: ModelIdentity): Promise<Set<number>> {
  for (;;) {
    const home = await readHome(path, model)
    if (home === null) throw new UserError('not-found', 'index-missing', `找不到索引“${basename(path)}.json”。`)
    const folder = dirname(path)
    const labels = new Set<number>()
    try {
      for (const { vectors } of home.manifest.segments) {
        const file = await openVectorFile(join(folder, vectors.name), model.dimension, vectors.name)
        await file.handle.close()
        for (const label of file.labels) labels.add(label)
      }
      const { name, bytes } = home.manifest.log
      for (const { label, vector } of await readChanges(join(folder, name), bytes, model.dimension, name)) {
        if (vector === null) labels.delete(label)
        else labels.add(label)
      }
      return labels
    } catch (error) {
      // Written by another process meanwhile: the files that were named are gone.
      if (await isUnchanged(home)) throw error
    }
  }
}
