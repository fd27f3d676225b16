import { UserError } from '../../src/domain/index.js'

/** Code of the `UserError` that `work` ends with; every other exception goes on. */
export const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof UserError) return error.code
    throw error
  }
  return 'no error'
}
