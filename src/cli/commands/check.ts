import { Command } from 'commander'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { EXIT } from '../exit-codes.js'
import { withCommonOptions } from '../options.js'

/** `duibiao check` */
export function checkCommand(context: CliContext): Command {
  const command = new Command('check').description('检查工作区是否完好；向量索引有缺损时自动重建')
  return withCommonOptions(command).action(async (options: CommonOptions) => {
    const { checkWorkspace } = await import('../../app/check-workspace.js')
    const { plans, clauses, vectors, problems } = await withApp(context, options, checkWorkspace)
    context.out(`规划 ${plans} 份，条款 ${clauses} 条，向量 ${vectors} 个。\n`)
    for (const p of problems) context.err(`${p}\n`)
    if (problems.length === 0) context.out('工作区完好。\n')
    else context.exitCode = EXIT.badInput
  })
}
