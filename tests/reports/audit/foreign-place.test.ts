import { describe, expect, it } from 'vitest'
import { auditDraft, parseGazetteer } from '../../../src/reports/audit/index.js'
import { body, heading, tinyPlan, type TinyLine } from './tiny-plan.js'

/** Two invented provinces; 城关镇 lies in both, 和平镇 shares its name with a word. */
const GAZETTEER = parseGazetteer(
  [
    '91\t青川省', '9101\t临河市', '910101\t云岭县', '910101100\t双桥镇', '910101101\t城关镇', '910102\t松原县', '910102100\t柳湾镇',
    '92\t南洲省', '9201\t东浦市', '920101\t梅溪县', '920101100\t石坝镇', '920101101\t茶亭乡', '920101102\t城关镇', '920101103\t和平镇',
  ].join('\n'),
)

const places = (lines: readonly TinyLine[], title = '云岭县森林防火规划（2023—2030年）'): string[] =>
  auditDraft({
    draft: { id: 'draft', plan: tinyPlan([heading('一、主要任务', 'task', 'chapter'), ...lines], { title, region: '云岭' }) },
    gazetteer: GAZETTEER,
  })
    .filter(({ kind }) => kind === 'foreign-place')
    .map(({ quote }) => quote)

describe('foreign-place', () => {
  it('finds the townships and the river of another county where only the county name was changed', () => {
    const found = places([
      body('云岭县境内河网密布，清漾河流经石坝镇、茶亭乡，汇入东浦市境内。'),
      body('在石坝镇建设防火物资储备库。'),
      body('双桥镇、城关镇设专职护林员。'),
    ])
    expect(found).toEqual(expect.arrayContaining(['石坝镇', '茶亭乡', '清漾河']))
    expect(found).not.toContain('双桥镇')
    expect(found).not.toContain('城关镇')
    expect(found).not.toContain('云岭县')
  })

  it.each([
    ['its own townships', '在双桥镇、城关镇建设中心卫生院。'],
    ['its superiors', '按照青川省和临河市的部署，落实各项任务。'],
    ['a neighbour in the same city', '与松原县柳湾镇开展联防联控。'],
    ['a model named on purpose', '学习借鉴南洲省东浦市改革经验。'],
    ['a partner', '深化与东浦市的对口协作。'],
    ['an ordinary word with the same letters', '每个乡镇建成一所标准化卫生院，维护社会和平镇静。'],
  ])('says nothing about %s', (_, sentence) => {
    expect(places([body(sentence)])).toEqual([])
  })

  it('takes a name that is also a word only where the same county is named too', () => {
    expect(places([body('加强和平镇卫生院建设。')])).toHaveLength(1)
  })

  it('keeps silent without a gazetteer', () => {
    const plan = tinyPlan([body('在石坝镇建设防火物资储备库。')])
    expect(auditDraft({ draft: { id: 'd', plan } }).filter(({ kind }) => kind === 'foreign-place')).toEqual([])
  })

  it('finds the slogan of another place', () => {
    expect(places([body('加快推进健康梅溪建设。')])).toEqual(['健康梅溪'])
    expect(places([body('加快推进健康云岭建设。')])).toEqual([])
  })
})
