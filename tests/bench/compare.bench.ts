import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** Appended to a draft so that it is another one. */
const CHANGE = '\n本次修改：增设青禾便民服务点。\n'

/** How often the comparison with and without the judge is run, in turn. */
const ROUNDS = 9

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!

/** Seconds and CPU seconds of a cold comparison with the judge or with a threshold in its place. */
function timed(
  which: 'judge' | 'threshold',
  files: readonly string[],
): Promise<{ seconds: number; cpuSeconds: number }> {
  const script = fileURLToPath(new URL('./judge-share.mjs', import.meta.url))
  const workspace = mkdtempSync(join(tmpdir(), 'duibiao-bench-'))
  return new Promise((done, fail) => {
    const env = { ...process.env, DUIBIAO_INDEX: workspace }
    execFile(process.execPath, [script, which, ...files], { env }, (error, out) => {
      rmSync(workspace, { recursive: true, force: true })
      if (error) fail(error)
      else done(JSON.parse(out) as { seconds: number; cpuSeconds: number })
    })
  })
}

/** What the judge adds to the time of a cold comparison: (with - without) / without, medians of runs in turn. */
async function judgeShare(files: readonly string[]): Promise<(string | number)[][]> {
  const runs = {
    judge: [] as { seconds: number; cpuSeconds: number }[],
    threshold: [] as { seconds: number; cpuSeconds: number }[],
  }
  for (let i = 0; i < ROUNDS; i++)
    for (const which of ['judge', 'threshold'] as const) runs[which].push(await timed(which, files))
  return (['seconds', 'cpuSeconds'] as const).map((unit) => {
    const [judge, plain] = [median(runs.judge.map((r) => r[unit])), median(runs.threshold.map((r) => r[unit]))]
    const name = unit === 'seconds' ? 'wall' : 'CPU'
    const share = `+${Math.round((100 * (judge - plain)) / plain)} %`
    return [`judge / threshold, ${name}`, files.length - 1, `${judge.toFixed(2)} / ${plain.toFixed(2)}`, '-', share]
  })
}

/**
 * `compare` cold (empty workspace), warm (the same again) and with one draft changed: one reference against the bundled drafts or, where
 * present, four real ones; then what the judge costs.
 */
export async function run(): Promise<BenchTable> {
  const real = existsSync(plans)
  const folder = real ? plans : sample
  const files = real
    ? ['national.txt', 'changbaishan.txt', 'raoping.txt', 'xiangqiao.txt', 'zhoukou.txt']
    : ['reference.txt', 'draft.txt', 'draft-second.txt']
  const [reference = '', first = '', ...others] = files.map((name) => join(folder, name))
  const workspace = mkdtempSync(join(tmpdir(), 'duibiao-bench-'))
  const out = join(workspace, 'out.json')
  const changed = join(workspace, 'changed.txt')
  writeFileSync(changed, readFileSync(first, 'utf8') + CHANGE)
  try {
    const rows: (string | number)[][] = []
    for (const [state, draft] of [
      ['cold', first],
      ['warm', first],
      ['one draft changed', changed],
    ] as const) {
      const r = await measure(['compare', '--reference', reference, draft, ...others, '--json', out], workspace)
      rows.push([state, others.length + 1, r.seconds.toFixed(2), r.peakMebibytes ?? '-', r.code ?? '-'])
    }
    const help = await measure(['--help'], workspace)
    rows.push(['--help', 0, help.seconds.toFixed(2), help.peakMebibytes ?? '-', help.code ?? '-'])
    rows.push(...(await judgeShare([reference, first, ...others])))
    return {
      title: `compare, whole process, ${real ? 'real' : 'sample'} plans`,
      columns: ['run', 'drafts', 'seconds', 'peak MiB', 'exit, or what the judge adds'],
      rows,
    }
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}
