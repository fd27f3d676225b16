/** A number with the sign or scale directly behind it: `65%`, `16.9/10万`, `2025年`, `1.5万`. Runs on folded text. */
const NUMBER = /\d+(?:[.,]\d+)*(?:\/\d*万|万亿|[万亿])?(?:%|‰|年|岁)?/g

/** Counted things that make a number a quantity when jieba sees them as words of their own: `100|张|床位`, but `100|家庭`. */
const UNITS: ReadonlySet<string> = new Set(
  (
    '个 张 名 人 家 所 次 例 户 床 台 辆 件 项 种 级 类 条 支 批 处 座 对 元 万元 亿元 天 日 月 季 周 周岁 岁 年 小时 分钟 ' +
    '吨 亩 公顷 米 公里 平方米 平方公里 立方米 千克 克 升 人次 百分点 倍 位'
  ).split(' '),
)

/** What `个` may count and still be one quantity with it: `3|个|月`, `2|个|百分点`. */
const AFTER_PIECE: ReadonlySet<string> = new Set(['月', '百分点', '小时', '工作日', '学时'])

/** Places of the numbers of a folded text, in reading order. */
export function findNumbers(folded: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = []
  for (const m of folded.matchAll(NUMBER)) out.push({ start: m.index, end: m.index + m[0].length })
  return out
}

/** How many of the pieces right behind a number belong to it: 0 where the number has its unit already or a noun follows. */
export function unitPieces(number: string, pieces: readonly string[]): number {
  if (/[%‰年岁]$/.test(number) || pieces[0] === undefined || !UNITS.has(pieces[0])) return 0
  return pieces[0] === '个' && pieces[1] !== undefined && AFTER_PIECE.has(pieces[1]) ? 2 : 1
}
