import { Worker } from 'node:worker_threads'

/** Passes bytes on to another port until it is told to cut all connections; a thread, because the tests' own thread sleeps. */
const PROXY = `
  const { parentPort, workerData } = require('node:worker_threads')
  const net = require('node:net')
  const open = new Set()
  const server = net.createServer((here) => {
    const there = net.connect(workerData.port, workerData.host)
    for (const [a, b] of [[here, there], [there, here]]) {
      open.add(a)
      a.on('data', (bytes) => b.write(bytes))
      a.on('error', () => undefined)
      a.on('close', () => (open.delete(a), b.destroy()))
    }
  })
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))
  parentPort.on('message', (cut) => {
    for (const socket of open) socket.destroy()
    Atomics.store(cut, 0, 1)
    Atomics.notify(cut, 0)
  })
`

/** A way to a server that can be broken. */
export interface CuttableWay {
  readonly url: string
  /** Breaks all connections, and returns when they are broken; new ones can be made. */
  cut(): void
  close(): Promise<void>
}

/** A way to the server of `url` that leads over a port of its own. */
export async function cuttableWay(url: string): Promise<CuttableWay> {
  const target = new URL(url)
  const worker = new Worker(PROXY, { eval: true, workerData: { host: target.hostname, port: Number(target.port) } })
  target.port = String(await new Promise<number>((resolve) => worker.once('message', resolve)))
  return {
    url: target.toString(),
    cut() {
      const done = new Int32Array(new SharedArrayBuffer(4))
      worker.postMessage(done)
      Atomics.wait(done, 0, 0)
    },
    close: async () => void (await worker.terminate()),
  }
}
