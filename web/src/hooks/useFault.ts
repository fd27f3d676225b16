import { App } from 'antd'
import { useCallback } from 'react'
import { faultFrom } from '../resources.js'

/** Shows what went wrong, in the server's own Chinese words. */
export function useFault(): (error: unknown) => void {
  const { message } = App.useApp()
  return useCallback((error) => void message.error(faultFrom(error).message), [message])
}
