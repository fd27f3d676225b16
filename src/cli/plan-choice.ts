import { type Command, Option } from 'commander'
import type { PlanChoice } from '../app/chosen-plans.js'
import type { AdministrativeLevel } from '../domain/index.js'
import { single } from './options.js'

/** Which plans of the library a command is about, as given. */
export interface PlanChoiceOptions {
  readonly plan?: readonly string[]
  readonly level?: readonly AdministrativeLevel[]
  readonly region?: readonly string[]
  readonly under?: string
}

const LEVELS = ['nation', 'province', 'city', 'county', 'township', 'zone', 'unknown']

/** Adds the options that choose plans of the library. */
export function withPlanChoice(command: Command): Command {
  return command
    .option('--plan <编号...>', '只看这些规划')
    .addOption(new Option('--level <层级...>', '只看这些层级的规划').choices(LEVELS))
    .option('--region <地区...>', '只看这些地区（名称或区划代码，含其下各地）的规划')
    .addOption(single('--under <地区>', '只看这个地区及其下级的规划，同 --region'))
}

/** The choice the options make. */
export function planChoiceOf({ plan, level, region, under }: PlanChoiceOptions): PlanChoice {
  const regions = [...(region ?? []), ...(under === undefined ? [] : [under])]
  return {
    ...(plan === undefined ? {} : { plans: plan }),
    ...(level === undefined ? {} : { levels: level }),
    ...(regions.length === 0 ? {} : { regions }),
  }
}
