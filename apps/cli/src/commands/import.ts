import { resolve } from 'node:path'
import { isError } from '@jibao/core'
import {
  type ImportedFile,
  type ImportResult,
  importWorkbooks,
  type NamedPath,
} from '@jibao/toolkit'
import { createTools } from '../create-tools.ts'
import { exitCodeOf } from '../exit-code.ts'
import { localTime } from '../local-time.ts'
import { findWorkspace, toSlashes } from '../paths.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { formatDiagnostic, type Terminal } from '../terminal.ts'

export interface ImportOptions {
  readonly workspace?: string
  readonly period?: string
  readonly map?: string
  readonly replace?: boolean
  readonly dryRun?: boolean
  readonly return?: string
}

/** `jibao import FILE|FOLDER…`: takes back what departments filled in. */
export const runImport = async (
  paths: readonly string[],
  options: ImportOptions,
  { json, terminal, world, from, now }: RunContext,
): Ran => {
  const workspace = await findWorkspace(options.workspace, { world, from })
  const { period, map, replace = false, dryRun = false, return: returnTo } = options
  const named = (path: string): NamedPath => ({
    path: toSlashes(resolve(from, path)),
    shownAs: toSlashes(path).replace(/(?<=.)\/+$/, ''),
  })
  const result = await importWorkbooks(
    {
      workspace,
      paths: paths.map(named),
      replace,
      dryRun,
      at: localTime(now()),
      ...(period === undefined ? {} : { period }),
      ...(map === undefined ? {} : { map: named(map) }),
      ...(returnTo === undefined ? {} : { returnTo: named(returnTo).path }),
    },
    createTools(world),
    ({ file, number, total }) => terminal.progress(`正在读取 ${file}（${number}/${total}）…`),
  )
  if (json) terminal.print(JSON.stringify({ dryRun, ...result }))
  else show(result, { dryRun, terminal })
  return exitCodeOf(result.diagnostics)
}

interface Showing {
  readonly dryRun: boolean
  readonly terminal: Terminal
}

const show = (result: ImportResult, { dryRun, terminal }: Showing): void => {
  for (const line of result.files.flatMap(fileLines)) terminal.print(line)
  for (const diagnostic of result.diagnostics) terminal.note(formatDiagnostic(diagnostic))
  for (const line of [...outcomeLines(result, dryRun), ...returnLines(result)]) terminal.print(line)
}

const kinds = { form: '填报表', table: '自制表' } as const

/** `县总工会.xlsx 填报表：读 6 行，新 5、相同 1、改 0、拒 0`, then what was recorded otherwise, each on a line of its own. */
const fileLines = (file: ImportedFile): readonly string[] => {
  if (file.kind === undefined) return [`${file.file}：没有读取`]
  const counts = [
    `新 ${file.new.length}`,
    `相同 ${file.same.length}`,
    ...(file.supplemented.length === 0 ? [] : [`补充 ${file.supplemented.length}`]),
    `改 ${file.changed.length}`,
    `拒 ${file.refused.length}`,
  ]
  return [
    `${file.file} ${kinds[file.kind]}：读 ${file.rowsRead} 行，${counts.join('、')}`,
    ...file.changed.map(
      ({ name, was, value, cell }) => `  改 ${name}：${was} → ${value}（${cell}）`,
    ),
  ]
}

const outcomeLines = (
  { files, changes, isRecorded, diagnostics }: ImportResult,
  dryRun: boolean,
): readonly string[] => {
  const errors = diagnostics.filter(isError).length
  if (errors > 0) return [`有 ${errors} 处错误，没有写入任何数据；改正后再运行一次`]
  if (changes.length === 0) return ['没有新的数据，工作区没有变化']
  const news = files.flatMap((file) => [...file.new, ...file.supplemented, ...file.changed]).length
  if (dryRun)
    return [`试运行，没有写入；去掉 --dry-run 后将有 ${news} 项数据写入：`, ...listed(changes)]
  return isRecorded ? [`已导入 ${news} 项数据，写入：`, ...listed(changes)] : []
}

const returnLines = ({ returned }: ImportResult): readonly string[] =>
  returned.length === 0
    ? []
    : [
        `已写出 ${returned.length} 份退回的副本，错误标在单元格上：`,
        ...listed(returned.map(({ path }) => path)),
      ]

const listed = (paths: readonly string[]): readonly string[] => paths.map((path) => `  ${path}`)
