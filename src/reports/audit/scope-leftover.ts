import type { AdministrativeLevel } from '../../domain/index.js'
import type { FoundFault } from './finding.js'
import { levelWordFaults } from './level-words.js'
import { periodFaults } from './period-leftover.js'
import type { Passage, PlanView } from './plan-view.js'
import { DUTY_RULES, FORMER_NAMES, LEVEL_RULES, POWER_RULES, type ScopeRule } from './scope-rules.js'
import { inTitle, promises, type Statement, statementsOf } from './statements.js'

function ruleFaults(
  passage: Passage,
  statements: readonly Statement[],
  level: AdministrativeLevel,
  rules: readonly ScopeRule[],
): FoundFault[] {
  const faults: FoundFault[] = []
  for (const rule of rules) {
    if (!rule.levels.includes(level)) continue
    for (const statement of statements) {
      const found = rule.pattern.exec(statement.text)
      if (found === null || rule.unless?.test(statement.text)) continue
      if (inTitle(passage.text, statement.start - passage.start + found.index)) continue
      faults.push({
        kind: 'scope-leftover',
        certainty: rule.certainty,
        start: statement.start,
        end: statement.end,
        message: `疑似上级或外单位表述残留（“${found[0]}”）：${rule.reason}，建议核实`,
        ...(rule.suggestion === undefined ? {} : { suggestion: rule.suggestion }),
      })
    }
  }
  return faults
}

/** A duty begins its sentence; a task whose subject is named before is none. */
function dutyFaults(passage: Passage, statements: readonly Statement[], level: AdministrativeLevel): FoundFault[] {
  if (passage.role !== 'task' || passage.kind === 'heading') return []
  const first = statements[0]
  if (first === undefined) return []
  const rule = DUTY_RULES.find((r) => r.levels.includes(level) && r.pattern.test(first.text))
  if (rule === undefined) return []
  return [
    {
      kind: 'scope-leftover',
      certainty: rule.certainty,
      start: first.start,
      end: first.end,
      message: `${rule.reason}，建议核实`,
      ...(rule.suggestion === undefined ? {} : { suggestion: rule.suggestion }),
    },
  ]
}

function formerNameFaults(passage: Passage, statements: readonly Statement[]): FoundFault[] {
  const faults: FoundFault[] = []
  for (const [pattern, now, certainty] of FORMER_NAMES)
    for (const statement of statements) {
      const found = pattern.exec(statement.text)
      if (found === null || inTitle(passage.text, statement.start - passage.start + found.index)) continue
      faults.push({
        kind: 'scope-leftover',
        certainty,
        start: statement.start,
        end: statement.end,
        message: `疑似沿用旧称（“${found[0]}”），建议核实`,
        suggestion: `现用：${now}`,
      })
    }
  return faults
}

/**
 * scope-leftover: wordings that fit a plan of another level (powers, levels, the voice of a superior), another document (lists of
 * duties), an earlier time (former names, past periods). Background chapters are left out: they may tell of others and of the past.
 */
export function scopeLeftovers(view: PlanView): FoundFault[] {
  const { level } = view.plan.profile
  const faults = view.passages.filter(promises).flatMap((passage) => {
    const statements = statementsOf(passage)
    return [
      ...ruleFaults(passage, statements, level, LEVEL_RULES),
      ...ruleFaults(passage, statements, level, POWER_RULES),
      ...dutyFaults(passage, statements, level),
      ...formerNameFaults(passage, statements),
    ]
  })
  return [...faults, ...levelWordFaults(view), ...periodFaults(view)]
}
