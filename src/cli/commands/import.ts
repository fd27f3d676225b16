import { Command } from 'commander'
import { UserError } from '../../domain/index.js'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { EXIT } from '../exit-codes.js'
import { single, withCommonOptions } from '../options.js'
import { progressLine } from '../terminal/progress-line.js'

interface ImportOptions extends CommonOptions {
  readonly encoding?: string
}

/** `duibiao import FILE...` */
export function importCommand(context: CliContext): Command {
  const command = new Command('import')
    .description('把规划导入工作区；同一个文件再次导入不会有任何改变')
    .argument('<文件...>', '规划文件，可以有多份')
    .addOption(single('--encoding <编码>', '文本文件的编码；不写时自动识别'))
  return withCommonOptions(command).action(async (paths: string[], options: ImportOptions) => {
    const [{ importPlan }, { readInputFile }, { parseEncoding }] = await Promise.all([
      import('../../app/import-plan.js'),
      import('../../app/read-file.js'),
      import('../../app/encoding.js'),
    ])
    const encoding = options.encoding === undefined ? undefined : parseEncoding(options.encoding)
    const progress = progressLine(context)
    await withApp(context, options, async (app) => {
      for (const [at, path] of paths.entries()) {
        try {
          progress.tell(`导入 ${path}`, at, paths.length)
          const { summary, unchanged } = await importPlan(app, await readInputFile(path, encoding))
          progress.end()
          const title = summary.profile.title || summary.name
          context.out(`${unchanged ? '已在工作区' : '已导入'}  ${summary.id}  ${title}（${summary.clauseCount} 条）\n`)
        } catch (error) {
          progress.end()
          if (!(error instanceof UserError)) throw error
          context.err(`未导入：${error.message}\n`)
          context.exitCode = EXIT.badInput
        }
      }
    })
  })
}
