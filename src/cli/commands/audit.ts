import { Command } from 'commander'
import type { FindingKind } from '../../domain/index.js'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { single, withCommonOptions } from '../options.js'
import { plainText } from '../terminal/plain-text.js'
import { formatTable } from '../terminal/table.js'
import { checkOutput, STANDARD_OUTPUT, writeOutput } from '../write-output.js'

interface AuditOptions extends CommonOptions {
  readonly reference: string
  readonly against?: readonly string[]
  readonly json?: string
  readonly encoding?: string
}

const KIND: Readonly<Record<FindingKind, string>> = {
  'verbatim-copy': '疑似雷同',
  'self-duplicate': '自身重复',
  'scope-leftover': '层级遗留',
  'foreign-place': '外地地名',
  'number-conflict': '数据不一致',
  'definition-conflict': '定义不一致',
  typo: '文字差错',
}

/** Widest a quote may be in the table, in terminal columns. */
const QUOTE_WIDTH = 40

/** `duibiao audit DRAFT --reference R` */
export function auditCommand(context: CliContext): Command {
  const command = new Command('audit')
    .description('核查一份草案：疑似雷同、自身重复、层级遗留、外地地名、数据不一致、文字差错')
    .argument('<草案>', '要核查的草案')
    .addOption(single('-r, --reference <文件>', '参照规划（上级规划）').makeOptionMandatory())
    .option('--against <文件...>', '可能被照抄的其他规划，可以有多份')
    .addOption(single('--json <文件>', '把核查发现写成 JSON；写 - 则输出到标准输出'))
    .addOption(single('--encoding <编码>', '文本文件的编码；不写时自动识别'))
  return withCommonOptions(command).action(async (draft: string, options: AuditOptions) => {
    const against = options.against ?? []
    if (options.json !== undefined) await checkOutput(options.json, [draft, options.reference, ...against])
    const [{ auditFile }, { parseEncoding }] = await Promise.all([
      import('../../app/audit.js'),
      import('../../app/encoding.js'),
    ])
    const encoding = options.encoding === undefined ? {} : { encoding: parseEncoding(options.encoding) }
    const { report, title, file, titles } = await withApp(context, options, (app) =>
      auditFile(app, { draft, reference: options.reference, against, ...encoding }),
    )
    const json = `${JSON.stringify({ title, file, ...report }, null, 1)}\n`
    if (options.json === STANDARD_OUTPUT) return context.out(json)
    if (options.json !== undefined) await writeOutput(options.json, json)
    const rows = report.findings.map((f) => [
      KIND[f.kind],
      f.certainty === 'certain' ? '确定' : '疑似',
      f.clauses.join(' '),
      f.quote,
      f.message,
    ])
    context.out(`${plainText(title || file)}：${rows.length} 条核查发现\n\n`)
    const columns = [
      { title: '类别' },
      { title: '把握' },
      { title: '条款', maxWidth: 16 },
      { title: '原文', maxWidth: QUOTE_WIDTH },
      { title: '说明' },
    ]
    if (rows.length > 0) context.out(formatTable(columns, rows))
    for (const s of report.copyShare.sources) {
      const share = `${(100 * s.share).toFixed(1)}%`
      context.out(`与《${plainText(titles.get(s.plan) ?? s.plan)}》相同（已扣除参照规划原文）：${share}\n`)
    }
  })
}
