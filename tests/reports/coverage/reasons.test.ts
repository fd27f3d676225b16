import { afterAll, describe, expect, it } from 'vitest'
import { resolveSettings } from '../../../src/app/settings.js'
import { createStages } from '../../../src/app/stages.js'
import type { MeasurePart, Verdict } from '../../../src/domain/index.js'
import { mattersOf } from '../../../src/reports/coverage/matter.js'
import { missingRuns } from '../../../src/reports/coverage/missing-runs.js'
import { partAnswers } from '../../../src/reports/coverage/part-answers.js'
import { reasonsOf } from '../../../src/reports/coverage/reasons.js'
import { judge, judgeInput } from './invented-plans.js'

const stages = createStages(resolveSettings({}, {}))
afterAll(() => stages.close())

/** Unlike neighbours, so that the pair under test does not stand alone. */
const OTHERS = [
  '支持剪纸、皮影等非物质文化遗产传承人收徒授艺。',
  '推广测土配方施肥，减少化肥使用量。',
  '修缮古桥和驿道，设立保护标志。',
]

function partsOf(text: string, cuts: readonly [string, boolean][]): MeasurePart[] {
  return cuts.map(([run, answered]) => {
    const start = text.indexOf(run)
    return { kind: 'action', text: run, span: { start, end: start + run.length }, answered }
  })
}

describe('quotations of what is missing keep brackets and quotation marks whole', () => {
  const text = '办好“三室”（书画室、棋牌室、阅览室）建设，“老街老巷”、古桥修缮，支持乡（镇、街道）联办庙会。'
  it.each<[string, [string, boolean][], string[]]>([
    [
      'cut before a bracket whose other half was answered',
      [
        ['办好“三室”（书画室', false],
        ['棋牌室', true],
      ],
      ['办好“三室”'],
    ],
    [
      'cut at the closing half likewise',
      [
        ['书画室', true],
        ['棋牌室', false],
        ['阅览室）建设', false],
      ],
      ['棋牌室、阅览室'],
    ],
    ['take in the mark right before', [['老街老巷”、古桥修缮', false]], ['“老街老巷”、古桥修缮']],
    ['lose a mark that opens them', [['（镇', false]], ['镇']],
    [
      'stay as they are where both halves are missing',
      [
        ['支持乡（镇', false],
        ['街道）联办庙会', false],
      ],
      ['支持乡（镇、街道）联办庙会'],
    ],
    ['must not be empty', [['（', false]], []],
  ])('%s', (_, cuts, wanted) => expect(missingRuns(text, partsOf(text, cuts))).toEqual(wanted))
})

describe('quotations of what is missing', () => {
  const text = '增设书屋、茶馆、画廊，培训管理员。'
  it.each<[string, [string, boolean][], string[]]>([
    [
      'nothing missing',
      [
        ['增设书屋', true],
        ['茶馆', true],
      ],
      [],
    ],
    [
      'neighbours make one run',
      [
        ['增设书屋', true],
        ['茶馆', false],
        ['画廊', false],
        ['培训管理员', true],
      ],
      ['茶馆、画廊'],
    ],
    [
      'others stay apart',
      [
        ['增设书屋', false],
        ['茶馆', true],
        ['画廊', false],
        ['培训管理员', true],
      ],
      ['增设书屋', '画廊'],
    ],
  ])('%s', (_, cuts, wanted) => expect(missingRuns(text, partsOf(text, cuts))).toEqual(wanted))
})

describe('reasons', () => {
  const reasonsFor = async (measure: string, clause: string): Promise<string[]> => {
    const { coverage } = await judge(stages, [measure, ...OTHERS], [clause, ...OTHERS.slice(1)])
    return coverage[0]!.reasons.map((r) => r.code)
  }

  it('names a number that is weaker than the reference’s', async () => {
    expect(
      await reasonsFor('社区书屋开放率达到85%以上，配备专职管理员。', '社区书屋开放率达到70%以上，配备专职管理员。'),
    ).toContain('number-weaker')
  })

  it.each([
    ['a higher number', '社区书屋开放率达到85%以上，配备专职管理员。', '社区书屋开放率达到90%以上，配备专职管理员。'],
    [
      'a lower number where low is good',
      '社区书屋投诉率控制在5%以内，配备专职管理员。',
      '社区书屋投诉率控制在3%以内，配备专职管理员。',
    ],
    [
      'a number of something else',
      '社区书屋开放率达到85%以上，配备专职管理员。',
      '配备专职管理员，古桥修缮率达到70%。',
    ],
  ])('does not call %s weaker', async (_, measure, clause) => {
    expect(await reasonsFor(measure, clause)).not.toContain('number-weaker')
  })

  it('names weaker words', async () => {
    expect(await reasonsFor('全面推行社区书屋通借通还制度。', '探索社区书屋通借通还制度。')).toContain(
      'strength-weaker',
    )
    expect(await reasonsFor('探索社区书屋通借通还制度。', '探索社区书屋通借通还制度。')).not.toContain(
      'strength-weaker',
    )
  })
})

describe('what to check in a covered measure', () => {
  const MEASURE = '建设社区书屋，整修乡村戏台。'
  const messagesFor = async (verdict: Verdict, toCheck: readonly string[]): Promise<string[]> => {
    const [matter] = [...mattersOf(await judgeInput(stages, [MEASURE], ['整修乡村戏台。', ...OTHERS]))]
    const alignment = { match: [], place: [], subjects: matter!.weights }
    return reasonsOf(verdict, matter!, alignment, {
      missing: [],
      allMissing: false,
      toCheck,
      least: '整修乡村戏台',
    }).map((r) => r.message)
  }

  it('is named word for word', async () =>
    expect(await messagesFor('covered', ['建设社区书屋'])).toEqual(['请核对：未见与“建设社区书屋”对应的内容']))

  it.each(['partial', 'omitted'] as const)('is not said of a measure judged %s', async (verdict) =>
    expect((await messagesFor(verdict, ['建设社区书屋'])).join()).not.toContain('建设社区书屋'),
  )

  it('is the weakest answer where a partial verdict lacks nothing outright, and nothing else', async () => {
    expect(await messagesFor('partial', [])).toEqual([
      '主题一致，内容较参照为窄，应答最弱的一处是“整修乡村戏台”，请核对',
    ])
    expect((await messagesFor('covered', [])).join()).not.toContain('最弱')
  })

  it('must not stand where everything is answered', async () => {
    const texts = [MEASURE, '展出剪纸、皮影。', ...OTHERS]
    const { coverage } = await judge(stages, texts, texts)
    expect(coverage.map((c) => c.verdict)).toEqual(texts.map(() => 'covered'))
    expect(coverage.flatMap((c) => c.reasons.map((r) => r.code))).not.toContain('check-part')
  })
})

describe('quotations of a compound cut up into letters', () => {
  const text = '完善渔船管理，推动造、修、养、拆整体衔接。'
  it.each<[string, [string, boolean][], string[]]>([
    [
      'are one where both ends are missing',
      [
        ['推动造', false],
        ['修', true],
        ['养', true],
        ['拆整体衔接', false],
      ],
      ['推动造、修、养、拆整体衔接'],
    ],
    [
      'must not reach over an answered end',
      [
        ['完善渔船管理', false],
        ['推动造', true],
        ['修', true],
        ['养', true],
        ['拆整体衔接', false],
      ],
      ['完善渔船管理', '拆整体衔接'],
    ],
  ])('%s', (_, cuts, wanted) => expect(missingRuns(text, partsOf(text, cuts))).toEqual(wanted))
})

describe('what a reader sees beside a quotation is not called missing', () => {
  it('a clause that stands word for word in the evidence is answered, whatever the evidence is worth; an item of a list is not', async () => {
    const input = await judgeInput(
      stages,
      ['建设社区书屋，整修乡村戏台，展出剪纸、皮影。'],
      ['整修乡村戏台。', '举办皮影大赛。', ...OTHERS.slice(1)],
    )
    const [matter] = [...mattersOf(input)]
    const nothing = matter!.offered.map(() => new Float64Array(matter!.words.length))
    const answers = partAnswers(matter!, { match: nothing, place: [], subjects: matter!.weights })
    expect(matter!.shownParts.map((p, at) => [p.text, answers[at]])).toEqual([
      ['建设社区书屋', 0],
      ['整修乡村戏台', 1],
      ['展出剪纸', 0],
      ['皮影', 0],
    ])
  })
})
