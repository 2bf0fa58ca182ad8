import { formatOrigin } from '@jibao/core'
import { roleFonts } from '@jibao/fonts'
import type { Output } from '@jibao/toolkit'
import { findingLines } from '../finding-lines.ts'
import { formatDiagnostic, type Terminal } from '../terminal.ts'
import type { BuildOptions } from './build-order.ts'
import type { ToldResult } from './build-workspace.ts'
import { rebuildLines } from './rebuild-lines.ts'

const size = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

const lossLine = ({ format, losses }: Output): readonly string[] =>
  losses.map(({ as, why, origin }) => {
    const place = origin === undefined ? '' : `${formatOrigin(origin)} `
    return `${place}提示（${format}）：${why}（改为${as}）`
  })

/** `字体：仿宋 用 Jibao Fangsong 代替 仿宋_GB2312；…`; nothing when no face stands in for another. */
const fontLine = ({ fonts }: ToldResult): readonly string[] => {
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

const isErrorFinding = ({ severity, excuse }: ToldResult['findings'][number]): boolean =>
  severity === 'error' && excuse === undefined

/** Errors in full; of the rest how many there are: `勾稽：1 处警告、2 处提示，用 jibao check 查看`. */
const checkLines = ({ findings }: ToldResult): readonly string[] => {
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

/** `已生成 2 个文件，3 个已是最新：`, then those that were made. */
const outputLines = (outputs: readonly Output[]): readonly string[] => {
  const made = outputs.filter(({ kept }) => !kept)
  const kept = outputs.length - made.length
  if (outputs.length === 0) return []
  if (made.length === 0) return [`${kept} 个文件都已是最新`]
  const rest = kept === 0 ? '' : `，${kept} 个已是最新`
  return [
    `已生成 ${made.length} 个文件${rest}：`,
    ...made.map(({ path, bytes }) => `  ${path}（${size(bytes)}）`),
  ]
}

/** Tells of a build: its result on stdout, what there is to say of it beside. */
export const showResult = (
  result: ToldResult,
  { explainRebuild = false, frozen = false }: Pick<BuildOptions, 'explainRebuild' | 'frozen'>,
  terminal: Terminal,
): void => {
  const { outputs, diagnostics } = result
  for (const line of checkLines(result)) terminal.note(line)
  for (const diagnostic of diagnostics) terminal.note(formatDiagnostic(diagnostic))
  for (const line of outputs.flatMap(lossLine)) terminal.note(line)
  if (outputs.length > 0) for (const line of fontLine(result)) terminal.note(line)
  for (const line of maskLine(outputs)) terminal.note(line)
  for (const line of rebuildLines(result, { explainRebuild, frozen })) terminal.print(line)
  for (const line of frozen ? [] : outputLines(outputs)) terminal.print(line)
}
