import type { AuditFinding } from '../../../../src/api/contract.js'
import { useWorkspace } from '../../hooks/useData.js'

/** The text of other plans that a finding points to. */
export function Sources({ sources }: { readonly sources: NonNullable<AuditFinding['sources']> }): JSX.Element {
  const workspace = useWorkspace()
  const plans = workspace.state === 'ready' ? workspace.value.plans : []
  return (
    <>
      {sources.map((source, i) => (
        <blockquote key={i} className="finding-source">
          <span className="quiet">{plans.find((p) => p.id === source.plan)?.name ?? '本草案'}：</span>
          {source.quote}
        </blockquote>
      ))}
    </>
  )
}
