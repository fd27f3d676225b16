import { Command } from 'commander'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { serveUntilStopped, type ServeWish, withServeOptions } from '../open-server.js'
import { withCommonOptions } from '../options.js'
import { coverageTable } from '../terminal/coverage-table.js'

/** `duibiao demo` */
export function demoCommand(context: CliContext): Command {
  const command = new Command('demo').description('用程序自带的示例跑一遍：打印覆盖情况，然后打开页面')
  const demo = async (options: CommonOptions & ServeWish): Promise<void> => {
    const [{ openSample }, { compareProject }] = await Promise.all([
      import('../../app/sample.js'),
      import('../../app/project-compare.js'),
    ])
    await withApp(
      context,
      options,
      async (app) => {
        const project = await openSample(app)
        context.out(`${coverageTable(await compareProject(app, project.id))}\n`)
        await serveUntilStopped(context, app, options)
      },
      { ownProcess: true },
    )
  }
  return withCommonOptions(withServeOptions(command)).action(demo)
}
