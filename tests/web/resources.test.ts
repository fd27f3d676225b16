import { describe, expect, it } from 'vitest'
import { RequestFailed } from '../../web/src/request-failed.js'
import { faultFrom, ResourceStore } from '../../web/src/resources.js'

/** A load that answers when the test says so, and counts how often it was asked. */
function controlled() {
  const waiting: { resolve: (value: string) => void; reject: (error: unknown) => void }[] = []
  const load = (): Promise<string> => new Promise((resolve, reject) => waiting.push({ resolve, reject }))
  return { load, waiting }
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

describe('ResourceStore', () => {
  it('loads a thing once, however often it is wanted', async () => {
    const store = new ResourceStore()
    const { load, waiting } = controlled()
    store.want('plan', load)
    store.want('plan', load)
    expect(store.peek('plan')).toEqual({ state: 'loading' })
    waiting[0]?.resolve('text')
    await settle()
    expect([waiting.length, store.peek('plan')]).toEqual([1, { state: 'ready', value: 'text' }])
  })

  it('keeps a failure until it is refreshed, and does not try in a circle', async () => {
    const store = new ResourceStore()
    const { load, waiting } = controlled()
    store.want('plan', load)
    waiting[0]?.reject(new RequestFailed({ code: 'plan-not-found', message: '找不到规划' }, 404))
    await settle()
    store.want('plan', load)
    expect([waiting.length, store.peek('plan').state]).toEqual([1, 'failed'])
    store.refresh('plan')
    waiting[1]?.resolve('text')
    await settle()
    expect(store.peek('plan')).toEqual({ state: 'ready', value: 'text' })
  })

  it('shows the old value while it is loaded anew', async () => {
    const store = new ResourceStore()
    const { load, waiting } = controlled()
    store.want('plan', load)
    waiting[0]?.resolve('old')
    await settle()
    store.refresh('')
    expect(store.peek('plan')).toEqual({ state: 'ready', value: 'old' })
  })

  it('throws away an answer that was asked for before the change', async () => {
    const store = new ResourceStore()
    const { load, waiting } = controlled()
    store.want('project/1/overview', load)
    store.drop('project/1/')
    waiting[0]?.resolve('before')
    await settle()
    expect(store.peek('project/1/overview')).toEqual({ state: 'loading' })
    waiting[1]?.resolve('after')
    await settle()
    expect(store.peek('project/1/overview')).toEqual({ state: 'ready', value: 'after' })
  })

  it('forgets what begins with the prefix and nothing else, and says so', async () => {
    const store = new ResourceStore()
    let told = 0
    store.subscribe(() => told++)
    for (const key of ['project/1/a', 'project/2/a']) store.want(key, () => Promise.resolve(key))
    await settle()
    told = 0
    store.drop('project/1/')
    expect([store.peek('project/1/a').state, store.peek('project/2/a').state, told]).toEqual(['loading', 'ready', 1])
  })

  it('changes only what is loaded', async () => {
    const store = new ResourceStore()
    store.change<number>('n', (n) => n + 1)
    expect(store.peek('n').state).toBe('loading')
    store.want('n', () => Promise.resolve(1))
    await settle()
    store.change<number>('n', (n) => n + 1)
    expect(store.peek('n')).toEqual({ state: 'ready', value: 2 })
  })
})

describe('faultFrom', () => {
  it('keeps the server’s words', () => {
    const fault = { code: 'x', message: '文件是空的' }
    expect(faultFrom(new RequestFailed(fault, 422))).toEqual(fault)
  })

  it('says that the page is at fault otherwise', () => expect(faultFrom(new Error('oops')).message).toContain('页面出错：oops'))
})
