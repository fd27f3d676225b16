import { Tree } from 'antd'
import type { RegionNode } from '../../../../src/api/contract.js'
import { treeItem } from '../../library.js'

interface Props {
  readonly regions: RegionNode
  readonly total: number
  readonly chosen: string | null
  readonly onChoose: (region: string | null) => void
}

/** Key of “all plans”, those without a region too; no code of a place. */
const ALL = '*'

/** The regions of the library with how many plans are in each; choosing one shows its whole subtree. */
export function RegionTree({ regions, total, chosen, onChoose }: Props): JSX.Element {
  const items = [{ key: ALL, title: `全部规划（${total}）`, children: [] }, treeItem(regions)]
  return (
    <nav aria-label="按地区">
      <h2>地区</h2>
      <Tree
        defaultExpandAll
        blockNode
        selectedKeys={[chosen ?? ALL]}
        treeData={items}
        onSelect={([key]) => onChoose(key === undefined || key === ALL ? null : String(key))}
      />
    </nav>
  )
}
