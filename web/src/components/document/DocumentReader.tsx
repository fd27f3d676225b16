import { Checkbox } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { FindingRow, PlanView, ReviewView } from '../../../../src/api/contract.js'
import { useNavigate } from '../../hooks/usePlace.js'
import { type Block, clausesOf } from '../../reading/blocks.js'
import { marginNotes } from '../../reading/margin.js'
import { readingOf } from '../../reading/reading.js'
import { markPhrases } from '../../text/marks.js'
import { hrefOf, type Place, type RouteOf } from '../../routes.js'
import { type ClauseLook, DocumentPane, type PaneHandle } from './DocumentPane.js'
import { Margin } from './Margin.js'
import { Minimap, type MinimapSign } from './Minimap.js'
import { OutlineTree } from './OutlineTree.js'

interface Props {
  readonly place: Place & { readonly route: RouteOf<'document'> }
  readonly plan: PlanView
  readonly view: ReviewView
  readonly findings: readonly FindingRow[]
}

/** Outline, text, margin and map of a draft. `c` in the address is the clause to open at, `local=1` shows 本地特色. */
export function DocumentReader({ place, plan, view, findings }: Props): JSX.Element {
  const navigate = useNavigate()
  const pane = useRef<PaneHandle>(null)
  const [visible, setVisible] = useState<readonly [number, number]>([0, 0])
  const reading = useMemo(() => readingOf(plan), [plan])
  const notes = useMemo(() => marginNotes(view, findings), [view, findings])
  const local = place.query.get('local') === '1'
  const clause = place.query.get('c')
  useEffect(() => {
    const block = clause === null ? undefined : reading.blockOf.get(clause)
    if (clause !== null && block !== undefined) pane.current?.showClause(block, clause)
  }, [clause, reading])

  const looks = useMemo(() => {
    const all = new Map<string, ClauseLook>()
    for (const { id, text } of plan.clauses) {
      const quotes = notes.byClause.get(id)?.findings.map((f) => f.finding.quote) ?? []
      const className = id === clause ? 'is-current' : local && notes.local.has(id) ? 'is-local' : ''
      if (quotes.length > 0 || className !== '') all.set(id, { className, marks: markPhrases(text, quotes, 'finding') })
    }
    return all
  }, [plan, notes, local, clause])
  const signs = useMemo(
    () =>
      reading.blocks.flatMap((block, i): MinimapSign[] =>
        clausesOf(block).some((c) => notes.byClause.get(c.id)?.findings.length) ? [{ block: i, kind: 'finding' }] : [],
      ),
    [reading, notes],
  )
  const margin = (block: Block): JSX.Element => <Margin block={block} notes={notes} route={place.route} />
  return (
    <div className="reader">
      <aside className="reader-outline sheet">
        <Checkbox
          checked={local}
          onChange={(e) => navigate(hrefOf(place.route, e.target.checked ? { local: '1' } : {}), 'replace')}
        >
          标出本地特色（{view.unlinkedClauses.length} 条不对应任何上位举措）
        </Checkbox>
        <OutlineTree
          units={plan.units}
          blocks={reading.blocks}
          at={visible[0]}
          onGo={(b) => pane.current?.show(b, 'start')}
        />
      </aside>
      <DocumentPane
        ref={pane}
        label="草案全文"
        blocks={reading.blocks}
        looks={looks}
        margin={margin}
        onVisible={(first, last) => setVisible((old) => (old[0] === first && old[1] === last ? old : [first, last]))}
      />
      <Minimap blocks={reading.blocks} signs={signs} visible={visible} onGo={(b) => pane.current?.show(b)} />
    </div>
  )
}
