import type { ProjectSummary } from '../../../../src/api/contract.js'
import { draftOf, type DraftScreen, hrefOf, type Route } from '../../routes.js'

const DRAFT_LINKS: readonly { readonly screen: DraftScreen; readonly label: string }[] = [
  { screen: 'review', label: '逐条复核' },
  { screen: 'document', label: '草案通读' },
  { screen: 'findings', label: '文本核查' },
  { screen: 'indicators', label: '指标对照' },
  { screen: 'rounds', label: '二次送审' },
  { screen: 'exports', label: '导出' },
]

interface Props {
  readonly route: Route
  readonly project: ProjectSummary | null
}

interface Link {
  readonly label: string
  readonly target: Route
}

/** Links to the screens; those of a draft lead to the draft in hand, else to the project's first. */
export function Navigation({ route, project }: Props): JSX.Element {
  const draft = draftOf(route) ?? project?.drafts[0] ?? null
  const links: Link[] = []
  if (project) links.push({ label: '总览', target: { screen: 'overview', project: project.id } })
  if (project && draft !== null && project.reference !== null) {
    for (const { screen, label } of DRAFT_LINKS) links.push({ label, target: { screen, project: project.id, draft } })
  }
  if (project && draft !== null && project.reference !== null)
    links.push({ label: '对照矩阵', target: { screen: 'matrix', project: project.id } })
  if (project) links.push({ label: '共同表述', target: { screen: 'wording', project: project.id } })
  links.push({ label: '检索', target: { screen: 'search', project: project?.id ?? null } })
  if (!project) links.push({ label: '对照矩阵', target: { screen: 'library-matrix' } })
  links.push({ label: '规划库', target: { screen: 'library' } })
  links.push({ label: '手册', target: { screen: 'manual' } })
  return (
    <nav className="navigation" aria-label="主导航">
      {links.map(({ label, target }) => (
        <a key={label} href={hrefOf(target)} aria-current={target.screen === route.screen ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  )
}
