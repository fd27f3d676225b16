import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** One step of the training: what it reads, what it writes and the command between. */
export interface Step {
  readonly name: string
  /** Files and folders whose content decides the outcome: data, and the code of the step. */
  readonly inputs: readonly string[]
  /** Files that exist when the step is done. */
  readonly outputs: readonly string[]
  /** Program and arguments; arguments are settings, so they too decide whether the step is done. */
  readonly command: readonly string[]
  /** A file given to the command as standard input, or made of what it prints. */
  readonly stdin?: string
  readonly stdout?: string
  /** A file the command leaves on the way and goes on from; only good for the same inputs and command. */
  readonly state?: string
}

/** What a finished step leaves, so that the next call knows whether it would do the same again. */
interface Stamp {
  readonly key: string
  readonly seconds: number
}

async function filesUnder(path: string): Promise<string[]> {
  if (!statSync(path).isDirectory()) return [path]
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  return entries
    .filter((e) => e.isFile() && !e.parentPath.includes('__pycache__'))
    .map((e) => join(e.parentPath, e.name))
    .sort()
}

/** SHA-256 of a file's bytes. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/**
 * A key over the content of all inputs and the command line. Paths of `roots` are left out of it: the same data in another
 * folder are the same.
 */
export async function keyOf(step: Step, roots: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  const plain = (text: string): string => roots.reduce((t, root, at) => t.replaceAll(root, `<${at}>`), text)
  hash.update(JSON.stringify(step.command.map(plain)))
  for (const input of step.inputs) {
    for (const file of await filesUnder(input)) hash.update(`${plain(file)}\n${await hashOf(file)}\n`)
  }
  return hash.digest('hex')
}

async function execute(step: Step): Promise<void> {
  for (const output of step.outputs) mkdirSync(dirname(output), { recursive: true })
  const [program, ...args] = step.command
  const child = spawn(program!, args, {
    stdio: [step.stdin === undefined ? 'ignore' : 'pipe', step.stdout === undefined ? 'inherit' : 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit') as Promise<[number | null]>
  const temporary = `${step.stdout}.tmp`
  const flows: Promise<void>[] = []
  if (step.stdin !== undefined) flows.push(pipeline(createReadStream(step.stdin), child.stdin!))
  if (step.stdout !== undefined) flows.push(pipeline(child.stdout!, createWriteStream(temporary)))
  const [[code]] = await Promise.all([ended, ...flows])
  if (code !== 0) throw new Error(`step ${step.name} ended with ${code}`)
  if (step.stdout !== undefined) renameSync(temporary, step.stdout)
  const missing = step.outputs.filter((o) => !existsSync(o))
  if (missing.length > 0) throw new Error(`step ${step.name} did not write ${missing.join(', ')}`)
}

/**
 * Runs the step unless its outputs are there and were made of the same inputs by the same command.
 * Returns whether it ran; throws where the command fails or leaves an output out.
 */
export async function runStep(step: Step, stamps: string, roots: readonly string[]): Promise<boolean> {
  const file = join(stamps, `${step.name}.json`)
  const key = await keyOf(step, roots)
  if (existsSync(file) && step.outputs.every((o) => existsSync(o))) {
    const done = JSON.parse(readFileSync(file, 'utf8')) as Stamp
    if (done.key === key) return false
  }
  const begun = join(stamps, `${step.name}.begun`)
  const interrupted = existsSync(begun) && readFileSync(begun, 'utf8') === key
  if (!interrupted)
    for (const stale of [...step.outputs, ...(step.state ? [step.state] : [])]) rmSync(stale, { force: true })
  mkdirSync(stamps, { recursive: true })
  writeFileSync(begun, key)
  const began = performance.now()
  await execute(step)
  const stamp: Stamp = { key, seconds: Math.round((performance.now() - began) / 1000) }
  rmSync(begun)
  writeFileSync(file, `${JSON.stringify(stamp)}\n`)
  return true
}
