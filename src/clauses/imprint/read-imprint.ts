import { type PlanMetadata, type PlanProfile, type Sourced, unsaid } from '../../domain/index.js'
import { bodyOfLine, bodyOfNotice } from './issuer.js'
import { bracketedStage, stageOfFileName } from './draft-stage.js'
import { dateOfLine } from './issue-date.js'
import { documentNumber } from './document-number.js'
import { yearsOf } from './plan-years.js'

/** All of a plan's metadata but its region, which needs the table of divisions. */
export type Imprint = Omit<PlanMetadata, 'region'>

/** Lines of 版头, notice and cover; the body begins earlier in every real plan. */
const HEAD_LINES = 40
/** Lines of signature and 版记 at the end. */
const TAIL_LINES = 12
/** A line longer than this is a sentence. In characters. */
const LONGEST_LINE = 70

/** The first numbered heading ends the head: what follows speaks of other papers too. */
const BODY_BEGINS = /^\s*(?:一、|第一[章编部篇]|（一）|1[.、．]\s*\p{Script=Han})/u

interface Places {
  readonly head: readonly string[]
  readonly tail: readonly string[]
}

function placesOf(text: string): Places {
  const lines = text.split('\n').filter((l) => l.trim() !== '')
  const first = lines.slice(0, HEAD_LINES)
  const begins = first.findIndex((l) => BODY_BEGINS.test(l))
  const head = begins < 0 ? first : first.slice(0, begins)
  const short = (list: readonly string[]): string[] => list.filter((l) => l.trim().length <= LONGEST_LINE)
  return { head: short(head), tail: short(lines.slice(Math.max(head.length, lines.length - TAIL_LINES))) }
}

function firstOf<T>(
  { head, tail }: Places,
  read: (line: string, at: number, all: readonly string[]) => T | null,
): Sourced<T> | null {
  for (const [source, lines] of [
    ['head', head],
    ['tail', tail],
  ] as const) {
    for (const [at, line] of lines.entries()) {
      const value = read(line, at, lines)
      if (value !== null) return { value, source, quote: line.trim() }
    }
  }
  return null
}

/** Bodies on successive lines signed together. */
function signedTogether(lines: readonly string[], at: number): string | null {
  const own = bodyOfLine(lines[at]!)
  if (own === null || (at > 0 && bodyOfLine(lines[at - 1]!) !== null)) return null
  const names = [own]
  for (let next = at + 1; next < lines.length; next++) {
    const name = bodyOfLine(lines[next]!)
    if (name === null) break
    names.push(name)
  }
  return names.join('、')
}

const noticeOf = (head: readonly string[]): string | undefined =>
  head.find((l) => /关于.*(?:印发|发布|下发|公布).*(?:通知|公告|决定)$/.test(l.replace(/\s+/g, '')))

function issuerOf(places: Places, notice: string | undefined): Sourced<string> {
  const ofNotice = notice === undefined ? null : bodyOfNotice(notice)
  if (ofNotice !== null) return { value: ofNotice, source: 'head', quote: notice!.trim() }
  return firstOf(places, (_line, at, all) => signedTogether(all, at)) ?? unsaid('')
}

function stageOf(
  places: Places,
  title: string,
  fileName: string,
  notice: string | undefined,
  isNumbered: boolean,
): Imprint['stage'] {
  const ofTitle = bracketedStage(title)
  if (ofTitle) return { value: ofTitle.stage, source: 'title', quote: ofTitle.quote }
  for (const line of places.head) {
    const found = bracketedStage(line)
    // In a sentence （征求意见稿） speaks of another paper.
    if (found && !/[。；]/.test(line)) return { value: found.stage, source: 'head', quote: found.quote }
  }
  const ofName = stageOfFileName(fileName)
  if (ofName) return { value: ofName.stage, source: 'file-name', quote: ofName.quote }
  if (notice !== undefined) return { value: 'issued', source: 'head', quote: notice.trim() }
  // A number is given only to what is issued.
  if (isNumbered) return { value: 'issued', source: 'head', quote: '' }
  return unsaid('unknown')
}

/**
 * Reads issuing body, document number, stage, date and years from a plan's title, the lines before its first heading, its last lines
 * and its file's name. `text` is the plan's normalised text, one paragraph a line. What none of them says stays unsaid: nothing is guessed.
 */
export function readImprint(profile: Pick<PlanProfile, 'title' | 'period'>, text: string, fileName: string): Imprint {
  const places = placesOf(text)
  const notice = noticeOf(places.head)
  const number = firstOf(places, documentNumber)
  const ofTitle = yearsOf(profile.title)
  const ofPeriod = ofTitle ?? (profile.period === '' ? null : yearsOf(`${profile.period}规划`))
  return {
    issuer: issuerOf(places, notice),
    documentNumber: number ?? unsaid(''),
    stage: stageOf(places, profile.title, fileName, notice, number !== null),
    date: firstOf(places, dateOfLine) ?? unsaid(''),
    years: ofPeriod
      ? { value: ofPeriod.years, source: ofTitle ? 'title' : 'body', quote: ofTitle?.quote ?? profile.period }
      : unsaid({ from: null, to: null }),
  }
}
