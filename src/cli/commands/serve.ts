import { Command } from 'commander'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { serveUntilStopped, type ServeWish, withServeOptions } from '../open-server.js'
import { withCommonOptions } from '../options.js'

/** `duibiao serve` */
export function serveCommand(context: CliContext): Command {
  const command = new Command('serve').description('打开审查工作台（浏览器页面），默认只有本机能访问')
  return withCommonOptions(withServeOptions(command)).action(async (options: CommonOptions & ServeWish) => {
    await withApp(context, options, (app) => serveUntilStopped(context, app, options), { ownProcess: true })
  })
}
