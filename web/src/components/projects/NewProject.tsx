import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import { api } from '../../api.js'
import { keys } from '../../hooks/useData.js'
import { useFault } from '../../hooks/useFault.js'
import { useNavigate } from '../../hooks/usePlace.js'
import { useResources } from '../../hooks/useResource.js'
import { hrefOf } from '../../routes.js'

/** Makes a project and opens its settings. */
export function NewProject(): JSX.Element {
  const [name, setName] = useState('')
  const store = useResources()
  const navigate = useNavigate()
  const fault = useFault()

  const create = async (): Promise<void> => {
    if (name.trim() === '') return
    try {
      const project = await api.createProject(name.trim())
      setName('')
      store.refresh(keys.workspace)
      navigate(hrefOf({ screen: 'projects' }, { set: project.id }))
    } catch (error) {
      fault(error)
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      <Space.Compact block>
        <Input
          aria-label="新项目名称"
          placeholder="新项目，如：县级卫生健康规划衔接审查"
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
          新建
        </Button>
      </Space.Compact>
    </form>
  )
}
