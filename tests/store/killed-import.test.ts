import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openWorkspaceStore } from '../../src/store/index.js'
import { temporaryFolder } from './temporary.js'

const SCRIPT = fileURLToPath(new URL('./import-until-killed.ts', import.meta.url))
const KILLS = 6
/** Kills fall within this many milliseconds of the first import: before, in and after transactions. */
const WINDOW = 120

interface Killed {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

async function importUntilKilled(folder: string, first: number, after: number): Promise<Killed> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, folder, String(first)])
  let said = ''
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), after)
    said += chunk.toString()
  })
  await new Promise((resolve) => child.once('close', resolve))
  expect(errors).toBe('')
  const told = (word: string): string[] => [...said.matchAll(new RegExp(`^${word} (\\S+)$`, 'gm'))].map((m) => m[1]!)
  return { added: told('added'), removed: told('removed') }
}

it(`loses nothing that was confirmed and keeps nothing in halves when it is killed ${KILLS} times`, async () => {
  const folder = temporaryFolder()
  const added = new Set<string>()
  const removed = new Set<string>()
  for (let kill = 0; kill < KILLS; kill++) {
    const told = await importUntilKilled(folder, kill * 1000, Math.random() * WINDOW)
    for (const id of told.added) added.add(id)
    for (const id of told.removed) removed.add(id)
    const store = openWorkspaceStore(folder)
    try {
      expect(store.check()).toEqual([])
      const there = store.plans.list()
      for (const p of there) expect(store.plans.load(p.id)?.clauses.length, p.id).toBe(p.clauseCount)
      expect(store.clauses.count()).toBe(there.reduce((sum, p) => sum + p.clauseCount, 0))
      const ids = new Set(there.map((p) => p.id))
      // A plan whose number divides by three may have been removed without the news being heard.
      const mayBeGone = (id: string): boolean => Number(id.slice(1)) % 3 === 0
      expect([...added].filter((id) => !ids.has(id) && !mayBeGone(id))).toEqual([])
      expect([...removed].filter((id) => ids.has(id))).toEqual([])
    } finally {
      store.close()
    }
  }
  expect(added.size).toBeGreaterThan(0)
})
