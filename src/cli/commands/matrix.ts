import { Command } from 'commander'
import { type Matrix, UserError } from '../../domain/index.js'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { single, withCommonOptions } from '../options.js'
import { type PlanChoiceOptions, planChoiceOf, withPlanChoice } from '../plan-choice.js'
import { plainText } from '../terminal/plain-text.js'
import { checkOutput, writeOutput } from '../write-output.js'

interface MatrixOptions extends CommonOptions, PlanChoiceOptions {
  readonly project?: string
  readonly reference?: string
  readonly xlsx?: string
  readonly json: boolean
}

/** One line a draft: how its measures stand. */
const summary = ({ columns, rows }: Matrix): string =>
  [
    `举措 ${rows.length} 项，草案 ${columns.length} 份`,
    ...columns.map(
      ({ title, total }) =>
        `《${plainText(title)}》覆盖 ${total.covered}，部分覆盖 ${total.partial}，未覆盖 ${total.omitted}，不适用 ${total.notApplicable}`,
    ),
  ].join('\n')

/** `duibiao matrix --project ID` or `duibiao matrix --reference PLAN [--region … --level … --plan …]` */
export function matrixCommand(context: CliContext): Command {
  const command = new Command('matrix')
    .description('对照矩阵：参照规划的每项举措，一个项目的各份草案、或规划库中的各份规划怎样回应')
    .addOption(single('--project <编号>', '工作区里的审查项目：含审查结论'))
    .addOption(single('-r, --reference <规划>', '规划库中的参照规划（编号或标题），与库中其他规划对照'))
    .addOption(single('--xlsx <文件>', '写成 Excel 表'))
    .option('--json', '以 JSON 输出', false)
  return withCommonOptions(withPlanChoice(command)).action(async (options: MatrixOptions) => {
    const { project, reference, xlsx } = options
    const choice = planChoiceOf(options)
    if ((project === undefined) === (reference === undefined))
      throw new UserError(
        'usage',
        'matrix-input',
        '请用 --project 指定审查项目，或用 --reference 指定参照规划，二者选一。',
      )
    if (project !== undefined && Object.keys(choice).length > 0)
      throw new UserError(
        'usage',
        'matrix-choice',
        '--plan、--level、--region、--under 与 --reference 同用；项目的矩阵总是列出它的全部草案。',
      )
    if (xlsx !== undefined) await checkOutput(xlsx, [])
    const [{ libraryMatrix, projectMatrix }, { findPlanNamed }, { exportMatrix }] = await Promise.all([
      import('../../app/matrix.js'),
      import('../../app/chosen-plans.js'),
      import('../../app/matrix-export.js'),
    ])
    const matrix = await withApp(context, options, (app) =>
      project === undefined
        ? libraryMatrix(app, findPlanNamed(app, reference!).id, choice)
        : projectMatrix(app, project),
    )
    if (xlsx !== undefined) await writeOutput(xlsx, (await exportMatrix(matrix)).content)
    context.out(options.json ? `${JSON.stringify(matrix, null, 1)}\n` : `${summary(matrix)}\n`)
  })
}
