import { Command, Option } from 'commander'
import { SHELF_ORDERS, type ShelfOrder, type ShelfView } from '../../domain/index.js'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { single, withCommonOptions } from '../options.js'
import { type PlanChoiceOptions, planChoiceOf, withPlanChoice } from '../plan-choice.js'
import { plainText } from '../terminal/plain-text.js'
import { checkOutput, writeOutput } from '../write-output.js'

interface ShelfOptions extends CommonOptions, PlanChoiceOptions {
  readonly reference: string
  readonly order: ShelfOrder
  readonly xlsx?: string
  readonly csv?: string
  readonly json: boolean
}

const VERDICT = { covered: '覆盖', partial: '部分覆盖', omitted: '未覆盖' } as const

/** The measure, then every plan with its figures and its text. */
function textOf({ measure, answers, left }: ShelfView): string {
  const lines = [`${measure.id} ${plainText(measure.text)}`, '']
  for (const { region, title, verdict, figures, clauses } of answers) {
    const values = figures.map(({ asked, found }) => `${asked}：${found ?? '无'}`)
    lines.push(
      `${VERDICT[verdict]}  ${plainText(region || title)}${values.length === 0 ? '' : `  ${values.join('，')}`}`,
    )
    for (const { text, path } of clauses) lines.push(`   ${plainText(text)}`, `      ${plainText(path.join(' > '))}`)
  }
  if (answers.length === 0) lines.push('规划库中没有可与它对照的其他规划。')
  if (left > 0) lines.push('', `另有 ${left} 份规划未列，请用 --region、--level 或 --plan 缩小范围。`)
  return `${lines.join('\n')}\n`
}

/** `duibiao shelf MEASURE --reference PLAN` */
export function shelfCommand(context: CliContext): Command {
  const command = new Command('shelf')
    .description('周边写法：规划库中的各份规划怎样回应参照规划的一项举措')
    .argument('<举措>', '举措的编号，或它的几个字')
    .addOption(single('-r, --reference <规划>', '规划库中的参照规划：编号或标题').makeOptionMandatory())
    .addOption(new Option('--order <次序>', '按回应程度，或按地区').choices([...SHELF_ORDERS]).default('strength'))
    .addOption(single('--xlsx <文件>', '写成 Excel 表'))
    .addOption(single('--csv <文件>', '写成 CSV 表'))
    .option('--json', '以 JSON 输出', false)
  return withCommonOptions(withPlanChoice(command)).action(async (words: string, options: ShelfOptions) => {
    const { reference, order, xlsx, csv } = options
    for (const path of [xlsx, csv]) if (path !== undefined) await checkOutput(path, [])
    const [{ findMeasure, shelfOf }, { findPlanNamed }, { exportShelf }] = await Promise.all([
      import('../../app/shelf.js'),
      import('../../app/chosen-plans.js'),
      import('../../app/shelf-export.js'),
    ])
    const shelf = await withApp(context, options, async (app) => {
      const plan = findPlanNamed(app, reference).id
      const measure = await findMeasure(app, plan, words)
      return shelfOf(app, plan, measure.id, { order, choice: planChoiceOf(options) })
    })
    if (xlsx !== undefined) await writeOutput(xlsx, (await exportShelf(shelf, 'xlsx')).content)
    if (csv !== undefined) await writeOutput(csv, (await exportShelf(shelf, 'csv')).content)
    context.out(options.json ? `${JSON.stringify(shelf, null, 1)}\n` : textOf(shelf))
  })
}
