import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Step } from './step.js'

/** Where things are and what is trained. */
export interface TrainSettings {
  /** Folder with corpus/, pairs/, gold/ and encoder/. */
  readonly shared: string
  /** Folder for everything made on the way; a few gigabytes. */
  readonly work: string
  readonly python: string
  /** True: word vectors are made of the corpus alone; false: the first encoder's rows are the start. */
  readonly fromNothing: boolean
  /** Numbers a row keeps of the meaning; 0 for all of them. */
  readonly meaning: number
  /** Numbers a row spends on how the word is written; 0 for none. */
  readonly spelling: number
  /** Length of the spelling beside the meaning. */
  readonly share: number
  /** Length of the corpus' own word vectors beside the start rows, before both are reduced; 0 for none. */
  readonly corpus: number
  /** Most frequent tokens kept, besides single characters and pieces; 0 for all. */
  readonly most: number
  /** Steps of contrastive training; 0 for none. */
  readonly steps: number
}

/** What the bundled encoder is made with. */
export const BUNDLED = { fromNothing: false, meaning: 0, spelling: 0, share: 1, corpus: 0, most: 0, steps: 0 } as const

const HERE = fileURLToPath(new URL('.', import.meta.url))
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const code = (...names: string[]): string[] => names.map((n) => join(HERE, n))

/** Texts that may be learnt from, by the beginning of their names; exam texts and research sets are not among them. */
const TEXTS = ['gov', 'plans', 'policy', 'laws', 'papers', 'news', 'party']
/** Of the packed texts of the contextual kit only what the corpus does not hold: papers under CC BY 4.0, words apart already. */
const PACKED_TEXTS = ['chinaxiv_health.w', 'chinaxiv_social.w', 'chinaxiv_social_more.w']
const PAIRS = ['law_same_subject', 'law_versions', 'xwlb_title_body', 'cpcnews_title_body']
const PACKED_PAIRS = ['chinaxiv_title_abstract']
/** For measuring only. */
const TEST_SETS = ['stsb_zh_test', 'lcqmc_test', 'bq_test', 'pawsx_zh_test']
const PLANS = ['changbaishan', 'raoping']

/** Unpacks the corpus and the packed texts. Outputs are marker files: which files come out is read from the folders afterwards. */
export function unpackSteps({ shared, work }: TrainSettings): Step[] {
  const unpack = (archive: string, folder: string): Step => ({
    name: `unpack ${basename(archive)}`,
    inputs: [archive],
    outputs: [join(folder, `.${basename(archive)}`)],
    command: [
      'sh',
      '-c',
      'mkdir -p "$2" && tar xJf "$1" -C "$2" && touch "$2/.$(basename "$1")"',
      'sh',
      archive,
      folder,
    ],
  })
  return [
    unpack(join(shared, 'corpus/corpus.tar.xz'), join(work, 'raw')),
    unpack(join(shared, 'encoder/contextual/data.tar.xz'), join(work, 'packed')),
    unpack(join(shared, 'encoder/contextual/extra.tar.xz'), join(work, 'packed')),
  ]
}

/** Cuts every text with the product's own segmenter. `texts` are the names of the unpacked text files. */
export function segmentSteps({ shared, work }: TrainSettings, texts: readonly string[]): Step[] {
  const segment = (from: string, to: string, joined = false): Step => ({
    name: `segment ${to.replaceAll('/', ' ')}`,
    inputs: [from, ...code('segment.mts'), join(ROOT, 'src/words'), join(ROOT, 'src/embeddings/static-input.ts')],
    outputs: [join(work, 'words', to)],
    command: [process.execPath, '--import', 'tsx', join(HERE, 'segment.mts'), ...(joined ? ['--joined'] : [])],
    stdin: from,
    stdout: join(work, 'words', to),
  })
  const raw = join(work, 'raw/corpus')
  const chosen = texts.filter((t) => TEXTS.some((prefix) => t.startsWith(prefix))).sort()
  const labels = [...PLANS.map((p) => `${p}.labels.tsv`)]
  return [
    ...chosen.map((t) => segment(join(raw, 'text', t), `text/${t.replace(/\.txt$/, '.w')}`)),
    ...PACKED_TEXTS.map((t) => segment(join(work, 'packed/text', t), `text/${t}`, true)),
    ...PAIRS.map((p) => segment(join(raw, 'pairs', `${p}.tsv`), `pairs/${p}.tsv`)),
    ...PACKED_PAIRS.map((p) => segment(join(work, 'packed/pairs', `${p}.tsv`), `pairs/${p}.tsv`, true)),
    segment(join(shared, 'pairs/written.tsv'), 'pairs/written.tsv'),
    ...TEST_SETS.map((t) => segment(join(raw, 'heldout', `${t}.tsv`), `heldout/${t}.tsv`)),
    segment(join(shared, 'gold/national.measures.tsv'), 'gold/national.measures.w'),
    ...PLANS.map((p) => segment(join(shared, `gold/${p}.seg.txt`), `gold/${p}.w`)),
    ...labels.map((l) => ({
      name: `copy ${l}`,
      inputs: [join(shared, 'gold', l)],
      outputs: [join(work, 'words/gold', l)],
      command: ['cp', join(shared, 'gold', l), join(work, 'words/gold', l)],
    })),
  ]
}

/** From words to the model folder `work/model` and its figures `work/figures.json`. */
export function modelSteps(settings: TrainSettings): Step[] {
  const { shared, work, python, fromNothing, meaning, spelling, share, corpus, most, steps } = settings
  const words = join(work, 'words')
  const text = join(words, 'text')
  const vocabulary = join(work, 'vocabulary')
  const first = join(shared, 'encoder/duibiao-static-zh')
  const vectors = join(work, 'vectors.npz')
  const start = join(work, 'start.npy')
  const table = steps > 0 ? join(work, 'table.npy') : start
  const model = join(work, 'model')
  const run = (script: string, ...args: (string | number)[]): string[] => [
    python,
    join(HERE, script),
    ...args.map(String),
  ]
  const own = { text: 'text_data.py', vocabulary: 'vocabulary.py', onnx: 'onnx_file.py', evaluate: 'evaluate.py' }
  const made: Step[] = []
  if (fromNothing || corpus > 0) {
    made.push({
      name: 'word vectors',
      inputs: [text, ...code('word_vectors.py', own.text)],
      outputs: [vectors],
      command: run('word_vectors.py', '--words', words, '--out', vectors),
    })
  }
  made.push(
    {
      name: 'vocabulary',
      inputs: [text, fromNothing ? vectors : first, ...code('words.py', own.text, own.vocabulary, own.onnx)],
      outputs: [join(vocabulary, 'tokenizer.json'), join(vocabulary, 'meaning.npy')],
      command: run(
        'words.py',
        '--words',
        words,
        fromNothing ? '--vectors' : '--first',
        fromNothing ? vectors : first,
        '--out',
        vocabulary,
      ),
    },
    {
      name: 'start',
      inputs: [vocabulary, text, ...(corpus > 0 ? [vectors] : []), ...code('start.py', own.text, own.vocabulary)],
      outputs: [start],
      command: run(
        ...(['start.py', '--words', words, '--vocabulary', vocabulary, '--out', start] as const),
        ...['--meaning', meaning, '--spelling', spelling, '--share', share],
        ...(corpus > 0 ? ['--vectors', vectors, '--corpus', corpus] : []),
      ),
    },
  )
  if (steps > 0) {
    made.push({
      name: 'contrast',
      inputs: [
        vocabulary,
        start,
        text,
        join(words, 'pairs'),
        ...code('contrast.py', 'table.py', 'teacher.py', own.text, own.vocabulary, own.evaluate),
      ],
      outputs: [table],
      command: run(
        'contrast.py',
        '--words',
        words,
        '--vocabulary',
        vocabulary,
        '--start',
        start,
        '--out',
        table,
        '--steps',
        steps,
      ),
      state: `${table}.state`,
    })
  }
  const files = ['config.json', 'duibiao.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx']
  made.push(
    {
      name: 'export',
      inputs: [vocabulary, table, ...code('export.py', own.vocabulary, own.onnx)],
      outputs: files.map((f) => join(model, f)),
      command: run(
        'export.py',
        '--vocabulary',
        vocabulary,
        '--table',
        table,
        '--out',
        model,
        '--most',
        most,
        '--meaning',
        spelling > 0 ? meaning : 0,
      ),
    },
    {
      name: 'evaluate',
      inputs: [
        model,
        ...['pairs', 'heldout', 'gold'].map((f) => join(words, f)),
        ...code(own.evaluate, own.vocabulary, own.onnx),
      ],
      outputs: [join(work, 'figures.json')],
      command: run('evaluate.py', '--words', words, '--model', model, '--out', join(work, 'figures.json')),
    },
  )
  return made
}
