import { Command } from 'commander'
import type { CompareOutcome } from '../../app/compare.js'
import type { Appendix } from '../../app/export.js'
import type { ReviewFiles } from '../../app/written-reviews.js'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { EXIT } from '../exit-codes.js'
import { single, withCommonOptions } from '../options.js'
import { coverageTable } from '../terminal/coverage-table.js'
import { progressLine } from '../terminal/progress-line.js'
import { checkOutput, STANDARD_OUTPUT, writeOutput } from '../write-output.js'

interface CompareOptions extends CommonOptions {
  readonly reference: string
  readonly json?: string
  readonly html?: string
  readonly docx?: string
  readonly xlsx?: string
  readonly appendix?: Appendix
  readonly encoding?: string
  readonly strict: boolean
}

/** `duibiao compare --reference R DRAFT...` */
export function compareCommand(context: CliContext): Command {
  const command = new Command('compare')
    .description('逐条比对：参照规划的每项举措，草案覆盖、部分覆盖还是遗漏')
    .argument('<草案...>', '要审查的草案，可以有多份')
    .addOption(single('-r, --reference <文件>', '参照规划（上级规划），只能有一份').makeOptionMandatory())
    .addOption(single('--json <文件>', '把全部结果写成 JSON；写 - 则输出到标准输出'))
    .addOption(single('--html <文件>', '把审查报告写成一个网页文件'))
    .addOption(single('--docx <文件>', '写成 Word 审查意见；有多份草案时每份一个文件，文件名后加草案名'))
    .addOption(
      single(
        '--appendix <范围>',
        'Word 后附的对照表：none 不附，gaps 只附未覆盖和部分覆盖，all 全部；不写时为 gaps',
      ).choices(['none', 'gaps', 'all']),
    )
    .addOption(single('--xlsx <文件>', '写成 Excel 对照表；有多份草案时每份一个文件，文件名后加草案名'))
    .addOption(single('--encoding <编码>', '文本文件的编码：utf-8、gb18030、utf-16le、utf-16be；不写时自动识别'))
    .option('--strict', '有遗漏时以退出码 1 结束（不要求地方落实的事项不算）', false)
  return withCommonOptions(command).action(async (drafts: string[], options: CompareOptions) => {
    const inputs = [options.reference, ...drafts]
    for (const path of [options.json, options.html, options.docx, options.xlsx]) {
      if (path !== undefined) await checkOutput(path, inputs)
    }
    const [{ compareFiles }, { parseEncoding }] = await Promise.all([
      import('../../app/compare.js'),
      import('../../app/encoding.js'),
    ])
    const encoding = options.encoding === undefined ? {} : { encoding: parseEncoding(options.encoding) }
    const progress = progressLine(context)
    const { report, unreadable } = await withApp(context, options, async (app) => {
      const request = { reference: options.reference, drafts, ...encoding }
      const outcome = await compareFiles(app, request, progress.tell)
      await writeReviews(outcome, options)
      return outcome
    }).finally(progress.end)

    const json = (): string => `${JSON.stringify(report, null, 1)}\n`
    if (options.json === STANDARD_OUTPUT) context.out(json())
    else {
      if (options.json !== undefined) await writeOutput(options.json, json())
      context.out(coverageTable(report))
    }
    for (const { error } of unreadable) context.err(`已跳过：${error.message}\n`)
    if (unreadable.length > 0) context.exitCode = EXIT.badInput
    else if (options.strict && report.drafts.some((d) => d.summary.omitted > d.summary.omittedNotAsked)) {
      context.exitCode = EXIT.omissions
    }
  })
}

async function writeReviews(outcome: CompareOutcome, wanted: ReviewFiles): Promise<void> {
  if (wanted.html === undefined && wanted.docx === undefined && wanted.xlsx === undefined) return
  const { writtenReviews } = await import('../../app/written-reviews.js')
  for (const { path, content } of await writtenReviews(await outcome.reviews(), wanted))
    await writeOutput(path, content)
}
