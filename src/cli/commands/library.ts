import { Command } from 'commander'
import { UserError } from '../../domain/index.js'
import { type CliContext, withApp } from '../context.js'
import { single } from '../options.js'
import { progressLine } from '../terminal/progress-line.js'

interface CopyOptions {
  readonly from: string
  readonly to?: string
}

/** An address with a password belongs in the environment: the command line of a process can be read by others. */
function targetOf(context: CliContext, wish: string | undefined): string {
  const target = wish ?? context.environment['DUIBIAO_DATABASE']
  if (target !== undefined && target !== '') return target
  throw new UserError('usage', 'copy-no-target', '没有写复制到哪里。请加上 --to，或设置环境变量 DUIBIAO_DATABASE。')
}

/** `duibiao library copy` */
export function libraryCommand(context: CliContext): Command {
  const copy = new Command('copy')
    .description('把一个规划库（规划、条款、向量、审查项目与结论）复制到另一个；中断后再次运行会接着复制')
    .addOption(single('--from <名称、文件夹或地址>', '来源：工作区，或 postgres:// 地址').makeOptionMandatory())
    .addOption(
      single('--to <名称、文件夹或地址>', '目标：工作区，或 postgres:// 地址；不写时用环境变量 DUIBIAO_DATABASE'),
    )
    .action(async (options: CopyOptions) => {
      const { copyWorkspace } = await import('../../app/library/copy-library.js')
      const to = targetOf(context, options.to)
      const progress = progressLine(context)
      const report = await withApp(context, {}, (app) =>
        copyWorkspace(app, { from: options.from, to, step: progress.tell }, context.environment),
      )
      progress.end()
      const { plans, projects } = report
      context.out(
        `规划：复制 ${plans.copied} 份，原已在目标库 ${plans.there} 份（共 ${report.clauses} 条条款）。\n` +
          `审查项目：复制 ${projects.copied} 个，原已在目标库 ${projects.there} 个（共 ${report.decisions} 条结论）。\n` +
          '逐条核对一致。\n',
      )
    })
  return new Command('library').description('规划库：copy 复制到另一个库').addCommand(copy)
}
