import { resolve } from 'node:path'
import { formatOrigin } from '@jibao/core'
import {
  type BuildResult,
  build,
  type Edition,
  type FontPolicy,
  type Output,
  roleFonts,
} from '@jibao/toolkit'
import { InvalidArgumentError } from 'commander'
import { createTools } from '../create-tools.ts'
import { exitCodeOf } from '../exit-code.ts'
import { findingLines } from '../finding-lines.ts'
import { findWorkspace, toSlashes } from '../paths.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { formatDiagnostic } from '../terminal.ts'

export interface BuildOptions {
  readonly workspace?: string
  readonly period?: string
  readonly format?: readonly string[]
  readonly out?: string
  readonly fonts?: FontPolicy
  readonly disclosure?: Edition['disclosure']
  readonly script?: keyof typeof scripts
  readonly final?: boolean
  readonly fragment?: boolean
}

/** What `--script` takes, and whose characters that means. */
const scripts = {
  hans: undefined,
  hant: 'tw',
  'hant-tw': 'tw',
  'hant-hk': 'hk',
} as const satisfies Record<string, Edition['script']>

const size = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

const lossLine = ({ format, losses }: Output): readonly string[] =>
  losses.map(({ as, why, origin }) => {
    const place = origin === undefined ? '' : `${formatOrigin(origin)} `
    return `${place}提示（${format}）：${why}（改为${as}）`
  })

/** `jibao build`: the main job. */
export const runBuild = async (
  reports: readonly string[],
  options: BuildOptions,
  { json, terminal, world, from }: RunContext,
): Ran => {
  const { format: formats = [], fragment = false } = options
  if (fragment && formats.length > 0 && !formats.includes('html')) {
    throw new InvalidArgumentError('--fragment 只用于网页：请在 --format 中加上 html')
  }
  const workspace = await findWorkspace(options.workspace, { world, from })
  const out = toSlashes(options.out === undefined ? `${workspace}/out` : resolve(from, options.out))
  const { period, fonts, disclosure = 'internal', final = false } = options
  const script = scripts[options.script ?? 'hans']
  const result = await build(
    {
      workspace,
      reports,
      formats,
      out,
      edition: { disclosure, ...(script === undefined ? {} : { script }) },
      final,
      ...(period === undefined ? {} : { period }),
      ...(fonts === undefined ? {} : { fonts }),
    },
    createTools(world, { fragment }),
    ({ format, number, total }) => terminal.progress(`正在生成 ${format}（${number}/${total}）…`),
  )
  if (json) {
    terminal.print(JSON.stringify(result))
  } else {
    show(result, terminal)
  }
  return exitCodeOf(result.diagnostics)
}

/** `字体：仿宋 用 Jibao Fangsong 代替 仿宋_GB2312；…`; nothing when no face stands in for another. */
const fontLine = ({ fonts }: BuildResult): readonly string[] => {
  const substitutes = fonts.filter(({ substitute }) => substitute)
  const told = substitutes.map(
    ({ role, face, standard }) => `${roleFonts[role].title} 用 ${face.family} 代替 ${standard}`,
  )
  return told.length === 0 ? [] : [`字体：${told.join('；')}`]
}

/** Each format of a report masks the same figures. */
const maskLine = (outputs: readonly Output[]): readonly string[] => {
  const masked = new Map(outputs.map((output) => [output.report, output.masked]))
  const total = [...masked.values()].reduce((sum, count) => sum + count, 0)
  return total === 0 ? [] : [`脱敏：${masked.size} 份报告共有 ${total} 处数据没有照原样印出`]
}

const isErrorFinding = ({ severity, excuse }: BuildResult['findings'][number]): boolean =>
  severity === 'error' && excuse === undefined

/** Errors in full; of the rest how many there are: `勾稽：1 处警告、2 处提示，用 jibao check 查看`. */
const checkLines = ({ findings }: BuildResult): readonly string[] => {
  const count = (severity: 'warning' | 'info'): number =>
    findings.filter((one) => one.severity === severity && one.excuse === undefined).length
  const rest = [[count('warning'), '警告'] as const, [count('info'), '提示'] as const].flatMap(
    ([number, word]) => (number === 0 ? [] : [`${number} 处${word}`]),
  )
  return [
    ...findings.filter(isErrorFinding).flatMap(findingLines),
    ...(rest.length === 0 ? [] : [`勾稽：${rest.join('、')}，用 jibao check 查看`]),
  ]
}

const show = (result: BuildResult, terminal: RunContext['terminal']): void => {
  const { outputs, diagnostics } = result
  for (const line of checkLines(result)) terminal.note(line)
  for (const diagnostic of diagnostics) terminal.note(formatDiagnostic(diagnostic))
  for (const line of outputs.flatMap(lossLine)) terminal.note(line)
  if (outputs.length > 0) for (const line of fontLine(result)) terminal.note(line)
  for (const line of maskLine(outputs)) terminal.note(line)
  if (outputs.length > 0) terminal.print(`已生成 ${outputs.length} 个文件：`)
  for (const { path, bytes } of outputs) terminal.print(`  ${path}（${size(bytes)}）`)
}
