import type { ChapterRole, ClauseKind, UnitKind } from '../domain/index.js'
import type { DraftUnit } from './draft-unit.js'

/** Titles that say what a part of a plan is for, most telling first. General words of plan writing, not those of one plan. */
const BY_TITLE: readonly { readonly role: ChapterRole; readonly words: RegExp }[] = [
  { role: 'safeguard', words: /组织实施|保障措施|实施保障|组织保障|组织领导|规划实施|实施机制|保障规划|规划保障|实施和保障|监测评估$|强化实施|推进实施/ },
  { role: 'principle', words: /指导思想|基本原则|指导原则|工作原则|基本要求|总体思路|发展思路|基本思路|工作理念|基本理念/ },
  { role: 'goal', words: /发展目标|主要目标|总体目标|工作目标|具体目标|规划目标|奋斗目标|目标要求|目标任务$|远景目标|愿景|主要(?:发展|工作|预期)?指标/ },
  {
    role: 'background',
    words: /规划背景|发展背景|背景|发展基础|规划基础|现有基础|现实基础|基础现状|发展现状|现状|形势|环境$|发展环境|成就|成效|回顾|面临|机遇|挑战|存在(?:的)?(?:主要)?问题|(?:“?十[二三四五六七八]五”?)(?:时期|期间)?.{0,8}(?:情况|进展|成就|基础)/,
  },
]

/** Beginnings of body text that show a part's role where its title does not. */
const BY_CONTENT: readonly { readonly role: ChapterRole; readonly words: RegExp }[] = [
  { role: 'principle', words: /^(?:坚持)?以(?:习近平|马克思|邓小平)|^高举/ },
  { role: 'background', words: /^[“]?十[二三四五六七]五[”]?(?:时期|期间|以来)[，,].{0,80}(?:取得|坚持|完成|提高|发展|以)/ },
]

const OWN: ReadonlySet<UnitKind> = new Set<UnitKind>(['chapter', 'section', 'item'])

/** The role a title names, or null. `环境` alone ends many task titles (建设健康环境), so a verb in front of it counts against it. */
export function roleOfTitle(title: string): ChapterRole | null {
  for (const { role, words } of BY_TITLE) {
    if (!words.test(title)) continue
    if (role === 'background' && /^(?:建设|营造|改善|优化|打造|构建|完善|加强|推进|提升|应对|创造|健全|破解|解决)/.test(title)) continue
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
  for (const unit of units) roles.push(roleOf(unit, unit.parent ? roles[unit.parent.index]! : null, firstText(unit)))
  return roles
}

function roleOf(unit: DraftUnit, parent: ChapterRole | null, text: string): ChapterRole {
  if (unit.kind === 'front') return 'front'
  if (unit.kind === 'appendix') return 'appendix'
  const inherited = parent === null || parent === 'front' ? 'task' : parent
  if (!OWN.has(unit.kind)) return inherited
  // Below the sections of a chapter about tasks, words such as 现状 or 组织领导 are part of a measure's name.
  if (unit.level > 2 && inherited !== 'task') return inherited
  if (unit.level > 2) return inherited
  if (inherited === 'safeguard' || inherited === 'background') return inherited
  const named = roleOfTitle(unit.title)
  if (named === 'safeguard' && unit.level > 1) return inherited
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
