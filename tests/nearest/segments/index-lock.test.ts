import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withIndexLock } from '../../../src/nearest/segments/index-lock.js'
import { temporaryFolder } from '../../store/temporary.js'

/** Seconds since the lock was made. */
const OLD = 60

it.each([
  ['never signed', ''],
  ['signed by a process that is gone', '999999999'],
])('a lock that was %s, left by a process that was killed, holds nobody up', async (_what, content) => {
  const path = join(temporaryFolder(), 'clauses')
  writeFileSync(`${path}.lock`, content)
  const then = Date.now() / 1000 - OLD
  utimesSync(`${path}.lock`, then, then)
  const begun = performance.now()
  expect(await withIndexLock(path, async () => 'done')).toBe('done')
  // Ten seconds are what it waits for a lock that is held.
  expect(performance.now() - begun).toBeLessThan(5_000)
  expect(existsSync(`${path}.lock`)).toBe(false)
})
