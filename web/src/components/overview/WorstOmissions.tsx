import { useMemo, useState } from 'react'
import type { ProjectOverview } from '../../../../src/api/contract.js'
import { hrefOf } from '../../routes.js'
import { MeasureTags } from '../common/MeasureTags.js'
import { DraftPicker } from './DraftPicker.js'

/** As many as fit beside the heat map; the rest is one click away. */
const SHOWN = 14

interface Props {
  readonly view: ProjectOverview
  readonly nameOf: (draft: string) => string
}

/** 遗漏清单 of one draft, most serious first. */
export function WorstOmissions({ view, nameOf }: Props): JSX.Element {
  const [chosen, choose] = useState(view.drafts[0]?.draft ?? '')
  const draft = view.drafts.find((d) => d.draft === chosen) ?? view.drafts[0]
  const measures = useMemo(() => new Map(view.measures.map((m) => [m.id, m])), [view.measures])
  if (!draft) return <></>
  const route = { screen: 'review', project: view.project.id, draft: draft.draft } as const
  const worst = draft.worstOmissions.slice(0, SHOWN).flatMap((id) => measures.get(id) ?? [])
  return (
    <section className="sheet worst" aria-labelledby="worst-title">
      <h2 id="worst-title">遗漏清单（最要紧的在前）</h2>
      <DraftPicker drafts={view.drafts.map((d) => d.draft)} value={draft.draft} nameOf={nameOf} onChange={choose} />
      {worst.length === 0 && <p className="quiet">没有未覆盖的举措。</p>}
      <ol>
        {worst.map((measure) => (
          <li key={measure.id}>
            <a href={hrefOf(route, { verdict: 'omitted', sort: 'severity', m: measure.id })}>
              {view.printed[measure.id] ?? measure.text}
            </a>
            <p className="quiet small">
              <MeasureTags measure={measure} /> {measure.path[0]} › {measure.task}
            </p>
          </li>
        ))}
      </ol>
      <a href={hrefOf(route, { verdict: 'omitted', sort: 'severity' })}>
        全部未覆盖 {draft.counts.omitted} 条，逐条复核 →
      </a>
    </section>
  )
}
