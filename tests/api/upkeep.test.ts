import { expect, it } from 'vitest'
import { createLocalEngine, type Engine } from '../../src/app/engine.js'
import type { App } from '../../src/app/create-app.js'
import { isSound } from '../../src/domain/index.js'
import { importPlan } from '../../src/app/import-plan.js'
import type { WorkspaceCheck, WorkspaceView } from '../../src/api/contract.js'
import { REFERENCE_TEXT, temporaryApp, textFile } from '../app/temporary-app.js'
import { startServer } from './client.js'

/** An engine whose upkeep waits until it is let go: as one of a very large library lasts. */
function heldEngine(app: () => App): { engine: Engine; begun: Promise<void>; letGo: () => void } {
  const local = createLocalEngine(app)
  let letGo = (): void => undefined
  let begin = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const engine: Engine = {
    ...local,
    async tend(what) {
      begin()
      await held
      return local.tend(what)
    },
  }
  return { engine, begun, letGo }
}

it.each([
  ['GET', '/api/workspace/check'],
  ['POST', '/api/workspace/repair'],
  ['POST', '/api/workspace/compact'],
])('the page is answered while %s %s lasts: reading, searching and deciding', async (method, path) => {
  const { engine, begun, letGo } = heldEngine(() => app)
  const app: App = temporaryApp({ engine })
  await importPlan(app, textFile('上级规划.txt', REFERENCE_TEXT))
  const { call } = await startServer({}, app)
  const events: string[] = []
  const upkeep = call(method, path).then((answer) => (events.push('upkeep'), answer))
  await begun
  const workspace = await call('GET', '/api/workspace')
  events.push('workspace')
  const found = await call('GET', `/api/search?q=${encodeURIComponent('疫苗接种')}`)
  events.push('search')
  const made = await call('POST', '/api/projects', { name: '审查' })
  events.push('project')
  expect(workspace.json<WorkspaceView>().plans.length).toBe(1)
  expect([found.status, made.status]).toEqual([200, 201])
  letGo()
  expect(isSound((await upkeep).json<WorkspaceCheck>())).toBe(true)
  expect(events).toEqual(['workspace', 'search', 'project', 'upkeep'])
})
