import { App, Button } from 'antd'
import type { ProjectSummary } from '../../../../src/api/contract.js'
import { api } from '../../api.js'
import { keys } from '../../hooks/useData.js'
import { useFault } from '../../hooks/useFault.js'
import { useNavigate } from '../../hooks/usePlace.js'
import { useResources } from '../../hooks/useResource.js'
import { hrefOf } from '../../routes.js'

/** Deletes a project after asking: the one thing here that cannot be undone. */
export function DeleteProject({ project }: { readonly project: ProjectSummary }): JSX.Element {
  const { modal } = App.useApp()
  const store = useResources()
  const navigate = useNavigate()
  const fault = useFault()

  const remove = async (): Promise<void> => {
    try {
      await api.deleteProject(project.id)
      navigate(hrefOf({ screen: 'projects' }), 'replace')
      store.refresh(keys.workspace)
    } catch (error) {
      fault(error)
    }
  }
  const ask = (): void =>
    void modal.confirm({
      title: `删除项目“${project.name}”？`,
      content: '其中的判定和备注一并删除，不能恢复。规划文件本身留在规划库里。',
      okText: '删除',
      okButtonProps: { danger: true },
      onOk: remove,
    })
  return (
    <Button danger type="text" onClick={ask}>
      删除项目
    </Button>
  )
}
