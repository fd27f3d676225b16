import { Command } from 'commander'
import { speakChinese } from './chinese.js'
import { auditCommand } from './commands/audit.js'
import { checkCommand } from './commands/check.js'
import { compareCommand } from './commands/compare.js'
import { demoCommand } from './commands/demo.js'
import { importCommand } from './commands/import.js'
import { libraryCommand } from './commands/library.js'
import { listCommand } from './commands/list.js'
import { modelCommand } from './commands/model.js'
import { outlineCommand } from './commands/outline.js'
import { removeCommand } from './commands/remove.js'
import { searchCommand } from './commands/search.js'
import { shelfCommand } from './commands/shelf.js'
import { serveCommand } from './commands/serve.js'
import { matrixCommand } from './commands/matrix.js'
import { wordingCommand } from './commands/wording.js'
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
  const commands = [
    compareCommand,
    outlineCommand,
    importCommand,
    listCommand,
    removeCommand,
    auditCommand,
    searchCommand,
    shelfCommand,
    matrixCommand,
    wordingCommand,
    serveCommand,
    demoCommand,
    modelCommand,
    checkCommand,
    libraryCommand,
  ].map((command) => command(context))
  speakChinese(program)
  const join = (parent: Command, child: Command): void => {
    speakChinese(child.copyInheritedSettings(parent))
    for (const grandchild of child.commands) join(child, grandchild)
  }
  for (const c of commands) {
    join(program, c)
    program.addCommand(c)
  }
  return program
}
