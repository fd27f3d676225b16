import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/domain/index.js'
import { describeModel } from '../../src/embeddings/model-manifest.js'

const from = (files: Record<string, unknown>) =>
  describeModel('toy', (f) =>
    f in files ? (typeof files[f] === 'string' ? files[f] : JSON.stringify(files[f])) : undefined,
  )
const CONFIG = { hidden_size: 512, max_position_embeddings: 512 }
const MEAN = { word_embedding_dimension: 512, pooling_mode_cls_token: false, pooling_mode_mean_tokens: true }

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
  it('says how many numbers are meaning, where the description does', () => {
    const own = { input: 'words', pooling: 'in-graph', dimension: 8, meaning: 5 }
    expect(from({ 'duibiao.json': own }).meaning).toEqual([1, 1, 1, 1, 1])
    expect(from({ 'duibiao.json': { ...own, meaning: [2, 0.5] } }).meaning).toEqual([2, 0.5])
    for (const meaning of [0, 9, 1e9, [], [1, 0], [1, -1], new Array(9).fill(1)]) expect(() => from({ 'duibiao.json': { ...own, meaning } })).toThrow(/“meaning/)
  })
  it('reads the first token where sentence-transformers says so (bge)', () => {
    const pooling = { word_embedding_dimension: 512, pooling_mode_cls_token: true, pooling_mode_mean_tokens: false }
    expect(from({ 'config.json': CONFIG, '1_Pooling/config.json': pooling })).toMatchObject({
      input: 'text',
      pooling: 'cls',
      dimension: 512,
    })
  })
  it.each([
    ['nothing says how', undefined, /没有说明池化方式.*1_Pooling\/config\.json.*duibiao\.json.*"dimension":512/],
    ['nothing is switched on', { ...MEAN, pooling_mode_mean_tokens: false }, /写的是“无”/],
    ['two ways at once', { ...MEAN, pooling_mode_cls_token: true }, /写的是“cls_token、mean_tokens”/],
    ['a way we cannot do', { ...MEAN, pooling_mode_mean_tokens: false, pooling_mode_lasttoken: true }, /“lasttoken”/],
    ['a way beside a known one', { ...MEAN, pooling_mode_max_tokens: true }, /“mean_tokens、max_tokens”/],
  ])('guesses no pooling: %s', (_, pooling, told) => {
    const files = { 'config.json': CONFIG, ...(pooling ? { '1_Pooling/config.json': pooling } : {}) }
    expect(() => from(files)).toThrow(UserError)
    expect(() => from(files)).toThrow(told)
    expect(() => from(files)).toThrow(expect.objectContaining({ code: 'model-pooling' }))
  })
  it('takes the default prompt as prefix, and no other', () => {
    const prompts = { prompts: { query: '为这个句子生成表示：', passage: '' }, default_prompt_name: 'query' }
    const with_ = (p: unknown) =>
      from({ 'config.json': CONFIG, '1_Pooling/config.json': MEAN, 'config_sentence_transformers.json': p }).prefix
    expect(with_(prompts)).toBe('为这个句子生成表示：')
    expect(with_({ ...prompts, default_prompt_name: null })).toBe('')
  })
  it('reads no more tokens than the model has places', () => {
    const most = (length: number) =>
      from({
        'config.json': CONFIG,
        '1_Pooling/config.json': MEAN,
        'sentence_bert_config.json': { max_seq_length: length },
      }).maxTokens
    expect(most(8192)).toBe(512)
    expect(most(128)).toBe(128)
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
