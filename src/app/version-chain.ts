import type { App } from './create-app.js'

/** Ids of a plan and of all its earlier and later versions. */
export function versionChain(app: App, id: string): Set<string> {
  const plans = app.store().plans.list()
  const chain = new Set([id])
  let grown = true
  while (grown) {
    grown = false
    for (const p of plans) {
      if (p.previousVersion === null || chain.has(p.id) === chain.has(p.previousVersion)) continue
      chain.add(p.id).add(p.previousVersion)
      grown = true
    }
  }
  return chain
}
