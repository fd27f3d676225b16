import { Command } from 'commander'
import { type ImportedFile, type ImportReport, UserError } from '../../domain/index.js'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { EXIT } from '../exit-codes.js'
import { single, withCommonOptions } from '../options.js'
import { plainText } from '../terminal/plain-text.js'
import { type ProgressLine, progressLine } from '../terminal/progress-line.js'

interface ImportOptions extends CommonOptions {
  readonly encoding?: string
  readonly recursive: boolean
  readonly threads?: string
  readonly json: boolean
}

const MOST_THREADS = 16

function threadsOf(text: string): number {
  const threads = Number(text)
  if (Number.isInteger(threads) && threads >= 0 && threads <= MOST_THREADS) return threads
  throw new UserError('usage', 'bad-threads', `线程数“${text}”不对，应是 0 到 ${MOST_THREADS} 之间的整数。`)
}

/** One line for a file that stands in the workspace now. */
function lineOf(f: ImportedFile): string {
  const plan = `${f.plan}  ${plainText(f.title)}（${f.clauses} 条）`
  switch (f.outcome) {
    case 'imported':
      return `已导入  ${plan}\n`
    case 'replaced':
      return f.keptFor.length === 0
        ? `已更新  ${plan}，替换 ${f.replaced}\n`
        : `已更新  ${plan}；旧版 ${f.replaced} 仍用于审查项目${f.keptFor.map((p) => `“${plainText(p)}”`).join('、')}，予以保留\n`
    case 'duplicate':
      return `内容相同  ${plainText(f.name)} 与 ${plan} 是同一份规划，未重复导入\n`
    default:
      return `已在工作区  ${plan}\n`
  }
}

function summaryOf(report: ImportReport, seconds: number): string {
  const { counts: c, clauses, passedOver } = report
  const parts = [
    `导入 ${c.imported} 份`,
    `更新 ${c.replaced} 份`,
    `原已在库 ${c.unchanged} 份`,
    `内容相同 ${c.duplicate} 份`,
    `未能读取 ${c.failed} 份`,
  ]
  const passed =
    passedOver.length === 0 ? '' : `另有 ${passedOver.length} 个文件或文件夹不是规划文件或未进入，未处理。\n`
  const stopped = report.isStopped ? '已按要求停止；再次运行同一命令会接着导入。\n' : ''
  return `${parts.join('，')}；共 ${clauses} 条条款，用时 ${seconds.toFixed(1)} 秒。\n${passed}${stopped}`
}

function tell(context: CliContext, progress: ProgressLine, json: boolean, file: ImportedFile): void {
  progress.end()
  if (file.fault) context.err(`未导入 ${plainText(file.name)}：${file.fault.message}\n`)
  else if (!json) context.out(lineOf(file))
}

/** Stops at the user's wish between two files. */
function stopSignal(context: CliContext): AbortSignal {
  const abort = new AbortController()
  void context.stopped().then(() => abort.abort())
  return abort.signal
}

async function importPaths(context: CliContext, paths: string[], options: ImportOptions): Promise<void> {
  const [{ importBatch }, { findPlanFiles }, { parseEncoding }, { openReader }] = await Promise.all([
    import('../../app/library/import-batch.js'),
    import('../../app/library/folder-files.js'),
    import('../../app/encoding.js'),
    import('../../app/library/open-reader.js'),
  ])
  const encoding = options.encoding === undefined ? {} : { encoding: parseEncoding(options.encoding) }
  const threads = options.threads === undefined ? undefined : threadsOf(options.threads)
  const found = await findPlanFiles(paths, options.recursive)
  const progress = progressLine(context)
  const begun = performance.now()
  await withApp(context, options, async (app) => {
    const reader = await openReader(app, found.files.length, threads)
    try {
      const report = await importBatch(app, found, {
        ...encoding,
        reader,
        signal: stopSignal(context),
        step: progress.tell,
        done: (file) => tell(context, progress, options.json, file),
        report: (error) => {
          context.exitCode = EXIT.bug
          context.err(`内部错误：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
        },
      })
      if (report.counts.failed > 0 && context.exitCode === EXIT.done) context.exitCode = EXIT.badInput
      if (options.json) context.out(`${JSON.stringify(report, null, 1)}\n`)
      else if (report.files.length > 1) context.out(summaryOf(report, (performance.now() - begun) / 1000))
    } finally {
      await reader.close()
    }
  })
}

/** `duibiao import PATH...` */
export function importCommand(context: CliContext): Command {
  const command = new Command('import')
    .description('把规划文件或整个文件夹导入工作区；再次运行只处理新增和改动的文件，中断后可接着导入')
    .argument('<文件或文件夹...>', '规划文件或文件夹，可以有多个')
    .option('-r, --recursive', '连同下级文件夹', false)
    .addOption(single('--encoding <编码>', '文本文件的编码；不写时自动识别'))
    .addOption(single('--threads <个数>', '同时读取文件的线程数，0 表示不另开线程；不写时按处理器个数'))
    .option('--json', '结束时以 JSON 输出报告', false)
  return withCommonOptions(command).action((paths: string[], options: ImportOptions) =>
    importPaths(context, paths, options),
  )
}
