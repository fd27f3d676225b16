import { Input } from 'antd'
import { useState } from 'react'
import type { ProjectSummary } from '../../../../src/api/contract.js'

/** The project's name, changed in place. */
export function ProjectName(props: {
  readonly project: ProjectSummary
  readonly onSave: (name: string) => void
}): JSX.Element {
  const [name, setName] = useState(props.project.name)
  const keep = (): void => {
    const next = name.trim()
    if (next !== '' && next !== props.project.name) props.onSave(next)
    else setName(props.project.name)
  }
  return (
    <Input
      className="project-name-field"
      aria-label="项目名称"
      variant="borderless"
      value={name}
      maxLength={80}
      onChange={(event) => setName(event.target.value)}
      onBlur={keep}
      onPressEnter={keep}
    />
  )
}
