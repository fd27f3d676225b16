import { describe, expect, it } from 'vitest'
import { importPlan } from '../../../src/app/import-plan.js'
import { libraryRegions, plansUnder } from '../../../src/app/library/regions.js'
import { search } from '../../../src/app/search.js'
import type { RegionNode } from '../../../src/domain/index.js'
import { temporaryApp, textFile } from '../temporary-app.js'

const TITLES = [
  '全国居民健康规划',
  '广东省居民健康规划',
  '广东省潮州市居民健康规划',
  '广东省潮州市饶平县居民健康规划',
  '重庆市渝中区居民健康规划',
  '云川省云岭县居民健康规划',
  '居民健康促进规划',
]

async function library() {
  const app = temporaryApp()
  for (const title of TITLES) {
    await importPlan(app, textFile(`${title}.txt`, `${title}\n\n一、任务\n\n（一）接种。${title}要求设置接种门诊。\n`))
  }
  return app
}

/** `name own/all` of every node, in order. */
const flat = (n: RegionNode): string[] => [`${n.code} ${n.name} ${n.own}/${n.all}`, ...n.children.flatMap(flat)]

describe('the regions of a library', () => {
  it('make a tree with the plans of each place and of all that lies in it', async () => {
    expect(flat(libraryRegions(await library()))).toEqual([
      ' 全国 1/6',
      '/云川省 云川省 0/1',
      '/云川省/云岭县 云岭县 1/1',
      '44 广东省 1/3',
      '4451 潮州市 1/2',
      '445122 饶平县 1/1',
      '50 重庆市 0/1',
      '500103 渝中区 1/1',
    ])
  })

  it.each([
    ['广东省', 3],
    ['广东', 3],
    ['4451', 2],
    ['饶平县', 1],
    ['全国', 6],
    ['云川省', 1],
    ['重庆市', 1],
    ['河北省', 0],
  ])('under %s are %d plans', async (region, count) => {
    expect(await plansUnder(await library(), region)).toHaveLength(count)
  })

  it('of no known name are refused', async () => {
    await expect(plansUnder(await library(), '不存在的县')).rejects.toThrow(/区划/)
  })

  it('narrow a search to all places within them, by name or code', async () => {
    const app = await library()
    const plansFound = async (region: string): Promise<string[]> => {
      const { hits } = await search(app, { text: '设置接种门诊', regions: [region], mode: 'words', limit: 20 })
      const ids = hits.flatMap((h) => [h.plan, ...h.same.map((s) => s.plan)])
      return ids.map((id) => app.store().plans.find(id)!.profile.title).sort()
    }
    const chaozhou = ['广东省潮州市居民健康规划', '广东省潮州市饶平县居民健康规划']
    expect(await plansFound('潮州市')).toEqual(chaozhou)
    expect(await plansFound('4451')).toEqual(chaozhou)
    expect(await plansFound('云岭县')).toEqual(['云川省云岭县居民健康规划'])
    await expect(plansFound('不存在的县')).rejects.toThrow(/区划/)
  })
})
