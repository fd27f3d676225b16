import { describe, expect, it } from 'vitest'
import { findingsOf } from './run-audit.js'
import { body, heading, row, tinyPlan } from './tiny-plan.js'

const plan = (...sentences: string[]) => tinyPlan(sentences.map((s) => body(s)))
const goal = heading('二、目标', 'goal', 'chapter')

describe('definition-conflict', () => {
  it('holds the explanation of a term against the reference’s', () => {
    const reference = { reference: { id: 'r', plan: plan('推进“三清”（清沟、清塘、清垃圾）行动。') } }
    expect(findingsOf('definition-conflict', plan('开展“三清”(清沟、清塘、清淤泥)。'), reference)).toMatchObject([
      { certainty: 'certain', suggestion: '清淤泥→清垃圾' },
    ])
    expect(findingsOf('definition-conflict', plan('开展“三清”(清塘、清沟、清垃圾)。'), reference)).toEqual([])
  })

  it('holds it against the draft’s own first one, and against the number it announces', () => {
    expect(findingsOf('definition-conflict', plan('做到“三清”（清沟、清塘、清垃圾）。', '落实“三清”（清沟、清塘、清院）。'))).toHaveLength(1)
    expect(findingsOf('definition-conflict', plan('做到“四清”（清沟、清塘、清院）。'))).toHaveLength(1)
    expect(findingsOf('definition-conflict', plan('做到“三清”（清沟、清塘、清院等）。'))).toEqual([])
  })

  it('counts small lists', () => {
    expect(findingsOf('definition-conflict', plan('完善县、乡、村四级服务网络。'))).toHaveLength(1)
    expect(findingsOf('definition-conflict', plan('完善县、乡、村三级服务网络。'))).toEqual([])
  })

  it('finds one indicator under two names', () => {
    const rows = [row('每千人口执业医生数', '人', '2', '3')]
    const text = (name: string) => tinyPlan([goal, body(`到2025年，${name}达到3人。`, 'goal')], {}, rows)
    expect(findingsOf('definition-conflict', text('每千人口执业医师数'))).toMatchObject([{ certainty: 'certain' }])
    expect(findingsOf('definition-conflict', text('每千人口执业医生数'))).toEqual([])
  })

  it('finds a unit that cannot be compared with the reference’s', () => {
    const of = (unit: string) => tinyPlan([goal], {}, [row('经常参加体育锻炼人数比例', unit, '30', '35')])
    const reference = { reference: { id: 'r', plan: of('%') } }
    expect(findingsOf('definition-conflict', of('万人'), reference)).toHaveLength(1)
    expect(findingsOf('definition-conflict', of('％'), reference)).toEqual([])
  })
})
