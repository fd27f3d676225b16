import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { lstatSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkOutput, writeOutput } from '../../src/cli/write-output.js'
import { temporaryFolder } from '../store/temporary.js'

describe('writing a result', () => {
  it('puts a whole file in the place of the one before, and leaves nothing else', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'report.json')
    writeFileSync(path, 'before, and longer')
    await writeOutput(path, 'after')
    expect(readFileSync(path, 'utf8')).toBe('after')
    expect(readdirSync(folder)).toEqual(['report.json'])
  })
  it('keeps a link and writes where it leads', async () => {
    const folder = temporaryFolder()
    const [path, link] = [join(folder, 'real.json'), join(folder, 'link.json')]
    writeFileSync(path, 'before')
    symlinkSync(path, link)
    await writeOutput(link, 'after')
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe('after')
  })
  it('never leads to a file that is read, by a link neither', async () => {
    const folder = temporaryFolder()
    const [path, link] = [join(folder, 'draft.txt'), join(folder, 'link.txt')]
    writeFileSync(path, 'a draft')
    symlinkSync(path, link)
    for (const [output, input] of [
      [link, path],
      [path, link],
      [path, path],
    ] as const) {
      await expect(checkOutput(output, [input])).rejects.toMatchObject({ code: 'output-is-input' })
    }
    await checkOutput(join(folder, 'other.json'), [path, link])
  })
  it.skipIf(process.platform === 'win32')('writes into a pipe and leaves it one', async () => {
    const pipe = join(temporaryFolder(), 'pipe')
    execFileSync('mkfifo', [pipe])
    const reader = spawn('cat', [pipe])
    const read: Buffer[] = []
    reader.stdout.on('data', (part: Buffer) => read.push(part))
    const ended = once(reader, 'close')
    await writeOutput(pipe, '{"drafts":[]}')
    await ended
    expect(Buffer.concat(read).toString()).toBe('{"drafts":[]}')
    expect(statSync(pipe).isFIFO()).toBe(true)
  })
  it.skipIf(process.platform === 'win32')('writes into a device and leaves it one', async () => {
    await writeOutput('/dev/null', 'nothing')
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })
  it('says so where the folder is gone', async () => {
    await expect(writeOutput(join(temporaryFolder(), 'gone', 'report.json'), '')).rejects.toMatchObject({
      code: 'output-not-writable',
      cause: expect.anything(),
    })
  })
})
