import { App } from 'antd'
import { useEffect, useRef } from 'react'
import type { PulseView, ReviewView } from '../../../src/api/contract.js'
import { api } from '../api.js'
import { lastKnown, newsLine, withNews } from '../news.js'
import { keys } from './useData.js'
import { useResources } from './useResource.js'
import { useReviewer } from './useReviewer.js'

/** Between two looks: soon enough for colleagues in one room, idle enough for two cores. Milliseconds. */
const PULSE_MS = 2500

/**
 * Looks for what other reviewers did and shows it without a reload: decisions go into the loaded review one by one, everything else
 * is loaded anew. Rests while the page is hidden and looks at once when it is shown again. A look that fails is left out: the next
 * action of the reviewer says what is wrong.
 */
export function usePulse(project: string | null, draft: string | null): void {
  const store = useResources()
  const { message } = App.useApp()
  const [reviewer] = useReviewer()
  const self = useRef(reviewer)
  self.current = reviewer
  useEffect(() => {
    const place = { ...(project === null ? {} : { project }), ...(draft === null ? {} : { draft }) }
    let [tag, before, stopped, looking]: [string, PulseView | null, boolean, boolean] = ['', null, false, false]

    const takeDecisions = async (at: { project: string; draft: string }, last: number): Promise<void> => {
      const review = store.peek<ReviewView>(keys.review(at.project, at.draft))
      if (review.state !== 'ready' || last <= lastKnown(review.value)) return
      const { decisions } = await api.decisionsAfter(at.project, at.draft, lastKnown(review.value))
      store.change<ReviewView>(keys.review(at.project, at.draft), (view) => withNews(view, decisions))
      store.drop(keys.overview(at.project))
      store.drop(keys.matrix(at.project))
      store.drop(`${keys.draft(at.project, at.draft)}history/`)
      const line = newsLine(decisions, self.current)
      if (line !== null) void message.info(line)
    }
    const look = async (): Promise<void> => {
      if (document.hidden || looking) return
      looking = true
      try {
        const news = await api.pulse(place, tag)
        if (stopped || news === null) return
        const last = before
        ;[tag, before] = [news.tag, news.view]
        if (last !== null && last.workspace !== news.view.workspace) store.refresh(keys.workspace)
        // The overview shows all of it; one's own work is in there too, which costs one small answer.
        if (last !== null && project !== null) store.refresh(keys.overview(project))
        if (last !== null && project !== null) store.refresh(keys.matrix(project))
        if (project === null || draft === null) return
        if (last !== null && last.dismissals !== news.view.dismissals) store.refresh(keys.findings(project, draft))
        await takeDecisions({ project, draft }, news.view.lastDecision)
      } catch {
        // The server may be restarting; nothing is lost, and what the reviewer does next is answered with the reason.
      } finally {
        looking = false
      }
    }
    const timer = window.setInterval(() => void look(), PULSE_MS)
    const shown = (): void => void look()
    document.addEventListener('visibilitychange', shown)
    void look()
    return () => {
      stopped = true
      window.clearInterval(timer)
      document.removeEventListener('visibilitychange', shown)
    }
  }, [project, draft, store, message])
}
