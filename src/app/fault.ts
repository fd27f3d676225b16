import type { Fault, UserError } from '../domain/index.js'

/** What of an error the user may see. */
export function faultOf(error: UserError): Fault {
  return { code: error.code, message: error.message }
}

/** Shown for a fault of ours: no detail, because details may hold plan text. */
export const INTERNAL_FAULT: Fault = {
  code: 'internal',
  message: '程序内部出错，这不是您的操作问题。请重试；若再次出现，请把操作步骤告诉维护者。',
}
