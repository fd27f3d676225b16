import { Command } from 'commander'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { withCommonOptions } from '../options.js'

/** `duibiao remove ID...` */
export function removeCommand(context: CliContext): Command {
  const command = new Command('remove')
    .description('把规划从工作区彻底删除，连同它的审查结论')
    .argument('<编号...>', '规划的编号，见 duibiao list')
  return withCommonOptions(command).action(async (ids: string[], options: CommonOptions) => {
    const { removePlans } = await import('../../app/remove-plan.js')
    await withApp(context, options, (app) => removePlans(app, ids))
    context.out(`已删除 ${ids.length} 份规划。\n`)
  })
}
