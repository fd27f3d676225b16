import { Command } from 'commander'
import { isSound, type WorkspaceCheck } from '../../domain/index.js'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { EXIT } from '../exit-codes.js'
import { withCommonOptions } from '../options.js'
import { plainText } from '../terminal/plain-text.js'

interface CheckOptions extends CommonOptions {
  readonly repair: boolean
  readonly compact: boolean
  readonly json: boolean
}

async function look(context: CliContext, options: CheckOptions): Promise<WorkspaceCheck> {
  const { compactWorkspace, lookAfter, mend } = await import('../../app/library/upkeep.js')
  return withApp(context, options, async (app) => {
    const repaired = options.repair ? await mend(app) : null
    const compacted = options.compact ? await compactWorkspace(app) : null
    const last = compacted ?? repaired ?? (await lookAfter(app))
    return { ...last, repaired: [...(repaired?.repaired ?? []), ...(compacted?.repaired ?? [])] }
  })
}

/** `duibiao check`: exit 0 where the workspace is sound, 2 where something is wrong. */
export function checkCommand(context: CliContext): Command {
  const command = new Command('check')
    .description('检查工作区是否完好：数据库、条款、全文检索、向量、索引、审查结论、文件')
    .option('--repair', '修复能由条款重新生成的部分', false)
    .option('--compact', '整理：彻底清除已删除的文字和向量，归还空闲空间', false)
    .option('--json', '以 JSON 输出', false)
  return withCommonOptions(command).action(async (options: CheckOptions) => {
    const check = await look(context, options)
    if (!isSound(check)) context.exitCode = EXIT.badInput
    if (options.json) return context.out(`${JSON.stringify(check, null, 1)}\n`)
    context.out(`规划 ${check.plans} 份，条款 ${check.clauses} 条，向量 ${check.vectors} 个。\n`)
    for (const done of check.repaired) context.out(`${done}\n`)
    for (const f of check.findings) {
      const line = `${f.severity === 'fault' ? '问题' : '提示'}：${plainText(f.message)}\n`
      if (f.severity === 'fault') context.err(line)
      else context.out(line)
    }
    if (isSound(check)) context.out('工作区完好。\n')
  })
}
