import { Command } from 'commander'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { withCommonOptions } from '../options.js'
import { formatTable } from '../terminal/table.js'

/** Widest a title may be, in terminal columns. */
const TITLE_WIDTH = 50

const STATUS = { draft: '征求意见', issued: '已印发', unknown: '—' } as const

/** `duibiao list` */
export function listCommand(context: CliContext): Command {
  const command = new Command('list').description('列出工作区里的规划').option('--json', '以 JSON 输出', false)
  return withCommonOptions(command).action(async (options: CommonOptions & { json: boolean }) => {
    const { listPlans } = await import('../../app/list-plans.js')
    const plans = await withApp(context, options, async (app) => listPlans(app))
    if (options.json) context.out(`${JSON.stringify(plans, null, 1)}\n`)
    else if (plans.length === 0) context.out('工作区里还没有规划。用 duibiao import 文件… 导入。\n')
    else {
      const columns = [
        { title: '编号' },
        { title: '标题', maxWidth: TITLE_WIDTH },
        { title: '状态' },
        { title: '条款', align: 'right' as const },
        { title: '导入时间' },
      ]
      const rows = plans.map((p) => [
        p.id,
        p.profile.title || p.name,
        STATUS[p.status],
        String(p.clauseCount),
        p.importedAt.slice(0, 'YYYY-MM-DD'.length),
      ])
      context.out(formatTable(columns, rows))
    }
  })
}
