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

/**
 * Loads the tables (about 0.2 s); a caller that audits several drafts keeps the result. Throws the file system's error when a
 * file is missing: the installation is damaged.
 */
export function loadAuditData(): AuditData {
  return {
    gazetteer: parseGazetteer(readTable('gazetteer.tsv.gz')),
    statistics: parseCharacterStatistics(readTable('character-statistics.txt.gz')),
    confusables: parseConfusables(readTable('confusables.tsv.gz')),
  }
}
