import { TreeSelect } from 'antd'
import type { RegionNode } from '../../../../src/api/contract.js'
import { api } from '../../api.js'
import { useResource } from '../../hooks/useResource.js'
import { type RegionItem, regionItem, withUnknown } from '../../region-items.js'

interface Props {
  readonly value: readonly string[]
  readonly onChange: (regions: readonly string[]) => void
}

/** Regions of the library as a tree; choosing one takes all places in it. */
export function RegionSelect({ value, onChange }: Props): JSX.Element {
  const regions = useResource<RegionNode>('library/regions', api.regions)
  const known: RegionItem[] = regions.state === 'ready' ? [regionItem(regions.value)] : []
  return (
    <TreeSelect
      multiple
      allowClear
      aria-label="地区"
      placeholder="全部地区"
      maxTagCount={1}
      popupMatchSelectWidth={false}
      showCheckedStrategy={TreeSelect.SHOW_PARENT}
      treeDefaultExpandAll
      treeNodeFilterProp="title"
      treeNodeLabelProp="name"
      listHeight={400}
      value={[...value]}
      treeData={withUnknown(known, value)}
      onChange={(next: string[]) => onChange(next)}
    />
  )
}
