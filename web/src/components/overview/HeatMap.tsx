import { Fragment, useMemo } from 'react'
import type { ProjectOverview, TaskRow } from '../../../../src/api/contract.js'
import { byChapter, sumOf } from '../../heat.js'
import { useGradually } from '../../hooks/useGradually.js'
import { HeatCell } from './HeatCell.js'

interface Props {
  readonly view: ProjectOverview
  readonly nameOf: (draft: string) => string
}

/** Tasks painted at once: as many as fit on a screen. */
const FIRST_TASKS = 14

/** Tasks by drafts: how much of each task is unanswered. A table of links, so that it is read and walked through by keyboard. */
export function HeatMap({ view, nameOf }: Props): JSX.Element {
  const { project, drafts } = view
  const tasks = useGradually(view.tasks, FIRST_TASKS)
  const chapters = useMemo(() => byChapter(view.tasks), [view.tasks])
  const shown = useMemo(() => new Set(tasks), [tasks])
  const cellOf = (
    tasks: readonly TaskRow[],
    draft: string,
    name: string,
    filter: Record<string, string>,
  ): JSX.Element => (
    <HeatCell
      key={draft}
      project={project.id}
      draft={draft}
      counts={sumOf(tasks, draft)}
      label={`${name}，${nameOf(draft)}`}
      filter={filter}
    />
  )
  return (
    <section className="sheet heat" aria-labelledby="heat-title">
      <h2 id="heat-title">任务 × 草案</h2>
      <p className="quiet small">
        格中数字：未覆盖＋部分覆盖 / 应答条数；颜色越深缺得越多。点击查看该格各条。
        {[0, 1, 2, 3, 4].map((n) => (
          <span key={n} className={`heat-legend heat-${n}`} aria-hidden="true" />
        ))}
      </p>
      <div className="heat-scroll" tabIndex={0} role="region" aria-label="任务与草案对照热力表">
        <table>
          <thead>
            <tr>
              <th scope="col">任务</th>
              {drafts.map((d) => (
                <th key={d.draft} scope="col" title={nameOf(d.draft)}>
                  <span className="heat-draft">{nameOf(d.draft)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chapters
              .filter((c) => c.tasks.some((t) => shown.has(t)))
              .map(({ chapter, tasks }) => (
                <Fragment key={chapter}>
                  <tr className="heat-chapter">
                    <th scope="row">{chapter || '（未分章）'}</th>
                    {drafts.map((d) => cellOf(tasks, d.draft, chapter, { chapter }))}
                  </tr>
                  {tasks
                    .filter((t) => shown.has(t))
                    .map((task, i) => (
                      <tr key={`${task.task}/${i}`}>
                        <th scope="row" title={task.task}>
                          {task.task || '（章首）'}
                        </th>
                        {drafts.map((d) => cellOf([task], d.draft, task.task, { chapter, task: task.task }))}
                      </tr>
                    ))}
                </Fragment>
              ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
