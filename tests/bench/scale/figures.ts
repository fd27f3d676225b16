/** Milliseconds of processor time of single queries, all threads together, in the order they ran: what a free machine would take at most. */
export type Timings = readonly number[]

/** The value below which the share `p` (0 to 1) of the timings lies. */
export function percentile(timings: Timings, p: number): number {
  const sorted = [...timings].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? NaN
}

/** p50 / p99 in milliseconds, for a table. */
export function told(timings: Timings): string {
  const digits = (ms: number): string => ms.toFixed(ms < 10 ? 1 : 0)
  return `${digits(percentile(timings, 0.5))} / ${digits(percentile(timings, 0.99))}`
}

const MICROSECONDS = 1000

/** Runs `work` once for each input and takes the time of each. */
export async function timed<T>(inputs: readonly T[], work: (input: T) => unknown): Promise<Timings> {
  const timings: number[] = []
  for (const input of inputs) {
    const begun = process.cpuUsage()
    await work(input)
    const { user, system } = process.cpuUsage(begun)
    timings.push((user + system) / MICROSECONDS)
  }
  return timings
}

/** Adds up the seconds spent under each name. */
export interface Split {
  sync<T>(name: string, work: () => T): T
  async<T>(name: string, work: () => Promise<T>): Promise<T>
  /** Seconds by name; starts again from nothing. */
  take(): ReadonlyMap<string, number>
}

/** A split without any seconds yet. */
export function createSplit(): Split {
  let spent = new Map<string, number>()
  const add = (name: string, begun: number): void => {
    spent.set(name, (spent.get(name) ?? 0) + (performance.now() - begun) / 1000)
  }
  return {
    sync(name, work) {
      const begun = performance.now()
      try {
        return work()
      } finally {
        add(name, begun)
      }
    },
    async async(name, work) {
      const begun = performance.now()
      try {
        return await work()
      } finally {
        add(name, begun)
      }
    },
    take() {
      const taken = spent
      spent = new Map()
      return taken
    },
  }
}
