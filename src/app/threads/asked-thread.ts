import type { Worker } from 'node:worker_threads'
import { receiveError, type SentError } from '../worker-protocol.js'

/** A question on its way to a thread, and what comes back. */
export interface ThreadRequest<Question> {
  readonly id: number
  readonly question: Question
}
export type ThreadAnswer<Answer> =
  { readonly id: number; readonly answer: Answer } | { readonly id: number; readonly error: SentError }

/** A thread that answers questions, in the order they were asked. */
export interface AskedThread<Question, Answer> {
  ask(question: Question): Promise<Answer>
  /** Questions still open fail. */
  close(): Promise<void>
}

/**
 * Asks a thread that {@link answerQuestions}. It starts with the first question; one that died fails what it was asked with what `failureOf`
 * says and is started anew with the next question.
 */
export function createAskedThread<Question, Answer>(
  start: () => Worker,
  failureOf: (question: Question, error: NodeJS.ErrnoException) => unknown = (_, error) => error,
): AskedThread<Question, Answer> {
  interface Pending {
    readonly question: Question
    readonly resolve: (answer: Answer) => void
    readonly reject: (error: unknown) => void
  }
  let thread: Worker | undefined
  let last = 0
  const pending = new Map<number, Pending>()
  const failAll = (errorOf: (p: Pending) => unknown): void => {
    for (const p of pending.values()) p.reject(errorOf(p))
    pending.clear()
  }
  const started = (): Worker => {
    const made = start()
    made.on('message', (message: ThreadAnswer<Answer>) => {
      const p = pending.get(message.id)
      pending.delete(message.id)
      if ('answer' in message) p?.resolve(message.answer)
      else p?.reject(receiveError(message.error))
    })
    made.on('error', (error: NodeJS.ErrnoException) => {
      if (thread === made) thread = undefined
      failAll((p) => failureOf(p.question, error))
    })
    return made
  }
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        thread ??= started()
        const request: ThreadRequest<Question> = { id: ++last, question }
        pending.set(request.id, { question, resolve, reject })
        thread.postMessage(request)
      }),
    async close() {
      failAll(() => new Error('the thread is closing'))
      await thread?.terminate()
      thread = undefined
    },
  }
}
