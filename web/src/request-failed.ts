import type { ApiFault } from '../../src/api/contract.js'

/** A request that did not succeed; `fault.message` is Chinese and ready to be shown. */
export class RequestFailed extends Error {
  constructor(
    readonly fault: ApiFault,
    readonly status: number,
    options?: { cause?: unknown },
  ) {
    super(fault.message, options)
    this.name = 'RequestFailed'
  }
}
