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
  const files = Object.entries(converted(bytes, name, target))
  return Object.fromEntries(files.map(([file, content]) => [file, content.toString('utf8')]))
}

/** Width and height in points of each page LibreOffice would print. */
export function printedPages(bytes: Uint8Array, name: string): [number, number][] {
  const pdf = Object.values(converted(bytes, name, 'pdf'))[0]!.toString('latin1')
  const boxes = pdf.matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)
  return [...boxes].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])
}

function converted(bytes: Uint8Array, name: string, target: string): Record<string, Buffer> {
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
    return Object.fromEntries(out.map((file) => [file, readFileSync(join(folder, 'out', file))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Filter options of LibreOffice: comma, quote, UTF-8, from row 1, all sheets (-1). */
export const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
