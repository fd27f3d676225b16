import type { ChapterRole, ClauseKind, UnitKind } from '../domain/index.js'
import type { DraftUnit } from './draft-unit.js'

/** Nouns a title about the state of things ends with; 问题 and 环境 alone also end names of tasks (健康环境). */
const STATE =
  '(?:背景|基础|现状|形势|(?:发展|外部|宏观|内外部|面临的?|时代|政策)环境|成就|成效|成绩|回顾|机遇|挑战|情况|进展|(?:存在|面临|主要|突出)的?(?:主要|突出|困难和)?问题|短板)'

/** Titles that say what a part of a plan is for, most telling first. General words of plan writing, not those of one plan. */
const BY_TITLE: readonly { readonly role: ChapterRole; readonly words: RegExp }[] = [
  {
    role: 'front',
    words: /^(?:前言|序言|引言|导言|导语|编制说明|编制依据|编制背景|附则|名词解释|术语(?:解释|和定义)?)$/,
  },
  {
    role: 'safeguard',
    words:
      /组织实施|保障措施|实施保障|组织保障|组织领导|规划实施|实施机制|保障规划|规划保障|实施和保障|监测评估$|强化实施|推进实施/,
  },
  {
    role: 'principle',
    words: /指导思想|基本原则|指导原则|工作原则|基本要求|总体思路|发展思路|基本思路|工作理念|基本理念/,
  },
  {
    role: 'goal',
    words:
      /^.{0,4}目标(?:要求|指标)?$|发展目标|主要目标|总体目标|工作目标|具体目标|规划目标|奋斗目标|目标要求|远景目标|愿景|主要(?:发展|工作|预期)?指标/,
  },
  {
    role: 'background',
    words: new RegExp(
      `${STATE}(?:分析|研判|评估|总结)?(?:[与和及、，][^，]{0,6}?(?:${STATE}|问题|不足|展望)(?:分析|研判)?)*$`,
    ),
  },
]

/** Beginnings of body text that show a part's role where its title does not. */
const BY_CONTENT: readonly { readonly role: ChapterRole; readonly words: RegExp }[] = [
  { role: 'principle', words: /^(?:坚持)?以(?:习近平|马克思|邓小平).{0,60}为指导|^高举/ },
  {
    role: 'background',
    words: /^“?十[一二三四五六七八九]五”?(?:时期|期间|以来).{0,90}取得.{0,16}(?:成就|成效|成绩|进展)/,
  },
]

const OWN: ReadonlySet<UnitKind> = new Set<UnitKind>(['chapter', 'section', 'item'])

/**
 * Verbs that begin the name of a task: 夯实…基础 and 改善…环境 are tasks, 发展基础 and 发展环境 are not. A task taken for the
 * background would silently drop its measures, so the list is long.
 */
const ACTION =
  /^(?:聚焦|全面|全力|全方位|全周期|深入|大力|积极|加快|加速|着力|切实|持续|进一步|扎实|统筹|坚持|坚决|夯实|筑牢|织牢|织密|巩固|建设|营造|改善|优化|打造|构建|构筑|完善|加强|强化|增强|推进|推动|推广|促进|提升|提高|提质|应对|创造|创新|创建|健全|破解|破除|解决|干预|防控|防范|化解|控制|消除|降低|减少|培育|壮大|做优|做强|做大|做好|建立|补齐|治理|保护|保障|保持|维护|实施|抢抓|把握|净化|开展|落实|深化|改革|严格|规范|支持|鼓励|引导|拓展|扩大|激发|释放|实现|服务|融入|立足|围绕|充分|有效)/

/** A title that also announces tasks (主要目标和重点任务) heads measures, whatever else it names. */
const TASKS = /任务|举措|措施|行动|工程|项目|路径/

/** The role a title names, or null. A verb in front of words for the background makes a task of them (建设…环境). */
export function roleOfTitle(title: string): ChapterRole | null {
  for (const { role, words } of BY_TITLE) {
    if (!words.test(title)) continue
    if ((role === 'background' || role === 'goal') && (ACTION.test(title) || TASKS.test(title))) continue
    return role
  }
  return null
}

/**
 * Roles of all units, in their order. A unit's own title wins, then its content, then its parent's role; chapters that say
 * nothing are tasks. `firstText` gives the beginning of a unit's own body.
 */
export function assignRoles(
  units: readonly DraftUnit[],
  firstText: (unit: DraftUnit) => string,
): readonly ChapterRole[] {
  const roles: ChapterRole[] = []
  let chapters = 0
  // A text without chapters has its measures right below its title.
  const bare = units.every((unit) => unit.kind !== 'chapter' && unit.kind !== 'section')
  for (const unit of units) {
    if (unit.level === 1) chapters++
    if (bare) roles.push('task')
    else
      roles.push(
        roleOf(
          unit,
          unit.parent ? roles[unit.parent.index]! : null,
          firstText(unit),
          chapters <= (unit.level === 1 ? GENERAL_TITLES : GENERAL_CHAPTERS),
        ),
      )
  }
  return roles
}

/** Sections about background, principles and goals stand in the first chapters; later, such words in a section's title are a task's. */
const GENERAL_CHAPTERS = 3
/** Plans without a chapter of 总体要求 give background, principles and goals a chapter each: up to this one. */
const GENERAL_TITLES = 5

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

/** Remarks that say who does what until when (`（责任单位：…）`): no measure of their own. */
const RESPONSIBLE =
  /^[（(〔【[]?(?:责任|牵头|配合|参与|承办|主办|协办|完成|实施)(?:单位|部门|科室|领导|时限|时间|主体)[：:]/

/** What a sentence of a unit is, by the unit's kind and role. */
export function clauseKindOf(unit: UnitKind, role: ChapterRole, text: string): ClauseKind {
  if (/[：:]$/.test(text) || RESPONSIBLE.test(text)) return 'other'
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
