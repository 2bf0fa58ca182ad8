import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Debian's Python, which has Debian's packages, whatever else is first on the path. */
const python = '/usr/bin/python3'

/** Runs a program; its stdout. A failure throws with its stderr. */
export const run = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

/** Runs a script on Debian's Python; what it prints, as JSON. */
export const runPython = (script: string, ...args: readonly string[]): unknown =>
  JSON.parse(run(python, ['-c', script, ...args]))

/** A folder that lasts as long as the callback's caller wants; `remove` takes it away. */
export const temporaryFolder = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'jibao-interop-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export interface BuiltFile {
  readonly format: string
  readonly path: string
  readonly sha256: string
}

/** `jibao build --json` of the built command line, as a user would run it. */
export const buildFixture = (
  period: string,
  out: string,
  env: Readonly<Record<string, string>> = {},
): readonly BuiltFile[] => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'apps/cli/bin/jibao.js'),
      'build',
      '--json',
      '--workspace',
      join(root, 'fixtures/deqing'),
      '--period',
      period,
      '--out',
      out,
    ],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  )
  if (status !== 0) throw new Error(`build of ${period} ended with ${status}: ${stdout}${stderr}`)
  return (JSON.parse(stdout) as { outputs: readonly BuiltFile[] }).outputs
}

export const pathOf = (files: readonly BuiltFile[], format: string): string => {
  const file = files.find((candidate) => candidate.format === format)
  if (file === undefined)
    throw new Error(`no ${format} among ${files.map((one) => one.format).join()}`)
  return file.path
}

/** Converts with LibreOffice, in a profile of its own; the path of the result. */
export const convert = (path: string, to: 'pdf' | 'xlsx', folder: string): string => {
  run('soffice', [
    '--headless',
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--convert-to',
    to,
    '--outdir',
    join(folder, 'converted'),
    path,
  ])
  return join(folder, 'converted', basename(path).replace(/\.[a-z]+$/, `.${to}`))
}

export const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '')

/** `report` is its id in the workspace. */
export interface BuiltReport extends BuiltFile {
  readonly report: string
}

/** PDF and Word of every report of a folder of fixtures, in the default faces. */
export const buildReports = (
  fixture: string,
  period: string,
  out: string,
): readonly BuiltReport[] => {
  const workspace = join(root, 'fixtures', fixture)
  const stdout = run(process.execPath, [
    join(root, 'apps/cli/bin/jibao.js'),
    'build',
    '--json',
    '--workspace',
    workspace,
    '--period',
    period,
    '--out',
    out,
    '--format',
    'pdf,docx',
    '--fonts',
    'default',
  ])
  return (JSON.parse(stdout) as { outputs: readonly BuiltReport[] }).outputs
}

/** The periods for which a folder of fixtures records progress, the earliest first. */
export const recordedPeriods = (fixture: string): readonly string[] =>
  readdirSync(join(root, 'fixtures', fixture, 'progress'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort()
