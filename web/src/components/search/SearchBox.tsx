import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import type { PlanSummary } from '../../../../src/api/contract.js'
import type { SearchMode, SearchQuery } from '../../search-query.js'

interface Props {
  readonly search: SearchQuery
  readonly plans: readonly PlanSummary[]
  readonly onChange: (change: Partial<SearchQuery>) => void
}

/** The box, and whether meaning, words or both count. A search from a clause says which and can be left. */
export function SearchBox({ search, plans, onChange }: Props): JSX.Element {
  const [text, setText] = useState(search.text)
  const like = search.like
  return (
    <div className="search-box" role="search">
      {like && (
        <p className="like-line">
          与《{plans.find((p) => p.id === like.plan)?.name ?? like.plan}》中一条款相似：
          <Button size="small" onClick={() => onChange({ like: null })}>
            改为输入文字
          </Button>
        </p>
      )}
      <div className="search-line">
        <Input.Search
          size="large"
          aria-label="检索内容"
          placeholder="输入一句话或几个词"
          enterButton="检索"
          autoFocus
          allowClear
          value={text}
          onChange={(event) => setText(event.target.value)}
          onSearch={(value) => onChange({ text: value.trim(), like: null })}
        />
        <Segmented<SearchMode>
          size="large"
          aria-label="检索方式"
          value={search.mode}
          options={[
            { value: 'both', label: '意思＋字词' },
            { value: 'meaning', label: '按意思' },
            { value: 'words', label: '按字词' },
          ]}
          onChange={(mode) => onChange({ mode, ...(like ? {} : { text: text.trim() }) })}
        />
      </div>
    </div>
  )
}
