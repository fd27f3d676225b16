import type { OfficialBlock } from './official-document.js'

/** A heading of level 1 (一、), 2 (（一）) or 3 (1.); its number is part of the text. */
export const heading = (level: 1 | 2 | 3, text: string): OfficialBlock => ({ kind: 'heading', level, text })

/** A paragraph, `label` (建议：) set off in front of it. */
export const paragraph = (text: string, label?: string): OfficialBlock =>
  label === undefined ? { kind: 'paragraph', text } : { kind: 'paragraph', text, label }
