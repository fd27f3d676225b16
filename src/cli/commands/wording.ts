import { Command } from 'commander'
import { UserError, type WordingView } from '../../domain/index.js'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { single, withCommonOptions } from '../options.js'
import { plainText } from '../terminal/plain-text.js'
import { checkOutput, writeOutput } from '../write-output.js'

interface WordingOptions extends CommonOptions {
  readonly project?: string
  readonly reference?: string
  readonly encoding?: string
  readonly xlsx?: string
  readonly json: boolean
}

/** Groups and clauses of a plan printed; all of them stand in the JSON. */
const SHOWN = 20

function textOf({ groups, local, plans, leftOut }: WordingView): string {
  const titles = new Map(plans.map((p) => [p.id, plainText(p.title)]))
  const older = leftOut.map((title) => `未列入《${plainText(title)}》：有较新的版本`)
  const lines = [...older, `共同表述 ${groups.length} 组`]
  groups.slice(0, SHOWN).forEach((g, at) => {
    const source = g.source ? `；源自《${titles.get(g.source.plan)}》${g.source.clause}` : ''
    lines.push(`${at + 1}. ${g.plans} 份规划${source}：${plainText(g.common)}`)
    g.members.forEach((m, member) => {
      const numbers = g.numbers.map(
        (n) => `${plainText(n.before)}【${plainText(n.values[member]!)}】${plainText(n.after)}`,
      )
      lines.push(`   《${titles.get(m.plan)}》${m.clause}${numbers.length > 0 ? `　${numbers.join('；')}` : ''}`)
    })
  })
  for (const { plan, clauses } of local) {
    lines.push('', `《${titles.get(plan)}》的本地做法 ${clauses.length} 条`)
    for (const c of clauses.slice(0, SHOWN)) {
      lines.push(`- ${c.clause} ${plainText(c.text)}`)
      if (c.nearest)
        lines.push(
          `  最接近（${c.nearest.score.toFixed(2)}）：《${titles.get(c.nearest.plan)}》${plainText(c.nearest.text)}`,
        )
    }
  }
  return `${lines.join('\n')}\n`
}

/** `duibiao wording FILES…` or `duibiao wording --project ID` */
export function wordingCommand(context: CliContext): Command {
  const command = new Command('wording')
    .description('多份规划的共同表述（可能同源的条款）与各自的本地做法')
    .argument('[文件...]', '要放在一起看的规划，至少两份；用 --project 时不写')
    .addOption(single('--project <编号>', '工作区里一个审查项目的参照规划和全部草案'))
    .addOption(single('-r, --reference <文件>', '参照规划：指出哪些共同表述出自它'))
    .addOption(single('--encoding <编码>', '文本文件的编码；不写时自动识别'))
    .addOption(single('--xlsx <文件>', '写成 Excel 表'))
    .option('--json', '以 JSON 输出', false)
  return withCommonOptions(command).action(async (files: readonly string[], options: WordingOptions) => {
    const { project, reference, encoding, xlsx } = options
    if ((project === undefined) === (files.length === 0)) {
      throw new UserError(
        'usage',
        'wording-input',
        '请给出至少两份规划文件，或用 --project 指定一个审查项目，二者选一。',
      )
    }
    if (xlsx !== undefined) await checkOutput(xlsx, [...files, ...(reference === undefined ? [] : [reference])])
    const [{ wordingOf, wordingOfFiles }, { exportWording }, { parseEncoding }] = await Promise.all([
      import('../../app/wording.js'),
      import('../../app/wording-export.js'),
      import('../../app/encoding.js'),
    ])
    const view = await withApp(context, options, (app) =>
      project === undefined
        ? wordingOfFiles(app, files, {
            ...(reference === undefined ? {} : { reference }),
            ...(encoding === undefined ? {} : { encoding: parseEncoding(encoding) }),
          })
        : wordingOf(app, { project }),
    )
    if (xlsx !== undefined) await writeOutput(xlsx, (await exportWording(view, 'xlsx')).content)
    context.out(options.json ? `${JSON.stringify(view, null, 1)}\n` : textOf(view))
  })
}
