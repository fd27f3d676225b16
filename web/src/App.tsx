import { Suspense } from 'react'
import { ErrorBoundary } from './components/common/ErrorBoundary.js'
import { Waiting } from './components/common/Waiting.js'
import { Header } from './components/shell/Header.js'
import { SignInGate } from './components/shell/SignInGate.js'
import { usePlace } from './hooks/usePlace.js'
import { SCREENS } from './screens/index.js'

/** The page: header, and the screen of the current route. */
export function App(): JSX.Element {
  const place = usePlace()
  const Screen = SCREENS[place.route.screen]
  return (
    <SignInGate>
      <a className="skip-link" href="#main" onClick={focusMain}>
        跳到正文
      </a>
      <Header place={place} />
      <main
        id="main"
        tabIndex={place.route.screen === 'manual' ? 0 : -1}
        className={`screen screen-${place.route.screen}`}
      >
        <ErrorBoundary key={JSON.stringify(place.route)}>
          <Suspense fallback={<Waiting what="页面" />}>
            <Screen place={place} />
          </Suspense>
        </ErrorBoundary>
      </main>
    </SignInGate>
  )
}

/** The # of the address holds the route, so the skip link moves the focus itself. */
function focusMain(event: React.MouseEvent): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
