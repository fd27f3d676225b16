import { useEffect } from 'react'
import { api } from '../api.js'
import { SearchBox } from '../components/search/SearchBox.js'
import { SearchFilters } from '../components/search/SearchFilters.js'
import { SearchResults } from '../components/search/SearchResults.js'
import { useNavigate } from '../hooks/usePlace.js'
import { useWorkspace } from '../hooks/useData.js'
import { hrefOf } from '../routes.js'
import { isSearch, type SearchQuery, searchOf, searchQueryOf, USUAL_LIMIT } from '../search-query.js'
import '../styles/search.css'
import type { ScreenProps } from './index.js'

/** One box over all plans of the workspace, by meaning and by words. Everything chosen is in the address. */
export function Search({ place }: ScreenProps<'search'>): JSX.Element {
  const navigate = useNavigate()
  const workspace = useWorkspace()
  const plans = workspace.state === 'ready' ? workspace.value.plans : []
  const search = searchOf(place.query)
  const set = (change: Partial<SearchQuery>): void =>
    navigate(hrefOf(place.route, searchQueryOf({ ...search, limit: USUAL_LIMIT, ...change })))
  // What the first search needs is loaded while the query is typed; a failure shows when the search itself fails.
  useEffect(() => void api.searchReady().catch(() => {}), [])
  return (
    <div className="page search-page">
      <div className="page-head">
        <h1>检索</h1>
        <span className="quiet">在规划库的 {plans.length} 份规划中，按意思和按字词查找条款</span>
      </div>
      <SearchBox key={search.text} search={search} plans={plans} onChange={set} />
      <SearchFilters search={search} plans={plans} onChange={set} />
      {isSearch(search) ? (
        <SearchResults search={search} project={place.route.project} onChange={set} />
      ) : (
        <p className="quiet search-hint">
          例如输入一句举措，看各地怎么写；或在复核、通读页面点“找相似”，从那一条款出发查找。
        </p>
      )}
    </div>
  )
}
