import { CommanderError } from 'commander'
import { programVersion } from '../app/package-root.js'
import { UserError } from '../domain/index.js'
import { complaint } from './chinese.js'
import type { CliContext } from './context.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { createProgram, PROGRAM } from './program.js'

/** commander throws these when it has shown what was asked for. */
const SHOWN = new Set(['commander.helpDisplayed', 'commander.version'])

/** Runs one command line (without node and script) and answers the exit code; every error ends here. */
export async function run(argv: readonly string[], context: CliContext): Promise<ExitCode> {
  try {
    await createProgram(context, programVersion()).parseAsync(argv, { from: 'user' })
    return context.exitCode
  } catch (error) {
    if (error instanceof UserError) {
      context.err(`${error.message}\n`)
      return EXIT.badInput
    }
    if (error instanceof CommanderError) {
      if (SHOWN.has(error.code) || (error.code === 'commander.help' && error.exitCode === 0)) return EXIT.done
      // Without a command the help has been shown already.
      if (error.code !== 'commander.help') context.err(`${complaint(error, PROGRAM)}\n`)
      return EXIT.badInput
    }
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    context.err(`程序内部出错，这不是您的操作问题。请把下面的信息发给维护者（其中不含规划内容）：\n${told}\n`)
    return EXIT.bug
  }
}
