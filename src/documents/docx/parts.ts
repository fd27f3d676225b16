import { posix } from 'node:path'
import { xmlReader } from './xml.js'
import type { ZipParts } from './zip.js'

/** Names of the parts of a Word file that are read. */
export interface PartNames {
  readonly document: string
  readonly styles?: string
  readonly numbering?: string
}

/** Where every program known puts the main part; the standard only asks for a relationship to it. */
const USUAL_DOCUMENT = 'word/document.xml'

/** Finds the main document, its styles and its numbering by the relationships, or at their usual places. */
export async function partNames(zip: ZipParts): Promise<PartNames> {
  const main = (await relationships(zip, '_rels/.rels', '')).get('officeDocument')
  const document = main !== undefined && zip.has(main) ? main : USUAL_DOCUMENT
  const folder = posix.dirname(document)
  const related = await relationships(zip, `${folder}/_rels/${posix.basename(document)}.rels`, folder)
  const styles = [related.get('styles'), `${folder}/styles.xml`].find((name) => name !== undefined && zip.has(name))
  const numbering = [related.get('numbering'), `${folder}/numbering.xml`].find((name) => name !== undefined && zip.has(name))
  return {
    document,
    ...(styles === undefined ? {} : { styles }),
    ...(numbering === undefined ? {} : { numbering }),
  }
}

/** Targets inside the file by the last word of the relationship's type. */
async function relationships(zip: ZipParts, name: string, folder: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  if (!zip.has(name)) return targets
  const reader = xmlReader(
    (element) => element === 'rel:Relationship',
    () => false,
    ({ attributes }) => {
      const { Type: type, Target: target, TargetMode: mode } = attributes
      const key = type?.split('/').at(-1)
      if (key === undefined || target === undefined || mode === 'External' || targets.has(key)) return
      targets.set(key, target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target)))
    },
  )
  await zip.read(name, (piece) => reader.write(piece))
  reader.close()
  return targets
}
