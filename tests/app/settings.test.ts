import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseEncoding } from '../../src/app/encoding.js'
import { PACKAGE_ROOT } from '../../src/app/package-root.js'
import { planName } from '../../src/app/plan-identity.js'
import { workspaceDirectory } from '../../src/app/settings.js'

describe('where the workspace is', () => {
  it.each([
    [undefined, {}, join(PACKAGE_ROOT, 'index', 'default')],
    ['青川', {}, join(PACKAGE_ROOT, 'index', '青川')],
    [undefined, { DUIBIAO_INDEX: 'elsewhere' }, resolve('elsewhere', 'default')],
    ['青川', { DUIBIAO_INDEX: 'elsewhere' }, resolve('elsewhere', '青川')],
    ['./here', {}, resolve('here')],
    ['..', {}, resolve('..')],
    ['a/b', { DUIBIAO_INDEX: 'elsewhere' }, resolve('a/b')],
  ])('%s with %j', (name, environment, expected) => {
    expect(workspaceDirectory(name, environment)).toBe(expected)
  })
})

describe('encodings by the names people use', () => {
  it.each([
    ['utf-8', 'utf-8'],
    ['UTF8', 'utf-8'],
    ['GBK', 'gb18030'],
    ['gb2312', 'gb18030'],
    ['UTF-16', 'utf-16le'],
  ])('%s is %s', (name, expected) => {
    expect(parseEncoding(name)).toBe(expected)
  })
  it.each(['big5', 'latin1', ''])('%j is refused', (name) => {
    expect(() => parseEncoding(name)).toThrow(/不认识文字编码/)
  })
})

it.each([
  ['云岭县规划（送审稿）.docx', '云岭县规划（送审稿）'],
  ['v1.2.txt', 'v1.2'],
  ['.hidden', '.hidden'],
  ['无后缀', '无后缀'],
])('the name of %s is %s', (file, name) => {
  expect(planName(file)).toBe(name)
})
