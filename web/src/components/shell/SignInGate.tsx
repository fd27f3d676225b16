import { Button, Input } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { api, SIGNED_OUT } from '../../api.js'
import { useResource, useResources } from '../../hooks/useResource.js'
import { faultFrom } from '../../resources.js'

/** Asks for the password where the owner opened the service to other machines; otherwise lets everything through. */
export function SignInGate({ children }: { readonly children: ReactNode }): JSX.Element | null {
  const session = useResource('session', api.session)
  const store = useResources()
  const [password, setPassword] = useState('')
  const [fault, setFault] = useState('')
  useEffect(() => {
    // A session ends after a working day: the password is asked for again.
    const ask = (): void => store.refresh('session')
    window.addEventListener(SIGNED_OUT, ask)
    return () => window.removeEventListener(SIGNED_OUT, ask)
  }, [store])
  // Nothing is asked for before it is known whether it would be refused; the answer takes a few milliseconds.
  if (session.state === 'loading') return null
  if (session.state === 'failed' || !session.value.passwordRequired || session.value.signedIn) return <>{children}</>

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
