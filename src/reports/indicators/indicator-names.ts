/** Words that say for whom or where an indicator is counted in one plan, and would only blur the comparison. */
const PLACE_WORDS = /全国|全省|全市|全县|全区|全旗|全州|我省|我市|我县|我区|本省|本市|本县|本区|县域|辖区|区域内|主要河流|人均|平均/g

/** Ways of writing one thing. Left and right mean the same in names of indicators. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/占比|比重|比率|百分比/g, '比例'],
  [/医生/g, '医师'],
  [/期望寿命/g, '预期寿命'],
  [/患者/g, ''],
  [/及以上|以上/g, '以上'],
  // brackets go, what is in them stays: 执业(助理)医师
  [/[()、，,.\s“”"《》\-—]/g, ''],
]

/** Populations and schemes that make two otherwise alike names two indicators: a name with one is never a name with another. */
const OPPOSED: readonly (readonly RegExp[])[] = [
  [/职工/, /城乡居民|居民(基本)?医/],
  [/婴儿/, /5岁|五岁/, /新生儿/, /孕产妇/],
  [/健康预期/, /(?<!健康)预期寿命/],
  [/男/, /女/],
  [/公立/, /社会办|民营|非公/],
  [/农村/, /城镇|城市/],
  [/小学/, /初中|高中/],
  [/床位/, /医师|护士|药师|全科/],
  [/护士/, /医师|药师/],
]

/** Subjects that mean one indicator however it is worded (`成人吸烟率`, `15岁以上人群吸烟率`). */
const SUBJECTS: readonly RegExp[] = [
  /吸烟率/,
  /儿童青少年.*近视率/,
  /健康素养/,
  /经常参加体育锻炼/,
  /个人卫生支出/,
  /空气质量优良天数/,
  /(地表水|水质).*Ⅲ类/i,
  /孕产妇死亡率/,
  /婴儿死亡率/,
  /(5|五)岁以下儿童死亡率/,
  /慢性.*过早死亡率/,
  /健康服务业.*规模/,
  /严重精神障碍.*管理率/,
  /免疫规划.*接种率/,
  /卫生城市.*(比例|占比)/,
]

/** The name in the form that is compared. */
export function plainName(name: string): string {
  let plain = name.normalize('NFKC').replace(/^[①-⑳\d]+[.、]/, '')
  for (const [pattern, by] of SAME_WORDS) plain = plain.replace(pattern, by)
  const core = plain.replace(PLACE_WORDS, '')
  return core === '' ? plain : core
}

function bigrams(text: string): string[] {
  const out: string[] = []
  for (let i = 0; i + 1 < text.length; i++) out.push(text.slice(i, i + 2))
  return out
}

/** Weight of containment against symmetric overlap: names get longer when localised, so containment counts more. */
const CONTAINMENT_WEIGHT = 0.6

/** A subject in common makes two names at least this similar. */
const SAME_SUBJECT = 0.8

/** Whether two names cannot mean one indicator. */
function opposed(a: string, b: string): boolean {
  return OPPOSED.some((group) => {
    const inA = group.filter((p) => p.test(a))
    const inB = group.filter((p) => p.test(b))
    return inA.length > 0 && inB.length > 0 && !inA.some((p) => inB.includes(p))
  })
}

/** Similarity of two indicator names in [0, 1]: 1 for equal plain names, 0 where they cannot be one indicator. */
export function nameSimilarity(left: string, right: string): number {
  const a = plainName(left)
  const b = plainName(right)
  if (a === b) return 1
  if (opposed(a, b)) return 0
  const ofA = bigrams(a)
  const ofB = bigrams(b)
  if (ofA.length === 0 || ofB.length === 0) return 0
  const remaining = [...ofB]
  let shared = 0
  for (const pair of ofA) {
    const at = remaining.indexOf(pair)
    if (at < 0) continue
    remaining.splice(at, 1)
    shared++
  }
  const containment = shared / Math.min(ofA.length, ofB.length)
  const dice = (2 * shared) / (ofA.length + ofB.length)
  const spelled = CONTAINMENT_WEIGHT * containment + (1 - CONTAINMENT_WEIGHT) * dice
  const subject = SUBJECTS.some((p) => p.test(a) && p.test(b)) ? SAME_SUBJECT : 0
  return Math.min(0.99, Math.max(spelled, subject))
}
