import { z } from 'zod'
import { UserError } from '../../domain/index.js'
import { ORDER_FEATURES } from './answer-order.js'
import { FEATURE_NAMES } from './feature-names.js'

const row = z.array(z.number()).length(FEATURE_NAMES.length)
const positiveRow = z.array(z.number().positive()).length(FEATURE_NAMES.length)

/** The file models/judge/weights.json, written by models/train/judge/fit.mts. */
const schema = z.object({
  schema: z.literal('duibiao/judge@3'),
  /** Name of the encoder whose vectors the judge was fitted with. */
  encoder: z.string().min(1),
  features: z
    .array(z.string())
    .refine((names) => names.join() === FEATURE_NAMES.join(), 'other features than the program computes'),
  /** Weights of ORDER_FEATURES, by which the best of the aligned clauses is chosen. */
  order: z.array(z.number()).length(ORDER_FEATURES.length),
  /** What is usual over the plans it was fitted on. */
  usual: z.object({ mean: row, deviation: positiveRow }),
  /** How far the level of a draft's own similarities counts; see adaptToDraft. */
  adaptation: z.object({
    draftShare: z.number().min(0).max(1),
    usualCount: z.number().nonnegative(),
    mostShift: z.number().nonnegative(),
    mostStretch: z.number().min(1),
  }),
  /** Rows in the order covered, partial, omitted, over adapted features. */
  weights: z.tuple([row, row, row]),
  bias: z.tuple([z.number(), z.number(), z.number()]),
  /** Logits are divided by this, so that probabilities are right as often as they say. */
  temperature: z.number().positive(),
})

/** Fitted weights of the judge: multinomial logistic regression over standardised features. */
export type JudgeWeights = z.infer<typeof schema>

/** Reads the text of a weights file; throws a UserError when it is not a judge this program can use. */
export function parseJudgeWeights(json: string): JudgeWeights {
  try {
    return schema.parse(JSON.parse(json))
  } catch (cause) {
    throw new UserError(
      'unreadable',
      'judge-weights',
      '判定模型文件（models/judge/weights.json）无法使用：内容不完整或与程序版本不符。请重新安装，或用 models/train/judge 中的脚本重新生成。',
      { cause },
    )
  }
}
