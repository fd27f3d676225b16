import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parsePlan } from '../../src/clauses/index.js'
import { readDocument } from '../../src/documents/read-document.js'
import { fingerprint } from './plan-fingerprint.js'

const PLANS = fileURLToPath(new URL('../../../shared/plans/', import.meta.url))
const NAMES = ['national', 'changbaishan', 'raoping', 'xiangqiao', 'zhoukou']
const present = existsSync(PLANS)
if (!present) console.warn('跳过规划结构的金标准测试：没有找到 ../shared/plans')

describe('structure of the real plans (counts and hashes only)', () => {
  it.skipIf(!present).each(NAMES)('%s.txt is read as it was when a person last checked it', async (name) => {
    const file = `${name}.txt`
    const plan = parsePlan(await readDocument(new Uint8Array(readFileSync(PLANS + file)), file))
    await expect(`${JSON.stringify(fingerprint(plan), null, 2)}\n`).toMatchFileSnapshot(`plans/${name}.json`)
  })
})
