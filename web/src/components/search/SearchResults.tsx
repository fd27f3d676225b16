import { Button, Select } from 'antd'
import type { SearchView } from '../../../../src/api/contract.js'
import { api } from '../../api.js'
import { useDrafts } from '../../hooks/useData.js'
import { useResource } from '../../hooks/useResource.js'
import { MOST_HITS, type SearchQuery, searchQueryOf } from '../../search-query.js'
import { byRegion, chaptersOf, searchCsv } from '../../search-result.js'
import { saveAs } from '../../save-as.js'
import { Loaded } from '../common/Loaded.js'
import { Hit } from './Hit.js'

interface Props {
  readonly search: SearchQuery
  readonly project: string | null
  readonly onChange: (change: Partial<SearchQuery>) => void
}

/** The hits by region, and the way to take them along. */
export function SearchResults({ search, project, onChange }: Props): JSX.Element {
  const query = searchQueryOf(search)
  query.set('limit', String(search.limit))
  const key = `search/${query}`
  const drafts = useDrafts(project)
  const result = useResource<SearchView>(key, () => api.search(query))
  return (
    <Loaded of={result} what="检索结果" retry={key}>
      {(view) => (
        <section aria-label="检索结果">
          <div className="result-head">
            <span role="status">
              {view.hits.length} 条{search.like && view.query && `，相似于：${view.query}`}
            </span>
            <Select
              mode="multiple"
              size="small"
              className="chapter-filter"
              aria-label="章"
              placeholder="全部章"
              maxTagCount={1}
              popupMatchSelectWidth={false}
              value={[...search.chapters]}
              options={chaptersOf(view, search.chapters).map((c) => ({ value: c, label: c }))}
              onChange={(chapters) => onChange({ chapters })}
            />
            <span className="header-space" />
            <Button size="small" onClick={() => saveAs('检索结果.csv', 'text/csv;charset=utf-8', searchCsv(view))}>
              导出 CSV
            </Button>
            <Button
              size="small"
              onClick={() => saveAs('检索结果.json', 'application/json', JSON.stringify(view, null, 2))}
            >
              导出 JSON
            </Button>
          </div>
          {view.hits.length === 0 && (
            <p className="quiet search-hint">
              {search.mode === 'meaning' ? '没有相近的写法。' : '没有找到。'}换个说法，或放宽筛选。
            </p>
          )}
          {view.hits.length > 0 && view.hits.every((hit) => !hit.close) && (
            <p className="quiet">没有相近的写法；以下只有个别字词相同，仅供参考。</p>
          )}
          {byRegion(view).map((group) => (
            <section key={group.region} className="region" aria-label={group.region}>
              <h2>
                {group.region} <span className="quiet">{group.hits.length}</span>
              </h2>
              <ul>
                {group.hits.map((hit) => (
                  <Hit
                    key={`${hit.plan}/${hit.clause}`}
                    hit={hit}
                    view={view}
                    project={project}
                    drafts={drafts}
                    isLike={search.like !== null}
                  />
                ))}
              </ul>
            </section>
          ))}
          {view.hits.length >= search.limit && search.limit < MOST_HITS && (
            <Button onClick={() => onChange({ limit: MOST_HITS })}>显示更多</Button>
          )}
        </section>
      )}
    </Loaded>
  )
}
