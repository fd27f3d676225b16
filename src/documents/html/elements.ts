/** Elements that are never part of a plan's text. */
const SKIPPED = new Set([
  ...['script', 'style', 'noscript', 'template', 'head', 'title', 'svg', 'math', 'iframe', 'object', 'canvas', 'audio', 'video'],
  ...['nav', 'header', 'footer', 'aside', 'form', 'select', 'button', 'textarea', 'dialog'],
])

/** Elements that stand on lines of their own; the others run on in the line. */
const BLOCK = new Set([
  ...['p', 'div', 'section', 'article', 'main', 'body', 'html', 'blockquote', 'center', 'pre', 'address', 'figure', 'figcaption'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary', 'fieldset', 'caption', 'hr'],
])

/** Whether an element is left out with all that is in it. */
export function isSkipped(name: string): boolean {
  return SKIPPED.has(name)
}

/** Whether an element begins and ends a paragraph. */
export function isBlock(name: string): boolean {
  return BLOCK.has(name)
}

/** Whether an element is not shown; a page may hide old text this way. */
export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(attributes['style'] ?? '')
}

/** 1 to 6 for h1 to h6. */
export function headingLevel(name: string): number | undefined {
  const digit = /^h([1-6])$/.exec(name)?.[1]
  return digit === undefined ? undefined : Number(digit)
}
