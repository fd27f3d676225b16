import { describe, expect, it } from 'vitest'
import { follow, followInCell, habitsOf, type BreakHabits } from '../../../src/documents/pdf/line-breaks.js'
import type { PlacedLine } from '../../../src/documents/pdf/line.js'
import { line, SIZE } from './marks-builder.js'

const INDENTED: BreakHabits = { size: SIZE, pitch: 28, indents: true }
const BLOCKS: BreakHabits = { size: SIZE, pitch: 28, indents: false }
const FULL = '完善乡村三级服务网络，提升服务能力，健全管理制度，加强队伍建' // 29 characters: no room
const after = (previous: PlacedLine, text: string, more: Parameters<typeof line>[1] = {}) =>
  line(text, { y: previous.y + 28, ...more })
const decide = (previous: PlacedLine, next: PlacedLine, habits = INDENTED) => follow(previous, previous, next, habits)

describe('whether a line goes on with the paragraph', () => {
  const full = line(FULL, { width: 448 })
  it.each([
    ['after a full line, at the margin', full, after(full, '设。'), 'same'],
    ['after a full line, indented', full, after(full, '加强监测。', { indent: 32 }), 'new'],
    ['after a line that ended on purpose', line('提升能力。'), after(full, '健全制度。'), 'new'],
    ['after a full line, in another size', full, after(full, '一、总体要求', { size: 22 }), 'new'],
    ['after a full line, far below', full, after(full, '健全制度。', { y: full.y + 60 }), 'new'],
    ['with hanging punctuation before it', line(`${FULL}，`, { width: 462 }), after(full, '健全制度。'), 'same'],
    ['on the next page, at the margin', full, line('设。', { page: 2, y: 80 }), 'same'],
    ['on the next page, indented', full, line('加强监测。', { page: 2, y: 80, indent: 32 }), 'new'],
    ['on the next page, after a short line', line('提升能力。'), line('健全制度。', { page: 2, y: 80 }), 'new'],
  ])('%s', (_name, previous, next, expected) => {
    expect(decide(previous, next)).toBe(expected)
  })

  it('is sure that a line ended on purpose only when the next word would have fitted', () => {
    const short = line(FULL, { width: 448 - 40 })
    expect(decide(short, after(short, '2026—2030年', { headWidth: 60 }))).toBe('same')
    const gap = line(FULL, { width: 448 - 40 })
    expect(decide(gap, after(gap, '设。'), BLOCKS)).toBe('unsure')
  })

  it('joins a title of several centred lines, and not the number of the next heading', () => {
    const title = line('云岭县人民政府办公室关于印发', { size: 22, indent: 70, room: 70 })
    expect(decide(title, after(title, '健康服务规划的通知', { size: 22, indent: 125, room: 125 }))).toBe('same')
    expect(decide(title, after(title, '（征求意见稿）', { size: 22, indent: 147, room: 147 }))).toBe('new')
  })

  it('goes on under the text of a bullet', () => {
    const first = line(`●${FULL}`, { width: 448 })
    const second = after(first, '覆盖所有乡镇，并形成长效机制。', { indent: 24 })
    expect(follow(first, first, second, BLOCKS)).toBe('same')
    expect(follow(first, second, after(second, '●健全制度。'), BLOCKS)).toBe('new')
  })
})

describe('in a narrow cell', () => {
  it('goes on after a full line and parts after one that ended short', () => {
    expect(followInCell(line('健康', { room: 4 }), line('水平'))).toBe('same')
    expect(followInCell(line('健康', { room: 60 }), line('水平'))).toBe('new')
  })
})

describe('habits', () => {
  it('sees indented paragraphs and the usual distance of lines', () => {
    const lines = Array.from({ length: 12 }, (_, i) => line(FULL, { y: 100 + i * 28, indent: i % 4 === 0 ? 32 : 0 }))
    expect(habitsOf(lines)).toEqual({ size: SIZE, pitch: 28, indents: true })
  })

  it('sees none in block paragraphs', () => {
    expect(habitsOf(Array.from({ length: 12 }, (_, i) => line(FULL, { y: 100 + i * 28 }))).indents).toBe(false)
  })
})
