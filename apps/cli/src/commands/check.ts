import { resolve } from 'node:path'
import {
  type CheckRun,
  type CheckSummary,
  checkDrafts,
  checkWorkspace,
  listChecks,
  type NamedPath,
} from '@jibao/toolkit'
import { createTools } from '../create-tools.ts'
import { exitCodeOf } from '../exit-code.ts'
import { findingLines } from '../finding-lines.ts'
import { findWorkspace, toSlashes } from '../paths.ts'
import { type Reporter, reportFor } from '../reporters.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { formatDiagnostic, severityWords } from '../terminal.ts'
import { version } from '../version.ts'

export interface CheckOptions {
  readonly workspace?: string
  readonly against?: string
  readonly period?: string
  readonly reporter?: readonly Reporter[]
  /** A folder; `true` for beside the draft. */
  readonly annotate?: string | true
  readonly list?: true
}

/** `jibao check [FILE…]`: the workspace, or drafts that somebody wrote. 1 when an error stands. */
export const runCheck = async (
  paths: readonly string[],
  options: CheckOptions,
  context: RunContext,
): Ran => {
  if (options.list === true) return showChecks(options, context)
  const run = await check(paths, options, context)
  await show(run, options.reporter ?? [], context)
  return exitCodeOf(run.diagnostics) || (run.summary.errors > 0 ? 1 : 0)
}

const check = async (
  paths: readonly string[],
  { workspace, against = workspace, period, annotate }: CheckOptions,
  { world, from, terminal }: RunContext,
): Promise<CheckRun> => {
  const tools = createTools(world)
  const asked = period === undefined ? {} : { period }
  if (paths.length === 0) {
    const folder = await findWorkspace(against, { world, from })
    return checkWorkspace({ workspace: folder, ...asked }, tools)
  }
  const named = (path: string): NamedPath => ({
    path: toSlashes(resolve(from, path)),
    shownAs: toSlashes(path),
  })
  return checkDrafts(
    {
      files: paths.map(named),
      ...asked,
      ...(against === undefined ? {} : { against: named(against).path }),
      ...(annotate === undefined
        ? {}
        : { annotate: annotate === true ? 'beside' : { folder: named(annotate).path } }),
    },
    tools,
    ({ file, number, total }) => terminal.progress(`正在检查 ${file}（${number}/${total}）…`),
  )
}

const show = async (
  run: CheckRun,
  reporters: readonly Reporter[],
  { json, terminal, world, from }: RunContext,
): Promise<void> => {
  for (const diagnostic of run.diagnostics) terminal.note(formatDiagnostic(diagnostic))
  const forMachines = await reportsOf(run, reporters)
  for (const { file, text } of forMachines) {
    if (file !== undefined) await world.replace(resolve(from, file), new TextEncoder().encode(text))
  }
  if (json) {
    // The sentence is for people at a terminal; who reads JSON has the draft, and may pass findings on.
    const findings = run.findings.map((finding) => ({ ...finding, sentence: undefined }))
    terminal.print(JSON.stringify({ ...run, findings }))
    return
  }
  const shown = forMachines.find(({ file }) => file === undefined)
  if (shown === undefined) for (const line of prettyLines(run)) terminal.print(line)
  else if (shown.text !== '') terminal.print(shown.text.trimEnd())
}

const reportsOf = async (run: CheckRun, reporters: readonly Reporter[]) => {
  if (reporters.every(({ name }) => name === 'pretty')) return []
  const { allChecks } = await import('@jibao/checks')
  const checks = [...allChecks.map(({ meta }) => meta), ...run.addedChecks]
  const checked = { ...run, checks, version }
  return Promise.all(
    reporters.flatMap(({ name, ...place }) =>
      name === 'pretty' ? [] : [reportFor(name, checked).then((text) => ({ ...place, text }))],
    ),
  )
}

const prettyLines = ({ findings, summary, files, annotated }: CheckRun): readonly string[] => [
  ...findings.flatMap((finding) => [...findingLines(finding), '']),
  ...(files.length === 0 ? [] : [summaryLine(summary, files)]),
  ...(annotated.length === 0 ? [] : ['已写出带批注的副本：']),
  ...annotated.map(({ path }) => `  ${path}`),
]

/** `检查了 1 个文件中的 34 个数：2 处错误、1 处警告` */
const summaryLine = (
  { errors, warnings, infos, excused }: CheckSummary,
  files: CheckRun['files'],
): string => {
  const figures = files.reduce((sum, file) => sum + file.figures, 0)
  const counts = [
    [errors, '处错误'],
    [warnings, '处警告'],
    [infos, '处提示'],
    [excused, '处已说明'],
  ] as const
  const told = counts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]))
  return `检查了 ${files.length} 个文件中的 ${figures} 个数：${told.length === 0 ? '没有发现问题' : told.join('、')}`
}

/** Every check with its severity, name and what it rests on; those of plug-ins with their plug-in. */
const showChecks = async (
  { workspace, against = workspace }: CheckOptions,
  { world, from, json, terminal }: RunContext,
): Ran => {
  const folder = await findWorkspace(against, { world, from })
  const { checks, diagnostics } = await listChecks(folder, createTools(world))
  if (json) {
    terminal.print(JSON.stringify({ checks, diagnostics }))
    return exitCodeOf(diagnostics)
  }
  for (const diagnostic of diagnostics) terminal.note(formatDiagnostic(diagnostic))
  for (const { code, name, basis, severity, plugin } of checks) {
    const owner = plugin === undefined ? '' : `（插件“${plugin}”）`
    terminal.print(`${code}（${severityWords[severity]}）${name}${owner}`)
    terminal.print(`    ${basis}`)
  }
  return exitCodeOf(diagnostics)
}
