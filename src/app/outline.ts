import type { App } from './create-app.js'
import type { InputFile } from './stages.js'

/** The outline of a file in the form `duibiao outline --json` prints. */
export async function outlineOf(app: App, file: InputFile): Promise<ReturnType<OutlineExport>> {
  const [{ outlineExport }, { plan }] = await Promise.all([import('../clauses/index.js'), app.stages.readPlan(file)])
  return outlineExport(plan)
}

type OutlineExport = typeof import('../clauses/index.js').outlineExport
