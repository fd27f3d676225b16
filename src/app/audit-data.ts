import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import {
  parseCharacterStatistics,
  parseConfusables,
  parseGazetteer,
  type CharacterStatistics,
  type Confusables,
  type Gazetteer,
} from '../reports/audit/index.js'

/** The tables the audit judges by, read from the files beside this module; see audit-data/README.md for how each is made. */
export interface AuditData {
  readonly gazetteer: Gazetteer
  readonly statistics: CharacterStatistics
  readonly confusables: Confusables
}

function readTable(name: string): string {
  return gunzipSync(readFileSync(fileURLToPath(new URL(`./audit-data/${name}`, import.meta.url)))).toString('utf8')
}

/** The table of China's divisions, province to township. */
export function loadDivisions(): Gazetteer {
  return parseGazetteer(readTable('gazetteer.tsv.gz'))
}

/**
 * Loads the tables (about 0.2 s); a caller that audits several drafts keeps the result. Throws the file system's error when a
 * file is missing: the installation is damaged.
 */
export function loadAuditData(gazetteer: Gazetteer = loadDivisions()): AuditData {
  return {
    gazetteer,
    statistics: parseCharacterStatistics(readTable('character-statistics.txt.gz')),
    confusables: parseConfusables(readTable('confusables.tsv.gz')),
  }
}
