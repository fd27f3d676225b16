import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether LibreOffice is installed; tests that need it are skipped loudly otherwise. */
export const hasOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('soffice is not installed: the exported files are not opened again')
    return false
  }
})()

/** Opens a file in LibreOffice and gives back the texts it writes for `target` (`txt:Text`, `csv:…`), by file name. */
export function reopened(bytes: Uint8Array, name: string, target: string): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-office-'))
  try {
    writeFileSync(join(folder, name), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', target, '--outdir', join(folder, 'out'), join(folder, name)],
      {
        stdio: 'ignore',
      },
    )
    const out = readdirSync(join(folder, 'out'))
    return Object.fromEntries(out.map((file) => [file, readFileSync(join(folder, 'out', file), 'utf8')]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
