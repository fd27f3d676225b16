/**
 * A thread that reads files to plans. Only readers written in JavaScript run here: jieba and SQLite are not made for threads.
 * Its settings come as `workerData`.
 */
import { workerData } from 'node:worker_threads'
import { readBoundedPlan } from '../plan-limits.js'
import type { AppSettings } from '../settings.js'
import { createStages, type InputFile } from '../stages.js'
import { answerQuestions } from '../threads/answer-questions.js'
import type { ReadFile } from './plan-reader.js'

const stages = createStages(workerData as AppSettings)

answerQuestions(async (file: InputFile): Promise<ReadFile> => {
  const { document, plan } = await readBoundedPlan(stages, file)
  return { document: { sha256: document.sha256, format: document.format }, plan }
})
