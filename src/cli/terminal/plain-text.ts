/** Control and direction marks: in a terminal they could move the cursor, recolour or turn round what stands beside them. */
const ACTIVE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** Text of a file made harmless for a terminal: what would act is shown as a blank. */
export function plainText(text: string): string {
  return text.replace(ACTIVE, ' ')
}
