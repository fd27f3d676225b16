import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { createAskedThread } from '../../../src/app/threads/asked-thread.js'
import { UserError } from '../../../src/domain/index.js'

/** Doubles numbers, refuses odd ones as a user's error, and dies of 13. */
const SCRIPT = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', ({ id, question }) => {
  if (question === 13) throw new Error('struck')
  if (question % 2 === 1) {
    parentPort.postMessage({ id, error: { user: { fault: 'usage', code: 'odd' }, message: '奇数' } })
  } else parentPort.postMessage({ id, answer: 2 * question })
})`

const doubling = (failureOf?: (question: number, error: Error) => unknown) => {
  let starts = 0
  const start = (): Worker => {
    starts += 1
    return new Worker(SCRIPT, { eval: true })
  }
  return { thread: createAskedThread<number, number>(start, failureOf), starts: () => starts }
}

describe('an asked thread', () => {
  it('answers each question with its own answer, from one thread that starts with the first', async () => {
    const { thread, starts } = doubling()
    expect(starts()).toBe(0)
    expect(await Promise.all([2, 4, 6].map(thread.ask))).toEqual([4, 8, 12])
    expect(starts()).toBe(1)
    await thread.close()
  })

  it("hands over a user's error with its code", async () => {
    const { thread } = doubling()
    const error = await thread.ask(3).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(UserError)
    expect(error).toMatchObject({ fault: 'usage', code: 'odd' })
    await thread.close()
  })

  it('fails every open question when it dies, and starts anew', async () => {
    const { thread, starts } = doubling((question, error) => new Error(`${question}: ${error.message}`))
    const both = await Promise.allSettled([thread.ask(13), thread.ask(2)])
    expect(both.map((r) => (r.status === 'rejected' ? String(r.reason) : 'answered'))).toEqual([
      'Error: 13: struck',
      'Error: 2: struck',
    ])
    expect(await thread.ask(2)).toBe(4)
    expect(starts()).toBe(2)
    await thread.close()
  })

  it('must not start for being closed', async () => {
    const { thread, starts } = doubling()
    await thread.close()
    expect(starts()).toBe(0)
  })
})
