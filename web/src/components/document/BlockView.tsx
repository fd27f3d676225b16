import type { Clause } from '../../../../src/api/contract.js'
import type { Block } from '../../reading/blocks.js'
import { headingText } from '../../reading/outline.js'
import { MarkedText } from '../common/MarkedText.js'
import type { ClauseLook } from './DocumentPane.js'

interface Props {
  readonly block: Block
  readonly looks: ReadonlyMap<string, ClauseLook>
  readonly onClause?: (clause: string) => void
}

/** Level 6 is the last that HTML has; h1 is the page's own title. */
const DEEPEST_HEADING = 6

/** A heading, a paragraph or a table of a plan. */
export function BlockView({ block, looks, onClause }: Props): JSX.Element {
  if (block.kind === 'heading') {
    const level = Math.min(DEEPEST_HEADING, block.unit.level + 1)
    return (
      <div role="heading" aria-level={Math.max(2, level)} className={`plan-heading plan-heading-${level}`}>
        {headingText(block.unit)}
      </div>
    )
  }
  if (block.kind === 'table') {
    return (
      <table className="plan-table">
        <thead>
          <tr>
            {block.header.map((cell, i) => (
              <th key={i}>{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map(({ clause, cells }) => (
            <tr key={clause.id} data-clause={clause.id} className={looks.get(clause.id)?.className}>
              {cells.map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    )
  }
  return (
    <p className="plan-paragraph">
      {block.clauses.map((clause) => (
        <ClauseText key={clause.id} clause={clause} look={looks.get(clause.id)} {...(onClause ? { onClause } : {})} />
      ))}
    </p>
  )
}

interface ClauseProps {
  readonly clause: Clause
  readonly look: ClauseLook | undefined
  readonly onClause?: (clause: string) => void
}

function ClauseText({ clause, look, onClause }: ClauseProps): JSX.Element {
  return (
    <span
      data-clause={clause.id}
      className={`clause ${look?.className ?? ''}`}
      {...(onClause ? { onClick: () => onClause(clause.id) } : {})}
    >
      <MarkedText text={clause.text} marks={look?.marks ?? []} />
    </span>
  )
}
