import { open, readFile, rm, stat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { UserError } from '../../domain/index.js'

/** Another process gets this long to finish writing, as the database does. Milliseconds. */
const PATIENCE = 10_000
const BETWEEN_TRIES = 50
/** A lock older than this belongs to no process that still writes, whatever now bears its number. Milliseconds. */
const LIFETIME = 3_600_000
/** An empty lock is one whose process was killed between making and signing it, unless that is happening right now. Milliseconds. */
const UNSIGNED_LIFETIME = 2_000

/** Whether a process of this number runs. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, but another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx')
    await handle.writeFile(String(process.pid))
    await handle.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const holder = Number(await readFile(file, 'utf8').catch(() => ''))
  // A process that was killed leaves its lock behind, signed or not.
  const age = Date.now() - ((await stat(file).catch(() => null))?.mtimeMs ?? Date.now())
  if (age > (holder > 0 ? LIFETIME : UNSIGNED_LIFETIME) || (holder > 0 && holder !== process.pid && !isAlive(holder)))
    await rm(file, { force: true })
  return false
}

/**
 * Runs `work` while no other process writes to this index. UserError `index-busy` where another one goes on writing for more
 * than ten seconds.
 */
export async function withIndexLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const file = `${path}.lock`
  for (let waited = 0; !(await take(file)); waited += BETWEEN_TRIES) {
    if (waited >= PATIENCE) {
      throw new UserError('conflict', 'index-busy', '索引正被另一个程序写入。请等它结束后重试。')
    }
    await setTimeout(BETWEEN_TRIES)
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}
