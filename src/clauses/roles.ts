import type { ChapterRole, ClauseKind, UnitKind } from '../domain/index.js'
import type { DraftUnit } from './draft-unit.js'

/** Titles that say what a part of a plan is for, most telling first. General words of plan writing, not those of one plan. */
const BY_TITLE: readonly { readonly role: ChapterRole; readonly words: RegExp }[] = [
  { role: 'front', words: /^(?:前言|序言|引言|导言|导语|编制说明|编制依据|编制背景|附则|名词解释|术语(?:解释|和定义)?)$/ },
  { role: 'safeguard', words: /组织实施|保障措施|实施保障|组织保障|组织领导|规划实施|实施机制|保障规划|规划保障|实施和保障|监测评估$|强化实施|推进实施/ },
  { role: 'principle', words: /指导思想|基本原则|指导原则|工作原则|基本要求|总体思路|发展思路|基本思路|工作理念|基本理念/ },
  { role: 'goal', words: /^.{0,4}目标(?:任务|要求|指标)?$|发展目标|主要目标|总体目标|工作目标|具体目标|规划目标|奋斗目标|目标要求|目标任务$|远景目标|愿景|主要(?:发展|工作|预期)?指标/ },
  {
    role: 'background',
    words: /(?:背景|基础|现状|形势|环境|成就|成效|成绩|回顾|机遇|挑战|问题|情况|进展)(?:分析|研判|与.{2,6}|和.{2,6})?$|面临的?(?:新)?(?:形势|挑战|机遇|问题)|规划背景|发展形势/,
  },
]

/** Beginnings of body text that show a part's role where its title does not. */
const BY_CONTENT: readonly { readonly role: ChapterRole; readonly words: RegExp }[] = [
  { role: 'principle', words: /^(?:坚持)?以(?:习近平|马克思|邓小平)|^高举/ },
  { role: 'background', words: /^[“]?十[二三四五六七]五[”]?(?:时期|期间|以来)[，,].{0,80}(?:取得|坚持|完成|提高|发展|以)/ },
]

const OWN: ReadonlySet<UnitKind> = new Set<UnitKind>(['chapter', 'section', 'item'])

/** Verbs that begin the name of a task: 夯实…基础 and 改善…环境 are tasks, 发展基础 and 发展环境 are not. */
const ACTION = /^(?:聚焦|全面|深入|大力|积极|加快|加速|着力|切实|持续|进一步|扎实|统筹|坚持|夯实|筑牢|巩固|建设|营造|改善|优化|打造|构建|完善|加强|强化|推进|推动|促进|提升|提高|应对|创造|健全|破解|解决|建立|补齐|治理|保护|实施|抢抓|净化|做好|开展)/

/** The role a title names, or null. A verb in front of words for the background makes a task of them (建设…环境). */
export function roleOfTitle(title: string): ChapterRole | null {
  for (const { role, words } of BY_TITLE) {
    if (!words.test(title)) continue
    if (role === 'background' && ACTION.test(title)) continue
    return role
  }
  return null
}

/**
 * Roles of all units, in their order. A unit's own title wins, then its content, then its parent's role; chapters that say
 * nothing are tasks. `firstText` gives the beginning of a unit's own body.
 */
export function assignRoles(units: readonly DraftUnit[], firstText: (unit: DraftUnit) => string): readonly ChapterRole[] {
  const roles: ChapterRole[] = []
  let chapters = 0
  for (const unit of units) {
    if (unit.level === 1) chapters++
    roles.push(roleOf(unit, unit.parent ? roles[unit.parent.index]! : null, firstText(unit), chapters <= GENERAL_CHAPTERS))
  }
  return roles
}

/** Background, principles and goals stand in the first chapters; later, their words in a section's title are those of a task. */
const GENERAL_CHAPTERS = 3

function roleOf(unit: DraftUnit, parent: ChapterRole | null, text: string, early: boolean): ChapterRole {
  if (unit.kind === 'front') return 'front'
  if (unit.kind === 'appendix') return 'appendix'
  const inherited = parent === null || parent === 'front' ? 'task' : parent
  if (!OWN.has(unit.kind)) return inherited
  if (unit.level > 2 || inherited === 'safeguard' || inherited === 'background') return inherited
  const named = roleOfTitle(unit.title)
  if (named === 'safeguard') return unit.level === 1 ? named : inherited
  if (!early) return named === 'front' && unit.level === 1 ? named : inherited
  if (named) return named
  const shown = BY_CONTENT.find(({ words }) => words.test(text))
  return shown ? shown.role : inherited
}

/** What a sentence of a unit is, by the unit's kind and role. */
export function clauseKindOf(unit: UnitKind, role: ChapterRole, text: string): ClauseKind {
  if (/[：:]$/.test(text)) return 'other'
  if (unit === 'box' || unit === 'box-item') return 'box'
  switch (role) {
    case 'task':
      return 'measure'
    case 'background':
    case 'principle':
    case 'goal':
    case 'safeguard':
      return role
    case 'front':
    case 'appendix':
      return 'other'
  }
}
