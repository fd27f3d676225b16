import type { ReviewVerdict } from '../../src/api/contract.js'

/** What a key of the review queue does. */
export type ReviewAction =
  | { readonly do: 'decide'; readonly verdict: ReviewVerdict }
  | { readonly do: 'step'; readonly by: 1 | -1 }
  | { readonly do: 'evidence'; readonly by: 1 | -1 }
  | { readonly do: 'note' | 'undo' | 'redo' | 'help' | 'search' | 'difference' | 'sync' }

/** Key, what it does, how the help sheet says it. Letters are as `KeyboardEvent.key` gives them without Shift. */
export const REVIEW_KEYS: readonly {
  readonly keys: readonly string[]
  readonly action: ReviewAction
  readonly says: string
}[] = [
  { keys: ['1'], action: { do: 'decide', verdict: 'covered' }, says: '判为 覆盖' },
  { keys: ['2'], action: { do: 'decide', verdict: 'partial' }, says: '判为 部分覆盖' },
  { keys: ['3'], action: { do: 'decide', verdict: 'omitted' }, says: '判为 未覆盖' },
  { keys: ['4'], action: { do: 'decide', verdict: 'not-applicable' }, says: '判为 不适用（须选理由）' },
  { keys: ['n'], action: { do: 'note' }, says: '写备注' },
  { keys: ['j', 'ArrowDown'], action: { do: 'step', by: 1 }, says: '下一条' },
  { keys: ['k', 'ArrowUp'], action: { do: 'step', by: -1 }, says: '上一条' },
  { keys: [']', 'ArrowRight'], action: { do: 'evidence', by: 1 }, says: '下一处证据' },
  { keys: ['[', 'ArrowLeft'], action: { do: 'evidence', by: -1 }, says: '上一处证据' },
  { keys: ['u'], action: { do: 'undo' }, says: '撤销' },
  { keys: ['r'], action: { do: 'redo' }, says: '重做' },
  { keys: ['d'], action: { do: 'difference' }, says: '显示或隐藏异同' },
  { keys: ['s'], action: { do: 'sync' }, says: '开关左右同步滚动' },
  { keys: ['/'], action: { do: 'search' }, says: '在队列中查找' },
  { keys: ['?', '？'], action: { do: 'help' }, says: '按键帮助' },
]

/** What of a key press decides about its meaning; a KeyboardEvent fits. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  /** During input of Chinese characters a key belongs to the input method. */
  readonly isComposing: boolean
}

/**
 * The action of a key press, null for any other key. Ctrl+Z and Ctrl+Y (Ctrl+Shift+Z) undo and redo as everywhere;
 * other combinations stay the browser's.
 */
export function reviewActionOf(press: KeyPress): ReviewAction | null {
  if (press.isComposing || press.altKey) return null
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  if (press.ctrlKey || press.metaKey) {
    if (key === 'z') return { do: press.key === 'Z' ? 'redo' : 'undo' }
    return key === 'y' ? { do: 'redo' } : null
  }
  return REVIEW_KEYS.find((entry) => entry.keys.includes(key))?.action ?? null
}
