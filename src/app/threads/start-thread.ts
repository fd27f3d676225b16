import { Worker, type WorkerOptions } from 'node:worker_threads'

/** Under development a thread's entry is TypeScript, which Node does not read in a thread by itself: the loader is called there. */
const IS_SOURCE = import.meta.url.endsWith('.ts')

/**
 * Starts a thread.
 * @param entry URL of its first file without the ending: `new URL('./read-thread', import.meta.url)`.
 */
export function startThread(entry: URL, options: WorkerOptions = {}): Worker {
  if (!IS_SOURCE) return new Worker(new URL(`${entry.href}.js`), options)
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const file = JSON.stringify(`${entry.href}.ts`)
  const script = `import(${loader}).then(({ tsImport }) => tsImport(${file}, ${file}))`
  return new Worker(script, { ...options, eval: true, execArgv: [] })
}
