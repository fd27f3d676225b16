import { Command } from 'commander'
import type { PlanSummary, RegionNode } from '../../domain/index.js'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { single, withCommonOptions } from '../options.js'
import { plainText } from '../terminal/plain-text.js'
import { formatTable } from '../terminal/table.js'

interface ListOptions extends CommonOptions {
  readonly json: boolean
  readonly regions: boolean
  readonly under?: string
}

/** Widest a title may be, in terminal columns. */
const TITLE_WIDTH = 50
const REGION_WIDTH = 24

const STATUS = { draft: '征求意见', issued: '已印发', unknown: '—' } as const
const STAGE = { consultation: '征求意见', submission: '送审', draft: '草案', issued: '已印发', unknown: '—' } as const

function yearsOf(p: PlanSummary): string {
  const { from = null, to = null } = p.metadata?.years.value ?? {}
  if (to === null) return from === null ? '—' : `${from}—`
  return from === null ? `至${to}` : `${from}—${to}`
}

function tableOf(plans: readonly PlanSummary[]): string {
  const columns = [
    { title: '编号' },
    { title: '标题', maxWidth: TITLE_WIDTH },
    { title: '地区', maxWidth: REGION_WIDTH },
    { title: '规划期' },
    { title: '状态' },
    { title: '条款', align: 'right' as const },
    { title: '导入时间' },
  ]
  const rows = plans.map((p) => [
    p.id,
    p.profile.title || p.name,
    p.metadata?.region.value?.name ?? '—',
    yearsOf(p),
    p.metadata ? STAGE[p.metadata.stage.value] : STATUS[p.status],
    String(p.clauseCount),
    p.importedAt.slice(0, 'YYYY-MM-DD'.length),
  ])
  return formatTable(columns, rows)
}

function treeOf(node: RegionNode, depth = 0): string {
  const own = node.own > 0 && node.children.length > 0 ? `，本级 ${node.own} 份` : ''
  const line = `${'  '.repeat(depth)}${plainText(node.name)}（${node.all} 份${own}）\n`
  return line + node.children.map((c) => treeOf(c, depth + 1)).join('')
}

/** `duibiao list` */
export function listCommand(context: CliContext): Command {
  const command = new Command('list')
    .description('列出工作区里的规划')
    .addOption(single('--under <地区>', '只列这个地区及其下级的规划：全称或区划代码'))
    .option('--regions', '按行政区划列出各地规划的份数', false)
    .option('--json', '以 JSON 输出', false)
  return withCommonOptions(command).action((options: ListOptions) =>
    withApp(context, options, async (app) => {
      const [{ listPlans }, { libraryRegions, plansUnder }] = await Promise.all([
        import('../../app/list-plans.js'),
        import('../../app/library/regions.js'),
      ])
      if (options.regions) {
        const tree = libraryRegions(app)
        return context.out(options.json ? `${JSON.stringify(tree, null, 1)}\n` : treeOf(tree))
      }
      const plans = options.under === undefined ? listPlans(app) : await plansUnder(app, options.under)
      if (options.json) return context.out(`${JSON.stringify(plans, null, 1)}\n`)
      if (plans.length > 0) return context.out(tableOf(plans))
      context.out(
        options.under === undefined ? '工作区里还没有规划。用 duibiao import 文件… 导入。\n' : '这个地区没有规划。\n',
      )
    }),
  )
}
