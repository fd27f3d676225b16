import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/domain/index.js'
import { describeModel } from '../../src/embeddings/model-manifest.js'

const from = (files: Record<string, unknown>) =>
  describeModel('toy', (f) =>
    f in files ? (typeof files[f] === 'string' ? files[f] : JSON.stringify(files[f])) : undefined,
  )
const CONFIG = { hidden_size: 512, max_position_embeddings: 512 }

describe('describeModel', () => {
  it('takes our own description before all others', () => {
    expect(
      from({ 'duibiao.json': { input: 'words', pooling: 'in-graph', dimension: 8 }, 'config.json': CONFIG }),
    ).toEqual({
      input: 'words',
      pooling: 'in-graph',
      prefix: '',
      dimension: 8,
      maxTokens: 512,
    })
  })
  it('reads the first token where sentence-transformers says so (bge)', () => {
    const pooling = { word_embedding_dimension: 512, pooling_mode_cls_token: true, pooling_mode_mean_tokens: false }
    expect(from({ 'config.json': CONFIG, '1_Pooling/config.json': pooling })).toMatchObject({
      input: 'text',
      pooling: 'cls',
      dimension: 512,
    })
  })
  it('pools by mean where nothing is said', () => expect(from({ 'config.json': CONFIG }).pooling).toBe('mean'))
  it('takes the default prompt as prefix, and no other', () => {
    const prompts = { prompts: { query: '为这个句子生成表示：', passage: '' }, default_prompt_name: 'query' }
    const with_ = (p: unknown) => from({ 'config.json': CONFIG, 'config_sentence_transformers.json': p }).prefix
    expect(with_(prompts)).toBe('为这个句子生成表示：')
    expect(with_({ ...prompts, default_prompt_name: null })).toBe('')
  })
  it('reads no more tokens than the model has places', () => {
    expect(from({ 'config.json': CONFIG, 'sentence_bert_config.json': { max_seq_length: 8192 } }).maxTokens).toBe(512)
    expect(from({ 'config.json': CONFIG, 'sentence_bert_config.json': { max_seq_length: 128 } }).maxTokens).toBe(128)
  })

  it.each([
    ['no config at all', {}],
    ['a config without a size', { 'config.json': { model_type: 'bert' } }],
    ['a config that is no JSON', { 'config.json': '{' }],
    ['an unknown pooling', { 'duibiao.json': { input: 'text', pooling: 'max', dimension: 8 } }],
    ['a size of zero', { 'duibiao.json': { input: 'text', pooling: 'mean', dimension: 0 } }],
  ])('refuses %s in one Chinese sentence that names the file', (_, files) => {
    expect(() => from(files)).toThrow(UserError)
    expect(() => from(files)).toThrow(/编码模型“toy”的文件“(config|duibiao)\.json”内容不符合要求.*。$/)
  })
})
