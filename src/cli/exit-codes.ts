/** How the program ends. 70 is EX_SOFTWARE of sysexits.h: a fault of ours. */
export const EXIT = {
  done: 0,
  /** With --strict: done, and some measures are not answered. */
  omissions: 1,
  /** Wrong use, or something that could not be read. */
  badInput: 2,
  bug: 70,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
