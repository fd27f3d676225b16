import { z } from 'zod'
import type { PlanChoice } from '../app/chosen-plans.js'
import { present, repeated } from './input.js'

const id = z.string().min(1).max(100)
const level = z.enum(['nation', 'province', 'city', 'county', 'township', 'zone', 'unknown'])
const region = z.string().max(200)

/** Query values that choose plans of the library; each may be given several times. */
export const planChoiceQuery = { plan: repeated(id), level: repeated(level), region: repeated(region) }

/** The choice of a query. */
export function planChoiceOf(q: z.infer<z.ZodObject<typeof planChoiceQuery>>): PlanChoice {
  return present({ plans: q.plan, levels: q.level, regions: q.region })
}
