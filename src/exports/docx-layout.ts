/**
 * Layout of official documents, GB/T 9704-2012 (党政机关公文格式), in twentieths of a point: A4, margins 37/35/28/26 mm, body 仿宋 三号,
 * 22 lines a page, title 小标宋 二号, page number 四号 between dashes, outside.
 */
const MM = 56.6929

export const PAGE = { width: Math.round(210 * MM), height: Math.round(297 * MM) }
export const MARGIN = {
  top: Math.round(37 * MM),
  bottom: Math.round(35 * MM),
  left: Math.round(28 * MM),
  right: Math.round(26 * MM),
  /** 一字线 of the page number stands 7 mm under the text (7.5). */
  footer: Math.round((35 - 7 - 5) * MM),
}
/** Wide pages hold tables only, which the standard leaves free (附表): all the paper a binding edge allows. */
export const WIDE_MARGIN = {
  top: Math.round(20 * MM),
  bottom: Math.round(18 * MM),
  left: Math.round(18 * MM),
  right: Math.round(18 * MM),
  footer: Math.round(9 * MM),
}
export const TEXT_WIDTH = {
  upright: PAGE.width - MARGIN.left - MARGIN.right,
  wide: PAGE.height - WIDE_MARGIN.left - WIDE_MARGIN.right,
}

/** Half points. */
export const SIZE = { title: 44, body: 32, table: 21, wideTable: 18, pageNumber: 28 }
/** 28.5 points: 22 lines on the 225 mm of text. */
export const BODY_LINE = 570
/** 二号 title lines. */
export const TITLE_LINE = 700
/** Two characters of 三号. */
export const BODY_INDENT = 640
/** One character of 四号 from the outer edge (7.5). */
export const PAGE_NUMBER_INDENT = 280

/** Names only: the machine supplies the fonts; Latin letters and digits in Times New Roman. */
export const FONT = {
  title: '方正小标宋简体',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  body: '仿宋_GB2312',
  pageNumber: '宋体',
  latin: 'Times New Roman',
}
