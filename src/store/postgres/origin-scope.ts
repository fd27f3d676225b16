import { hostname } from 'node:os'

/** Put before the paths of this machine's files in a library that several machines share. */
export const originScope = (): string => `${hostname()}:`
