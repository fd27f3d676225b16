import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Embedder } from '../../src/embeddings/embedder.js'
import { SANITY_PAIRS } from '../../src/embeddings/sanity-pairs.js'
import { writeOnnx } from './onnx-writer.js'

/** What a test may make different about the foreign model. */
export interface ForeignOptions {
  readonly pooling?: 'mean' | 'cls'
  /** Name of the graph's output. */
  readonly output?: string
  /** Words put before every text, as config_sentence_transformers.json names them. */
  readonly prefix?: string
}

/** Every character of the sanity pairs, in order of first sight: all the words the foreign model knows. */
const CHARACTERS = [...new Set(SANITY_PAIRS.flatMap((p) => [...p.measure, ...p.answer, ...p.stranger]))]
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]']
const CLS = 2
const MOST_TOKENS = 128

/** WordPiece over single characters with [CLS] and [SEP] around, as BERT's tokenizer.json has it. */
function tokenizer(): object {
  const mark = (id: string): object => ({ SpecialToken: { id, type_id: 0 } })
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content, id) => ({
      ...{ id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true },
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [mark('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, mark('[SEP]')],
      pair: [],
      special_tokens: Object.fromEntries(
        [2, 3].map((id) => [SPECIAL[id], { id: SPECIAL[id], ids: [id], tokens: [SPECIAL[id]] }]),
      ),
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      ...{ type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100 },
      vocab: Object.fromEntries([...SPECIAL, ...CHARACTERS].map((token, id) => [token, id])),
    },
  }
}

/** One layer: every token is given the mean of all tokens besides, so that the first token knows the text as in BERT. */
function weights(dimension: number, known: readonly Float32Array[], output: string): Buffer {
  const values = new Float32Array((SPECIAL.length + known.length) * dimension)
  known.forEach((row, at) => values.set(row, (SPECIAL.length + at) * dimension))
  // [CLS] is given a vector of its own, so that taking it and taking the mean differ.
  values.set(known[0]!, CLS * dimension)
  return writeOnnx({
    inputs: ['input_ids', 'attention_mask', 'token_type_ids'],
    output,
    axes: ['batch', 'tokens', dimension],
    tables: {
      words: { dims: [values.length / dimension, dimension], values },
      types: { dims: [2, dimension], values: new Float32Array(2 * dimension) },
    },
    nodes: [
      { type: 'Gather', inputs: ['words', 'input_ids'], output: 'word' },
      { type: 'Gather', inputs: ['types', 'token_type_ids'], output: 'type' },
      { type: 'Add', inputs: ['word', 'type'], output: 'token' },
      { type: 'ReduceMean', inputs: ['token'], output: 'mean', ints: { axes: [1] } },
      { type: 'Add', inputs: ['token', 'mean'], output },
    ],
  })
}

/**
 * A model in the layout BERT encoders have after conversion for transformers.js: config.json, tokenizer.json,
 * onnx/model_quantized.onnx with input_ids, attention_mask and token_type_ids, and the files of sentence-transformers for pooling
 * and prefix. Its character vectors are those of `teacher`, so that it has sense enough for the sanity ranking.
 */
export async function writeForeignModel(
  directory: string,
  teacher: Embedder,
  options: ForeignOptions = {},
): Promise<void> {
  const { pooling = 'mean', output = 'last_hidden_state', prefix } = options
  const { dimension } = teacher.identity
  const write = (file: string, content: object | Buffer): void =>
    writeFileSync(join(directory, file), Buffer.isBuffer(content) ? content : JSON.stringify(content))
  for (const folder of ['onnx', '1_Pooling']) mkdirSync(join(directory, folder), { recursive: true })
  write('config.json', {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: dimension,
    max_position_embeddings: MOST_TOKENS,
  })
  write('tokenizer.json', tokenizer())
  write('tokenizer_config.json', { tokenizer_class: 'BertTokenizer', model_max_length: MOST_TOKENS })
  write('onnx/model_quantized.onnx', weights(dimension, await teacher.wordVectors!(CHARACTERS), output))
  write('1_Pooling/config.json', {
    word_embedding_dimension: dimension,
    pooling_mode_cls_token: pooling === 'cls',
    pooling_mode_mean_tokens: pooling === 'mean',
  })
  if (prefix !== undefined) {
    write('config_sentence_transformers.json', { prompts: { query: prefix }, default_prompt_name: 'query' })
  }
}
