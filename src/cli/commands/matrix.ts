import { Command } from 'commander'
import type { Matrix } from '../../domain/index.js'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { single, withCommonOptions } from '../options.js'
import { plainText } from '../terminal/plain-text.js'
import { checkOutput, writeOutput } from '../write-output.js'

interface MatrixOptions extends CommonOptions {
  readonly project: string
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

/** `duibiao matrix --project ID` */
export function matrixCommand(context: CliContext): Command {
  const command = new Command('matrix')
    .description('审查项目的对照矩阵：参照规划的每项举措，各份草案怎样回应')
    .addOption(single('--project <编号>', '工作区里的审查项目').makeOptionMandatory())
    .addOption(single('--xlsx <文件>', '写成 Excel 表'))
    .option('--json', '以 JSON 输出', false)
  return withCommonOptions(command).action(async (options: MatrixOptions) => {
    const { project, xlsx } = options
    if (xlsx !== undefined) await checkOutput(xlsx, [])
    const { projectMatrix, matrixWorkbook } = await import('../../app/matrix.js')
    const matrix = await withApp(context, options, (app) => projectMatrix(app, project))
    if (xlsx !== undefined) await writeOutput(xlsx, await matrixWorkbook(matrix))
    context.out(options.json ? `${JSON.stringify(matrix, null, 1)}\n` : `${summary(matrix)}\n`)
  })
}
