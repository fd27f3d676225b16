import { z } from 'zod'
import { UserError } from '../domain/index.js'

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
}

/** Own models read any clause whole; transformers say in their files, 512 where they do not (BERT). */
const DEFAULT_MAX_TOKENS = 512

const ManifestSchema = z.object({
  input: z.enum(['words', 'text']),
  pooling: z.enum(['mean', 'cls', 'in-graph']),
  prefix: z.string().default(''),
  dimension: z.int().positive(),
  maxTokens: z.int().positive().default(DEFAULT_MAX_TOKENS),
})

const PoolingSchema = z.object({
  word_embedding_dimension: z.int().positive(),
  pooling_mode_cls_token: z.boolean().default(false),
  pooling_mode_mean_tokens: z.boolean().default(false),
})
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

/**
 * How the model is used: from duibiao.json, else from the files sentence-transformers writes (1_Pooling/config.json,
 * config_sentence_transformers.json, sentence_bert_config.json), else mean pooling as its README would say.
 * UserError `model-description` where a file contradicts its format.
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
  return {
    input: 'text',
    pooling: pooling?.pooling_mode_cls_token === true ? 'cls' : 'mean',
    prefix: prompt ? (prompts?.prompts[prompt] ?? '') : '',
    dimension: pooling?.word_embedding_dimension ?? config.hidden_size,
    maxTokens: Math.min(
      sentence?.max_seq_length ?? DEFAULT_MAX_TOKENS,
      config.max_position_embeddings ?? DEFAULT_MAX_TOKENS,
    ),
  }
}
