import type { TaskRow } from '../../../../src/api/contract.js'
import { byChapter, sumOf } from '../../heat.js'
import { VERDICT_LABEL } from '../../vocabulary.js'

/** The same colours as in base.css, which a chart cannot read. */
const COLOURS = { covered: '#2b7a50', partial: '#e3b95e', omitted: '#c8564c' } as const
const SHOWN = ['covered', 'partial', 'omitted'] as const

/** What ECharts draws for one draft, the number of chapters in it, and the same in words. */
export function chapterOption(tasks: readonly TaskRow[], draft: string) {
  const chapters = byChapter(tasks).map(({ chapter, tasks: own }) => ({ chapter, counts: sumOf(own, draft) }))
  const words = chapters
    .map(({ chapter, counts }) => `${chapter}：${SHOWN.map((v) => `${VERDICT_LABEL[v]} ${counts[v]}`).join('、')}`)
    .join('；')
  const echarts = {
    animation: false,
    // Patterns over the colours, for those who do not tell them apart.
    aria: { enabled: false, decal: { show: true } },
    tooltip: { trigger: 'axis' as const, axisPointer: { type: 'shadow' as const } },
    legend: { top: 0, left: 0 },
    grid: { left: 8, right: 30, top: 34, bottom: 8, containLabel: true },
    xAxis: { type: 'value' as const, minInterval: 1 },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: chapters.map((c) => c.chapter),
      axisLabel: { width: 260, overflow: 'truncate' as const },
    },
    series: SHOWN.map((verdict) => ({
      name: VERDICT_LABEL[verdict],
      type: 'bar' as const,
      stack: 'measures',
      barMaxWidth: 20,
      itemStyle: { color: COLOURS[verdict] },
      data: chapters.map((c) => c.counts[verdict]),
    })),
  }
  return { echarts, chapters: chapters.length, words }
}
