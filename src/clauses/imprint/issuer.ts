/** Bodies that put out plans end so; 委 and 局 stand for the many names of commissions and bureaus. */
const BODY_END = '(?:政府|国务院|办公厅|办公室|委员会|委|局|厅|部|院|管委会|党组|领导小组|指挥部|集团|兵团|协会|联合会)'
const BODY = new RegExp(`^(?:中共)?\\p{Script=Han}{2,30}${BODY_END}$`, 'u')

/** Body names never hold these; a heading such as 强化组织部 would. */
const NO_BODY = /[，。；：、]|^(?:附件|目录|各|关于|一|二|三|第|加强|强化|推进|完善|建设|健全|提升)/

const LABEL = /^(?:发布机构|发文机关|发文单位|发布单位|制定机关|编制单位|主办单位|发布机关)[:：]/

/** The body a line consists of, blanks taken out; null for any other line. Several bodies in one line are joined by 、. */
export function bodyOfLine(line: string): string | null {
  const labelled = LABEL.test(line.replace(/\s+/g, ''))
  const bare = line.trim().replace(LABEL, '')
  // Blanks between names part them, blanks between single characters only spread one name out (国 务 院).
  const whole = bare.replace(/\s+/g, '')
  const parts = bare.split(/\s+/).filter((p) => p !== '')
  const names = parts.length > 1 && parts.every((p) => BODY.test(p)) ? parts : [whole]
  if (names.some((n) => NO_BODY.test(n))) return null
  if (names.every((n) => BODY.test(n)) || (labelled && /^\p{Script=Han}{2,30}$/u.test(whole))) return names.join('、')
  return null
}

/** The body a notice's title begins with: 云岭县人民政府办公室 of `云岭县人民政府办公室关于印发…的通知`. */
export function bodyOfNotice(title: string): string | null {
  const found = /^(\p{Script=Han}[\p{Script=Han}\s、]{1,60}?)关于/u.exec(title.trim())
  return found ? bodyOfLine(found[1]!.replaceAll('、', ' ')) : null
}
