import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api.js'
import { keys } from '../../hooks/useData.js'
import { useFault } from '../../hooks/useFault.js'
import { useNavigate } from '../../hooks/usePlace.js'
import { useResources } from '../../hooks/useResource.js'
import { hrefOf } from '../../routes.js'

/** One click to a project with invented plans, ready to be looked at. */
export function SampleButton(): JSX.Element {
  const [busy, setBusy] = useState(false)
  const store = useResources()
  const navigate = useNavigate()
  const fault = useFault()

  const open = async (): Promise<void> => {
    setBusy(true)
    try {
      const { project } = await api.openSample()
      store.refresh(keys.workspace)
      navigate(hrefOf({ screen: 'overview', project: project.id }))
    } catch (error) {
      fault(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button block loading={busy} onClick={() => void open()}>
      打开示例项目（虚构的规划）
    </Button>
  )
}
