import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { api } from '../../api.js'
import { useResource, useResources } from '../../hooks/useResource.js'
import { faultFrom } from '../../resources.js'

/** Asks for the password where the owner opened the service to other machines; otherwise lets everything through. */
export function SignInGate({ children }: { readonly children: ReactNode }): JSX.Element {
  const session = useResource('session', api.session)
  const store = useResources()
  const [password, setPassword] = useState('')
  const [fault, setFault] = useState('')
  if (session.state !== 'ready' || !session.value.passwordRequired || session.value.signedIn) return <>{children}</>

  const signIn = async (): Promise<void> => {
    try {
      await api.signIn(password)
      store.refresh('')
    } catch (error) {
      setFault(faultFrom(error).message)
    }
  }
  return (
    <main className="sheet narrow">
      <h1>对标</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void signIn()
        }}
      >
        <label htmlFor="password">本服务由他人电脑提供，请输入口令</label>
        <Input.Password id="password" value={password} autoFocus onChange={(e) => setPassword(e.target.value)} />
        {fault !== '' && <p role="alert">{fault}</p>}
        <Button type="primary" htmlType="submit">
          进入
        </Button>
      </form>
    </main>
  )
}
