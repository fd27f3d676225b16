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

/** Of these plans those that a later version among them replaces, directly or through versions in between. */
export function replacedAmong(app: App, ids: readonly string[]): Set<string> {
  const before = new Map(
    app
      .store()
      .plans.list()
      .map((p) => [p.id, p.previousVersion]),
  )
  const replaced = new Set<string>()
  for (const id of ids) {
    const seen = new Set([id])
    for (let at = before.get(id) ?? null; at !== null && !seen.has(at); at = before.get(at) ?? null) {
      seen.add(at)
      replaced.add(at)
    }
  }
  return new Set(ids.filter((id) => replaced.has(id)))
}
