import { Component, type ReactNode } from 'react'

interface State {
  readonly error: Error | null
}

/** Shows what went wrong in one screen, so that the rest of the page stays in use. Nothing is lost: decisions are saved at once. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return (
      <div className="sheet narrow" role="alert">
        <h1>这个页面出了错</h1>
        <p>已作的判定都已保存。请刷新页面；若仍出错，把下面这行字告诉维护人员。</p>
        <pre>{this.state.error.message}</pre>
        <button type="button" onClick={() => window.location.reload()}>
          刷新页面
        </button>
      </div>
    )
  }
}
