/** Builds the graph of one vector file and writes it: in a process of its own, so that several are built at once and the page stays quick. */
import { buildGraphFile, type GraphTask } from './build-graph.js'

const task = JSON.parse(process.argv[2] ?? '') as GraphTask
await buildGraphFile(task)
