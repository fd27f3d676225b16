import { Command } from 'commander'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { single } from '../options.js'
import { outlineTree } from '../terminal/outline-tree.js'

interface OutlineOptions extends CommonOptions {
  readonly json: boolean
  readonly encoding?: string
}

/** `duibiao outline FILE` */
export function outlineCommand(context: CliContext): Command {
  return new Command('outline')
    .description('列出一份规划的大纲：章节、条目、专栏、表格')
    .argument('<文件>', '规划文件')
    .option('--json', '以 JSON 输出', false)
    .addOption(single('--encoding <编码>', '文本文件的编码；不写时自动识别'))
    .action(async (path: string, options: OutlineOptions) => {
      const [{ outlineOf }, { readInputFile }, { parseEncoding }] = await Promise.all([
        import('../../app/outline.js'),
        import('../../app/read-file.js'),
        import('../../app/encoding.js'),
      ])
      const encoding = options.encoding === undefined ? undefined : parseEncoding(options.encoding)
      const file = await readInputFile(path, encoding)
      const outline = await withApp(context, options, (app) => outlineOf(app, file))
      context.out(options.json ? `${JSON.stringify(outline, null, 1)}\n` : outlineTree(outline.units))
    })
}
