import { chance } from '../generator.js'

/** Sentences of a small plan: enough for several pages of the database, few enough to be imported in a tenth of a second. */
const SENTENCES = 24

const PLACES = ['北山', '南塘', '东坪', '西渡', '云顶', '石桥', '柳湾', '松岭']
const THINGS = ['急救驿站', '护理床位', '接种门诊', '血液冷库', '康复器材', '心理热线', '药品配送点', '巡诊车队']
const DEEDS = ['新建', '改造', '扩容', '联通', '托管', '评估', '搬迁', '共享']

/** A sentence only this version of this file has, which must be in no file once the version is gone. */
export function markerOf(file: number, version: number): string {
  return `标记${file}之${version}号文稿专设独一无二的条目。`
}

/** The text of a version of a file; the same numbers give the same bytes. */
export function smallFile(file: number, version: number): string {
  const random = chance(file * 1009 + version)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!
  const lines = Array.from(
    { length: SENTENCES },
    (_, i) => `${pick(DEEDS)}${pick(PLACES)}${pick(THINGS)}${1 + Math.floor(random() * 900)}处，第${i + 1}批完成。`,
  )
  return `云岭${file}县健康规划\n\n一、任务\n\n（一）建设。${markerOf(file, version)}${lines.join('')}\n`
}
