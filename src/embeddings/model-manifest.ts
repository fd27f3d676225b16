import { z } from 'zod'
import { UserError } from '../domain/index.js'
import type { MeaningFactors } from '../domain/meaning-part.js'

/** Our own description of an encoder, beside its files. */
export const MANIFEST_FILE = 'duibiao.json'

/** What a model takes: `words` = words of our segmenter joined by blanks, `text` = the text as it is printed. */
export type ModelInput = 'words' | 'text'

/** How a text's vector comes from the model: mean of its tokens, first token, or ready-made by the graph. */
export type Pooling = 'mean' | 'cls' | 'in-graph'

/** How one encoder is used. */
export interface ModelManifest {
  readonly input: ModelInput
  readonly pooling: Pooling
  /** Put before every text, as some models ask (`query: `); '' for most. */
  readonly prefix: string
  /** Numbers a vector has; what the model gives must agree. */
  readonly dimension: number
  /** Tokens read of a text; what lies behind is not seen. */
  readonly maxTokens: number
  /** How meaning is got from a vector; the file may give how many numbers it has instead, for factors of 1. Absent: the whole vector. */
  readonly meaning?: MeaningFactors | undefined
  /**
   * Name of the folder beside this one with the encoder whose vector of the same text the graph takes as `beside`; words alone are
   * that encoder's. Absent: the model needs no other.
   */
  readonly beside?: string | undefined
}

/** Own models read any clause whole; transformers say in their files, 512 where they do not (BERT). */
const DEFAULT_MAX_TOKENS = 512

/** More numbers than any sentence encoder gives; a wrong description must not ask for more room than there is. */
const MOST_NUMBERS = 65_536

const ManifestSchema = z
  .object({
    input: z.enum(['words', 'text']),
    pooling: z.enum(['mean', 'cls', 'in-graph']),
    prefix: z.string().default(''),
    dimension: z.int().positive().max(MOST_NUMBERS),
    maxTokens: z.int().positive().default(DEFAULT_MAX_TOKENS),
    meaning: z
      .union([z.int().positive().max(MOST_NUMBERS), z.array(z.number().positive()).min(1)])
      .transform((m) => (typeof m === 'number' ? new Array<number>(m).fill(1) : m))
      .optional(),
    // A name, never a path: a manifest must not reach outside the folder of models.
    beside: z.string().regex(/^[\w-]+$/).optional(),
  })
  .refine(({ meaning, dimension }) => meaning === undefined || meaning.length <= dimension, { path: ['meaning'] })

/** Ways of pooling come as switches `pooling_mode_...`; those we cannot do are read too, so that they can be refused. */
const PoolingSchema = z.object({ word_embedding_dimension: z.int().positive() }).catchall(z.unknown())
const POOLING_SWITCH = 'pooling_mode_'
const POOLING_MODES: ReadonlyMap<string, Pooling> = new Map([
  ['pooling_mode_cls_token', 'cls'],
  ['pooling_mode_mean_tokens', 'mean'],
])
const PromptsSchema = z.object({
  prompts: z.record(z.string(), z.string()).default({}),
  default_prompt_name: z.string().nullish(),
})
const SentenceSchema = z.object({ max_seq_length: z.int().positive() })
const ConfigSchema = z.object({
  hidden_size: z.int().positive(),
  max_position_embeddings: z.int().positive().optional(),
})

/** Reads a file of the model's folder; undefined where it is absent. */
export type ReadText = (file: string) => string | undefined

function parse<T>(schema: z.ZodType<T>, file: string, text: string, model: string): T {
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    const why = cause instanceof z.ZodError ? cause.issues[0]?.path.join('.') : undefined
    const where = why === undefined || why === '' ? '' : `（“${why}”一项）`
    throw new UserError(
      'unreadable',
      'model-description',
      `编码模型“${model}”的文件“${file}”内容不符合要求${where}。请重新复制完整的模型文件夹。`,
      { cause },
    )
  }
}

/** The one way of pooling that is switched on; UserError where none is, several are, or it is one we cannot do. */
function poolingOf(model: string, switches: Readonly<Record<string, unknown>>): Pooling {
  const on = Object.keys(switches).filter((k) => k.startsWith(POOLING_SWITCH) && switches[k] === true)
  const pooling = POOLING_MODES.get(on[0] ?? '')
  if (on.length === 1 && pooling !== undefined) return pooling
  const got = on.map((k) => k.slice(POOLING_SWITCH.length)).join('、') || '无'
  throw new UserError(
    'unreadable',
    'model-pooling',
    `编码模型“${model}”的池化方式不受支持：“1_Pooling/config.json”写的是“${got}”，应只取mean_tokens（平均）或cls_token（首词）之一。请换用其他模型。`,
  )
}

/**
 * How the model is used: from duibiao.json, else from the files sentence-transformers writes (1_Pooling/config.json,
 * config_sentence_transformers.json, sentence_bert_config.json).
 * UserError `model-description` where a file contradicts its format; `model-pooling` where nothing says how tokens become one
 * vector (a guess would give vectors that look right and rank wrong) or the way is not known.
 */
export function describeModel(model: string, read: ReadText): ModelManifest {
  const own = read(MANIFEST_FILE)
  if (own !== undefined) return parse(ManifestSchema, MANIFEST_FILE, own, model)
  const config = parse(ConfigSchema, 'config.json', read('config.json') ?? '{}', model)
  const optional = <T>(schema: z.ZodType<T>, file: string): T | undefined => {
    const text = read(file)
    return text === undefined ? undefined : parse(schema, file, text, model)
  }
  const pooling = optional(PoolingSchema, '1_Pooling/config.json')
  const prompts = optional(PromptsSchema, 'config_sentence_transformers.json')
  const sentence = optional(SentenceSchema, 'sentence_bert_config.json')
  const prompt = prompts?.default_prompt_name
  if (pooling === undefined) {
    throw new UserError(
      'unreadable',
      'model-pooling',
      `编码模型“${model}”没有说明池化方式（怎样由各词向量得出句向量）。请复制原模型的“1_Pooling/config.json”，或在文件夹中写一个“${MANIFEST_FILE}”，例如{"input":"text","pooling":"cls","dimension":${config.hidden_size}}；pooling取mean或cls，以模型说明为准。`,
    )
  }
  return {
    input: 'text',
    pooling: poolingOf(model, pooling),
    prefix: prompt ? (prompts?.prompts[prompt] ?? '') : '',
    dimension: pooling.word_embedding_dimension,
    maxTokens: Math.min(
      sentence?.max_seq_length ?? DEFAULT_MAX_TOKENS,
      config.max_position_embeddings ?? DEFAULT_MAX_TOKENS,
    ),
  }
}
