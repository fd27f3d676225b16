import type { WordingView } from '../../../src/api/contract.js'
import { Button } from 'antd'
import { wordingExportHref } from '../api.js'
import { Loaded } from '../components/common/Loaded.js'
import { LocalMeasures } from '../components/wording/LocalMeasures.js'
import { SharedGroup } from '../components/wording/SharedGroup.js'
import { keys, useWording } from '../hooks/useData.js'
import '../styles/wording.css'
import type { ScreenProps } from './index.js'

/** 共同表述与本地做法: what the plans of a project share word for word, and what each has alone. */
export function Wording({ place }: ScreenProps<'wording'>): JSX.Element {
  const { project } = place.route
  const wording = useWording(project)
  return (
    <div className="page">
      <div className="wording-head">
        <h1>共同表述与本地做法</h1>
        <Button size="small" href={wordingExportHref(project, 'xlsx')} download>
          导出 Excel
        </Button>
        <Button size="small" href={wordingExportHref(project, 'json')} download>
          导出 JSON
        </Button>
      </div>
      <Loaded of={wording} what="共同表述（第一次要逐条比较，规划多时要十几秒，以后直接打开）" retry={keys.project(project)}>
        {(view: WordingView) => <Lists view={view} />}
      </Loaded>
    </div>
  )
}

function Lists({ view }: { readonly view: WordingView }): JSX.Element {
  const titles = new Map(view.plans.map((p) => [p.id, p.title]))
  const titleOf = (plan: string): string => titles.get(plan) ?? plan
  return (
    <div className="wording-lists">
      <section aria-label="共同表述">
        <h2>共同表述（{view.groups.length} 组）</h2>
        <p className="quiet">
          至少两份规划几乎逐字相同的条款，只差数字的也算，各份的数字列在下面；点开并排查看，不同处已标出。
          {view.leftOut.length > 0 && `有较新版本而未列入的：${view.leftOut.map((t) => `《${t}》`).join('、')}。`}
        </p>
        {view.groups.map((g) => (
          <SharedGroup key={`${g.members[0]!.plan}/${g.members[0]!.clause}`} group={g} titleOf={titleOf} />
        ))}
      </section>
      <section aria-label="本地做法">
        <h2>本地做法（{view.local.reduce((sum, l) => sum + l.clauses.length, 0)} 条）</h2>
        <p className="quiet">
          {view.floor === null
            ? '条款太少，说不出什么是别处没有的。'
            : `与其他各份规划最接近的条款相似度仍低于 ${view.floor.toFixed(2)}（由这些规划的条款算出），离得最远的在前；是否确为本地做法请核实。`}
        </p>
        {view.local.map((l) => (
          <LocalMeasures key={l.plan} plan={l.plan} clauses={l.clauses} titleOf={titleOf} />
        ))}
      </section>
    </div>
  )
}
