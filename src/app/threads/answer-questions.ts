import { parentPort } from 'node:worker_threads'
import { sendError } from '../worker-protocol.js'
import type { ThreadAnswer, ThreadRequest } from './asked-thread.js'

/** The other end of an asked thread: answers each question with what `answer` gives or throws. Called once, in the thread. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Answer | Promise<Answer>): void {
  const answered = async ({ id, question }: ThreadRequest<Question>): Promise<ThreadAnswer<Answer>> => {
    try {
      return { id, answer: await answer(question) }
    } catch (error) {
      return { id, error: sendError(error) }
    }
  }
  parentPort?.on('message', (request: ThreadRequest<Question>) => {
    void answered(request).then((message) => parentPort?.postMessage(message))
  })
}
