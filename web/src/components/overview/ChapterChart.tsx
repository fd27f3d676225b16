import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ProjectOverview } from '../../../../src/api/contract.js'
import { chapterOption } from './chapter-option.js'
import { DraftPicker } from './DraftPicker.js'

use([BarChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

interface Props {
  readonly view: ProjectOverview
  readonly nameOf: (draft: string) => string
}

const ROW_HEIGHT = 34
const FRAME_HEIGHT = 70

/** Stacked bars: the verdicts of one draft, chapter by chapter. The same numbers stand in the heat map's chapter rows. */
export function ChapterChart({ view, nameOf }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null)
  const [draft, choose] = useState(view.drafts[0]?.draft ?? '')
  const option = useMemo(() => chapterOption(view.tasks, draft), [view.tasks, draft])
  const height = FRAME_HEIGHT + ROW_HEIGHT * option.chapters
  useEffect(() => {
    if (box.current === null) return
    const chart = init(box.current, undefined, { renderer: 'svg' })
    chart.setOption(option.echarts)
    const resize = (): void => chart.resize()
    window.addEventListener('resize', resize)
    return () => {
      window.removeEventListener('resize', resize)
      chart.dispose()
    }
  }, [option])
  return (
    <section className="sheet chapter-chart" aria-labelledby="chapter-title">
      <h2 id="chapter-title">各章应答情况</h2>
      <DraftPicker drafts={view.drafts.map((d) => d.draft)} value={draft} nameOf={nameOf} onChange={choose} />
      <div ref={box} role="img" aria-label={option.words} style={{ height }} />
    </section>
  )
}
