import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useResources } from '../../hooks/useResource.js'
import type { Resource } from '../../resources.js'
import { Waiting } from './Waiting.js'

interface Props<T> {
  readonly of: Resource<T>
  /** What is loaded, in Chinese, for the waiting line. */
  readonly what: string
  /** Key prefix that “重试” loads again. */
  readonly retry: string
  readonly children: (value: T) => ReactNode
}

/** Shows a loaded thing, or that it is on its way, or why it is not there with a button to try again. */
export function Loaded<T>({ of, what, retry, children }: Props<T>): JSX.Element {
  const store = useResources()
  if (of.state === 'loading') return <Waiting what={what} />
  if (of.state === 'ready') return <>{children(of.value)}</>
  return (
    <Alert
      className="failed"
      type="error"
      showIcon
      message={`没有读到${what}`}
      description={of.fault.message}
      action={<Button onClick={() => store.refresh(retry)}>重试</Button>}
    />
  )
}
