import { onTestFinished } from 'vitest'
import { createApp, type App, type AppParts } from '../../src/app/create-app.js'
import { resolveSettings } from '../../src/app/settings.js'
import { temporaryFolder } from '../store/temporary.js'

/** The real program on a workspace of its own; time stands still and ids are numbers. */
export function temporaryApp(parts: AppParts = {}): App & { readonly folder: string } {
  const folder = temporaryFolder()
  let last = 0
  const app = createApp(resolveSettings({ workspace: `${folder}/workspace` }, {}), {
    now: () => '2030-01-01T00:00:00.000Z',
    newId: () => `id-${++last}`,
    ...parts,
  })
  onTestFinished(() => app.close())
  return { ...app, folder }
}

/** A file of these lines. */
export function textFile(fileName: string, text: string): { fileName: string; bytes: Uint8Array } {
  return { fileName, bytes: new TextEncoder().encode(text) }
}

/** An invented higher plan of two tasks and five measures. */
export const REFERENCE_TEXT = `云川省“十四五”居民健康规划

一、总体要求

（一）指导思想。坚持人民至上，把保障居民健康放在优先位置。

二、完善公共卫生体系

（一）提高疾病预防控制能力。每个县建成一所达标的疾病预防控制中心。建立病原检测实验室网络，实现数据实时共享。

（二）强化疫苗接种。适龄儿童国家免疫规划疫苗接种率不低于95%。

三、优化医疗服务

（一）发展家庭医生签约。家庭医生签约服务覆盖率达到75%以上，优先覆盖老年人和慢性病患者。

（二）推进智慧医院。建设统一的预约诊疗平台，推行电子病历互认。
`

/** An invented draft that answers some of it. */
export const DRAFT_TEXT = `青禾县“十四五”居民健康规划

（征求意见稿）

一、总体要求

（一）指导思想。坚持人民至上，把保障居民健康放在优先位置。

二、主要任务

（一）提高疾病预防控制能力。建成一所达标的县疾病预防控制中心。

（二）强化疫苗接种。适龄儿童国家免疫规划疫苗接种率不低于95%。

（三）繁荣乡村文化。举办青禾稻田音乐节，打造村史馆。
`

/** The draft once more: one sentence reworded, one added. */
export const REVISED_TEXT = DRAFT_TEXT.replace('不低于95%', '不低于90%').replace(
  '（三）繁荣乡村文化。',
  '（三）推进智慧医院。建设统一的预约诊疗平台，推行电子病历互认。\n\n（四）繁荣乡村文化。',
)
