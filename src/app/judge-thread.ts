/** The thread that judges drafts for {@link openJudgeBeside}; its weights come as `workerData`. */
import { workerData } from 'node:worker_threads'
import { judgeCoverage, type JudgeWeights, MatchTable, wordsToEmbed } from '../reports/coverage.js'
import type { JudgeQuestion } from './judge-beside.js'
import { answerQuestions } from './threads/answer-questions.js'

const judge = workerData as JudgeWeights

/** What all drafts of the present reference share. */
let reference: Required<JudgeQuestion>['reference'] | undefined
let matches = new MatchTable()
let vectors = new Map<string, Float32Array>()

answerQuestions((question: JudgeQuestion) => {
  if (question.reference) {
    reference = question.reference
    matches = new MatchTable()
    vectors = new Map()
  }
  if (!reference) throw new Error('the judge was asked about a draft before it knew the reference')
  const { draft, candidates, words, vectors: flat } = question
  const dimension = words.length === 0 ? 0 : flat.length / words.length
  words.forEach((word, at) => vectors.set(word, flat.subarray(at * dimension, (at + 1) * dimension)))
  // Only the words of these two plans: a heading's word that another draft brought would have a vector here and not there.
  const own = wordsToEmbed([reference.plan, draft]).map(({ norm }) => [norm, vectors.get(norm)!] as const)
  return judgeCoverage({
    reference: reference.plan,
    draft,
    measures: reference.measures,
    candidates,
    wordVectors: new Map(own),
    matches,
    judge,
  })
})
