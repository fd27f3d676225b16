import type { AdministrativeLevel, DraftStage, ShelfFigure } from '../domain/index.js'

/** Levels as the page calls them. */
export const LEVEL_WORDS: Readonly<Record<AdministrativeLevel, string>> = {
  nation: '国家',
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
  zone: '开发区',
  unknown: '级别未定',
}

export const STAGE_WORDS: Readonly<Record<DraftStage, string>> = {
  consultation: '征求意见稿',
  submission: '送审稿',
  draft: '草案',
  issued: '已印发',
  unknown: '状态未定',
}

/** What stands for a figure that the answer does not have. */
export const NO_FIGURE = '无'

/** A figure asked for and what stands in its place: `65%以上：60%`, `75%：无`. */
export const figureText = ({ asked, found }: ShelfFigure): string => `${asked}：${found ?? NO_FIGURE}`
