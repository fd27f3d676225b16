import { Command } from 'commander'
import { speakChinese } from './chinese.js'
import { compareCommand } from './commands/compare.js'
import { importCommand } from './commands/import.js'
import { listCommand } from './commands/list.js'
import { outlineCommand } from './commands/outline.js'
import { removeCommand } from './commands/remove.js'
import { serveCommand } from './commands/serve.js'
import type { CliContext } from './context.js'

/** Name the program is called by in its own messages. */
export const PROGRAM = 'duibiao'

/** The command line of the product: one command a file. */
export function createProgram(context: CliContext, version: string): Command {
  const program = new Command(PROGRAM)
    .description('对标：离线逐条比对政府规划，查覆盖、查遗漏、查雷同')
    .version(version, '-V, --version', '显示版本')
    .helpCommand('help [命令]', '显示某个命令的用法')
    .configureOutput({ writeOut: (text) => context.out(text), writeErr: (text) => context.err(text) })
  const commands = [compareCommand, outlineCommand, importCommand, listCommand, removeCommand, serveCommand].map(
    (command) => command(context),
  )
  speakChinese(program)
  for (const c of commands) program.addCommand(speakChinese(c.copyInheritedSettings(program)))
  return program
}
