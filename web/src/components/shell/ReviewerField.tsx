import { AutoComplete } from 'antd'
import { useEffect, useState } from 'react'
import { useReviewer } from '../../hooks/useReviewer.js'

/** Who is deciding: a name of the project's people or any other; kept in this browser. */
export function ReviewerField({ reviewers }: { readonly reviewers: readonly string[] }): JSX.Element {
  const [reviewer, choose] = useReviewer()
  const [typed, setTyped] = useState(reviewer)
  useEffect(() => setTyped(reviewer), [reviewer])
  return (
    <span className="reviewer-field">
      <span className="reviewer-label">审查人</span>
      <AutoComplete
        aria-label="审查人姓名"
        placeholder="姓名"
        value={typed}
        {...(reviewer === '' ? { status: 'warning' as const } : {})}
        options={reviewers.map((value) => ({ value }))}
        onChange={setTyped}
        onSelect={choose}
        onBlur={() => choose(typed)}
        onKeyDown={(event) => event.key === 'Enter' && choose(typed)}
      />
    </span>
  )
}
