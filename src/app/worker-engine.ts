import type { WorkspaceCheck } from '../domain/index.js'
import type { Engine } from './engine.js'
import type { ImportedPlan } from './import-plan.js'
import type { AppSettings } from './settings.js'
import { createWorkerProcess } from './worker-process.js'

/**
 * The engine whose work is done in processes of its own: the page stays quick, and cancelling stops at once. Upkeep has one that lives
 * as long as it lasts: it is rare, may need much memory, and must not die with an import that is cancelled.
 */
export function createWorkerEngine(settings: AppSettings): Engine {
  const heavy = createWorkerProcess(settings)
  const upkeep = createWorkerProcess(settings)
  let tending = 0
  return {
    async importFile(file, options) {
      return (await heavy.run({ name: 'import', file }, options)) as ImportedPlan
    },
    readAhead: (file) => heavy.tell({ name: 'read-ahead', file }),
    async makeReports(pair, options) {
      await heavy.run({ name: 'reports', pair }, options)
    },
    async makeWording(choice) {
      await heavy.run({ name: 'wording', choice })
    },
    async tend(what) {
      tending++
      try {
        return (await upkeep.run({ name: 'tend', what })) as WorkspaceCheck | null
      } finally {
        if (--tending === 0) await upkeep.rest()
      }
    },
    async close() {
      await Promise.all([heavy.close(), upkeep.close()])
    },
  }
}
