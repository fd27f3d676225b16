import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDivisions } from '../../../src/app/audit-data.js'
import { describePlan } from '../../../src/app/library/plan-metadata.js'
import { regionByName } from '../../../src/app/library/resolve-region.js'
import { readInputFile } from '../../../src/app/read-file.js'
import { liesIn } from '../../../src/domain/index.js'
import type { Gazetteer } from '../../../src/reports/audit/index.js'
import { PACKAGE_ROOT } from '../../../src/app/package-root.js'
import { temporaryApp, textFile } from '../temporary-app.js'

let divisions: Gazetteer
beforeAll(() => {
  divisions = loadDivisions()
})

const BODY = '\n\n一、总体要求\n\n坚持预防为主。\n\n二、任务\n\n（一）接种。每个乡镇设置一个接种门诊。\n'

async function described(title: string, preamble = '') {
  const app = temporaryApp()
  const { plan } = await app.stages.readPlan(textFile('规划.txt', `${title}\n\n${preamble}${BODY}`))
  return { plan, ...describePlan(plan, '规划.txt', divisions) }
}

describe('region and level by the table of divisions', () => {
  it.each([
    // 市 of a county's rank: the title alone says city.
    ['昆山市“十四五”卫生健康规划', '320583', 'county'],
    ['义乌市健康规划（2023—2027年）', '330782', 'county'],
    ['苏州市“十四五”卫生健康规划', '3205', 'city'],
    ['恩施土家族苗族自治州卫生健康规划', '4228', 'city'],
    ['河北省“十四五”卫生健康规划', '13', 'province'],
    ['重庆市卫生健康发展“十四五”规划', '50', 'province'],
    ['苏州市吴江区卫生健康规划', '320509', 'county'],
    // Directly below the province: no city stands between.
    ['济源市卫生健康“十四五”规划', '4190', 'county'],
  ])('%s', async (title, code, level) => {
    const { metadata, profile, plan } = await described(title)
    expect(metadata.region.value?.code.startsWith(code)).toBe(true)
    expect([profile.level, plan.profile.level]).toEqual([level, level])
  })

  it('files a zone and an unknown county below the superior the text names', async () => {
    const zone = await described(
      '云顶高新技术产业开发区卫生健康规划',
      '根据《河北省“十四五”卫生健康规划》，制定本规划。',
    )
    expect(zone.metadata.region.value).toMatchObject({ level: 'zone', path: ['河北省', '云顶高新技术产业开发区'] })
    const county = await described('云川省青川州云岭县卫生健康规划')
    expect(county.metadata.region.value).toEqual({
      code: '/云川省/青川州/云岭县',
      name: '云岭县',
      level: 'county',
      path: ['云川省', '青川州', '云岭县'],
    })
  })

  it('says nothing where the title names no place', async () => {
    const { metadata } = await described('居民健康促进规划')
    expect(metadata.region).toMatchObject({ value: null, source: 'none' })
  })

  it.each([
    ['饶平县', 'county', '445122'],
    ['饶平', 'county', '445122'],
    ['445122', 'county', '445122'],
    ['全国', 'nation', ''],
    ['青禾县', 'county', '/青禾县'],
  ] as const)('a person writes %s for a %s', (words, level, code) => {
    expect(regionByName(words, level, divisions)?.code).toBe(code)
  })
})

describe('lying in', () => {
  it.each([
    ['445122', '4451', true],
    ['445122', '44', true],
    ['445122', '', true],
    ['445122', '445122', true],
    ['22/云顶开发区', '22', true],
    ['/云川省/青川市', '/云川省', true],
    ['/云川省城', '/云川省', false],
    ['4451', '445122', false],
    ['45', '44', false],
    ['', '44', false],
  ])('%j in %j: %s', (code, region, expected) => expect(liesIn(code, region)).toBe(expected))
})

const PLANS = resolve(PACKAGE_ROOT, '..', 'shared', 'plans')
const HAVE = existsSync(PLANS)
if (!HAVE) console.warn('SKIPPED: the metadata of the real plans needs ../shared/plans')

describe.skipIf(!HAVE)('the real plans', () => {
  const NO = ['', 'none'] as const
  it.each([
    [
      'national',
      ['txt', 'docx', 'pdf'],
      '',
      'nation',
      [2021, 2025],
      ['国务院办公厅', 'head'],
      '国办发〔2022〕11号',
      'issued',
      '2022-04-27',
    ],
    ['changbaishan', ['txt', 'docx', 'pdf'], '22/长白山保护开发区', 'zone', [2021, 2025], NO, '', 'consultation', ''],
    ['raoping', ['txt', 'doc', 'docx', 'pdf'], '445122', 'county', [null, 2030], NO, '', 'consultation', ''],
    [
      'xiangqiao',
      ['txt'],
      '445102',
      'county',
      [2021, 2025],
      ['潮州市湘桥区卫生健康局', 'head'],
      '',
      'consultation',
      '2022-10',
    ],
    ['zhoukou', ['txt'], '4116', 'city', [2021, 2025], NO, '', 'consultation', ''],
  ] as const)('%s', async (name, formats, code, level, [from, to], [issuer, source], number, stage, date) => {
    const app = temporaryApp()
    for (const format of formats) {
      const { plan } = await app.stages.readPlan(await readInputFile(join(PLANS, `${name}.${format}`)))
      const { metadata: m, profile } = describePlan(plan, `文件.${format}`, divisions)
      expect([m.region.value?.code, profile.level], format).toEqual([code, level])
      expect(m.years.value).toEqual({ from, to })
      expect([m.issuer.value, m.issuer.source]).toEqual([issuer, source])
      expect([m.documentNumber.value, m.stage.value, m.date.value]).toEqual([number, stage, date])
    }
  })
})
