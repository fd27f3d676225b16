import { join } from 'node:path'
import { expect, it } from 'vitest'
import { killRounds } from '../../bench/kill/kill-rounds.js'
import { temporaryFolder } from '../../store/temporary.js'

/** `npm run bench -- kill` does it 200 times. */
const ROUNDS = 6
const SEED = 41

it(`loses nothing confirmed when it is killed ${ROUNDS} times while it imports, replaces, removes and compacts`, async () => {
  const figures = await killRounds(join(temporaryFolder(), 'workspace'), ROUNDS, SEED)
  expect(figures.failures).toEqual([])
  expect(figures.rounds).toBe(ROUNDS)
  // The deeds were under way: without any the kills would prove nothing.
  expect(Object.values(figures.confirmed).reduce((a, b) => a + b)).toBeGreaterThan(ROUNDS)
}, 180_000)
