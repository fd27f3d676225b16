/** The database with the files SQLite puts beside it. */
const DATABASE = /^workspace\.sqlite(?:-wal|-shm|-journal)?$/

/** The vector index: manifest, lock, and what the manifest names or the next save sweeps away. */
const INDEX = /^clauses(?:\.|$)/

/** Written by earlier versions, or left by a write that was cut off. Never holds text. */
const LEFTOVER = /^clauses\.labels\.json(?:\.tmp)?$|^clauses\.(?:json\.)?\d+\.tmp$/

/** Whether a file of a workspace folder is one that nothing needs any more. */
export const isLeftover = (name: string): boolean => LEFTOVER.test(name)

/** Sealed results of comparisons; see kept-comparisons. */
const COMPARED = /^compared$/

/** Where the library lies, written by the user. */
const SETTINGS = /^workspace\.json$/

/** Whether a file of a workspace folder is none of ours. */
export const isForeign = (name: string): boolean =>
  ![DATABASE, INDEX, COMPARED, SETTINGS].some((ours) => ours.test(name))
