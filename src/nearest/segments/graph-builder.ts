/** Builds the graph of one vector file and writes it: in a process of its own, so that several are built at once and the page stays quick. */
import { buildGraphFile, type GraphTask } from './build-graph.js'

const task = JSON.parse(process.argv[2] ?? '') as GraphTask
// Whoever asked for the graph is gone: it would be left lying about, and the machine be kept busy for nothing.
const gone = new AbortController()
process.once('disconnect', () => gone.abort())
await buildGraphFile(task, gone.signal).catch((error: unknown) => {
  if (!gone.signal.aborted) throw error
})
// Listening for the end keeps the channel, and so the process, alive.
if (process.connected) process.disconnect()
