import { z } from 'zod'
import { UserError } from '../domain/index.js'

/** Lets `unknown` in: a value of the schema, or `UserError` naming the first field that is wrong. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.') ?? ''
  const which = field === '' ? '' : `：“${field}”这一项缺失或不合要求`
  throw new UserError('usage', 'bad-request', `请求内容不正确${which}。请刷新页面后重试。`, { cause: parsed.error })
}

/** A name, reason or note typed by a person. */
export const shortText = z.string().trim().min(1).max(200)
export const longText = z.string().max(5000)

/** A query value that may be given several times. */
export const repeated = <T extends z.ZodType>(item: T) =>
  z.preprocess((v) => (v === undefined || Array.isArray(v) ? v : [v]), z.array(item).max(200).optional())

/** Drops the keys without a value: absent and undefined are two things to our types. */
export function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
