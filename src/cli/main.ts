#!/usr/bin/env node
import type { CliContext } from './context.js'
import { EXIT } from './exit-codes.js'
import { run } from './run.js'

/** Width taken where the stream does not tell. */
const COLUMNS = 80

// A reader that closes early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const context: CliContext = {
  environment: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  errIsTerminal: process.stderr.isTTY === true,
  columns: process.stderr.columns ?? COLUMNS,
  stopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    }),
  exitCode: EXIT.done,
}

process.exitCode = await run(process.argv.slice(2), context)
