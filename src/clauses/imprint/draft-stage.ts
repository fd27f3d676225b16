import type { DraftStage } from '../../domain/index.js'

/** Words for how far a plan has come, most telling first (公文处理 practice). */
const STAGES: readonly (readonly [RegExp, DraftStage])[] = [
  [/征求意见|意见稿|公示稿|公开稿/, 'consultation'],
  [/送审|报批|审议|报审|评审/, 'submission'],
  [/草案|讨论稿|初稿|草稿|(?:第.|修改|修订)稿/, 'draft'],
  [/印发稿|正式稿|定稿|发布稿/, 'issued'],
]

const BRACKETED = /[（(〔【[]([^）)〕】\]]{1,20})[）)〕】\]]/g

function stageOf(words: string): DraftStage | null {
  return STAGES.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** The stage a line names in brackets: `…规划（征求意见稿）` or `（送审稿）` alone; null where it names none. */
export function bracketedStage(line: string): { readonly stage: DraftStage; readonly quote: string } | null {
  for (const [quote, words] of line.matchAll(BRACKETED)) {
    const stage = stageOf(words!)
    if (stage !== null) return { stage, quote }
  }
  return null
}

/** The stage a file name ends with or names in brackets; file names often leave the brackets out (`云岭规划-送审稿`). */
export function stageOfFileName(name: string): { readonly stage: DraftStage; readonly quote: string } | null {
  const bracketed = bracketedStage(name)
  if (bracketed !== null) return bracketed
  const loose = /征求意见稿?|送审稿|报批稿|审议稿|草案|讨论稿|初稿|印发稿|正式稿|定稿/.exec(name)
  const stage = loose ? stageOf(loose[0]) : null
  return stage === null ? null : { stage, quote: loose![0] }
}
