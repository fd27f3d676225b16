import { describe, expect, it } from 'vitest'
import { type KeyPress, REVIEW_KEYS, reviewActionOf } from '../../web/src/keyboard.js'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...held,
})

describe('keys of the review queue', () => {
  it.each([
    ['1', { do: 'decide', verdict: 'covered' }],
    ['2', { do: 'decide', verdict: 'partial' }],
    ['3', { do: 'decide', verdict: 'omitted' }],
    ['4', { do: 'decide', verdict: 'not-applicable' }],
    ['j', { do: 'step', by: 1 }],
    ['J', { do: 'step', by: 1 }],
    ['ArrowUp', { do: 'step', by: -1 }],
    ['?', { do: 'help' }],
    ['？', { do: 'help' }],
  ])('%s', (key, action) => expect(reviewActionOf(press(key))).toEqual(action))

  it.each([
    [press('z', { ctrlKey: true }), { do: 'undo' }],
    [press('Z', { ctrlKey: true }), { do: 'redo' }],
    [press('y', { metaKey: true }), { do: 'redo' }],
  ])('undo and redo as everywhere', (given, action) => expect(reviewActionOf(given)).toEqual(action))

  it.each([
    ['5', press('5')],
    ['Tab', press('Tab')],
    ['Ctrl+1, the browser’s', press('1', { ctrlKey: true })],
    ['Ctrl+R, the browser’s', press('r', { ctrlKey: true })],
    ['Alt+Left, the browser’s', press('ArrowLeft', { altKey: true })],
    ['a key of the input method', press('1', { isComposing: true })],
  ])('%s does nothing', (_, given) => expect(reviewActionOf(given)).toBeNull())

  it('mean one thing each', () => {
    const all = REVIEW_KEYS.flatMap((k) => k.keys)
    expect(new Set(all).size).toBe(all.length)
  })
})
