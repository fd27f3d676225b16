import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BenchTable } from './bench-table.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = join(root, 'dist', 'cli', 'main.js')
const plans = resolve(root, '..', 'shared', 'plans')
const sample = join(root, 'src', 'app', 'sample')

/** How often the peak memory of the child is read, in milliseconds. */
const SAMPLING = 20
const KIBIBYTES_A_MEBIBYTE = 1024

interface Run {
  readonly seconds: number
  /** High-water mark of the resident set; null where the system does not tell it. */
  readonly peakMebibytes: number | null
  readonly code: number | null
}

/** Runs the built program as a whole process. */
function measure(args: readonly string[], workspace: string): Promise<Run> {
  return new Promise((done, fail) => {
    const begun = performance.now()
    const child = spawn(process.execPath, [program, ...args], {
      stdio: 'ignore',
      env: { ...process.env, DUIBIAO_INDEX: workspace },
    })
    let peak: number | null = null
    const timer = setInterval(() => {
      const status = `/proc/${child.pid}/status`
      if (!existsSync(status)) return
      const mark = /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))
      if (mark) peak = Math.round(Number(mark[1]) / KIBIBYTES_A_MEBIBYTE)
    }, SAMPLING)
    child.on('error', fail)
    child.on('exit', (code) => {
      clearInterval(timer)
      done({ seconds: (performance.now() - begun) / 1000, peakMebibytes: peak, code })
    })
  })
}

/** `compare` cold (empty workspace) and warm (the same again): one reference against the bundled drafts or, where present, four real ones. */
export async function run(): Promise<BenchTable> {
  const real = existsSync(plans)
  const folder = real ? plans : sample
  const files = real
    ? ['national.txt', 'changbaishan.txt', 'raoping.txt', 'xiangqiao.txt', 'zhoukou.txt']
    : ['reference.txt', 'draft.txt', 'draft-second.txt']
  const [reference, ...drafts] = files.map((name) => join(folder, name))
  const workspace = mkdtempSync(join(tmpdir(), 'duibiao-bench-'))
  const out = join(workspace, 'out.json')
  try {
    const rows: (string | number)[][] = []
    for (const state of ['cold', 'warm']) {
      const r = await measure(['compare', '--reference', reference!, ...drafts, '--json', out], workspace)
      rows.push([state, drafts.length, r.seconds.toFixed(2), r.peakMebibytes ?? '-', r.code ?? '-'])
    }
    const help = await measure(['--help'], workspace)
    rows.push(['--help', 0, help.seconds.toFixed(2), help.peakMebibytes ?? '-', help.code ?? '-'])
    return {
      title: `compare, whole process, ${real ? 'real' : 'sample'} plans`,
      columns: ['run', 'drafts', 'seconds', 'peak MiB', 'exit'],
      rows,
    }
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}
