import type { FindingsView, PlanView } from '../../../src/api/contract.js'
import { Loaded } from '../components/common/Loaded.js'
import { FindingList } from '../components/findings/FindingList.js'
import { keys, useFindings, usePlan } from '../hooks/useData.js'
import '../styles/findings.css'
import type { ScreenProps } from './index.js'

/** What a careful colleague would mark in the draft. */
export function Findings({ place }: ScreenProps<'findings'>): JSX.Element {
  const { project, draft } = place.route
  const findings = useFindings(project, draft)
  const plan = usePlan(draft)
  return (
    <Loaded of={findings} what="文本核查结果" retry={keys.findings(project, draft)}>
      {(view: FindingsView) => (
        <Loaded of={plan} what="草案" retry={keys.plan(draft)}>
          {(text: PlanView) => <FindingList place={place} view={view} plan={text} />}
        </Loaded>
      )}
    </Loaded>
  )
}
