import { resolve } from 'node:path'
import type { Diagnostic } from '@jibao/core'
import { type ReminderResult, remind } from '@jibao/toolkit'
import { createTools } from '../create-tools.ts'
import { exitCodeOf } from '../exit-code.ts'
import { localTime } from '../local-time.ts'
import { findWorkspace, toSlashes } from '../paths.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { formatDiagnostic } from '../terminal.ts'

export interface ReminderOptions {
  readonly workspace?: string
  readonly period?: string
  readonly department?: readonly string[]
  readonly out?: string
  /** By when, in words: 10月12日前. */
  readonly deadline?: string
  /** `YYYY-MM-DD`; today when absent. */
  readonly date?: string
}

/** `jibao form --reminder`: who has not reported, and a letter to each of them. */
export const runReminder = async (
  options: ReminderOptions,
  { json, terminal, world, from, now }: RunContext,
): Ran => {
  const workspace = await findWorkspace(options.workspace, { world, from })
  const out = toSlashes(options.out === undefined ? `${workspace}/out` : resolve(from, options.out))
  const { period, department = [], deadline, date = localTime(now()).slice(0, 10) } = options
  const result = isDate(date)
    ? await remind(
        {
          workspace,
          departments: department,
          out,
          date,
          ...(period === undefined ? {} : { period }),
          ...(deadline === undefined ? {} : { deadline }),
        },
        createTools(world),
        ({ format, number, total }) =>
          terminal.progress(`正在生成 ${format}（${number}/${total}）…`),
      )
    : { asked: 0, missing: [], outputs: [], diagnostics: [dateUnreadable(date)] }
  if (json) terminal.print(JSON.stringify(asJson(result)))
  else show(result, terminal)
  return exitCodeOf(result.diagnostics)
}

type Result = Omit<ReminderResult, 'fonts'>

/** A day that there is, as `YYYY-MM-DD`. */
const isDate = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return localTime(new Date(year, month - 1, day)).slice(0, 10) === text
}

const dateUnreadable = (text: string): Diagnostic => ({
  code: 'DATE_UNREADABLE',
  severity: 'error',
  message: `“${text}”不是日期`,
  hint: '请写作 2024-10-09',
})

const asJson = ({ period, missing, outputs, diagnostics }: Result) => ({
  ...(period === undefined ? {} : { period }),
  missing: missing.map(({ department, asked, missing: rows }) => ({
    department: department.id,
    asked,
    indicators: rows.map(({ indicator: { id, name, unit } }) => ({ id, name, unit })),
  })),
  outputs: outputs.map(({ report: department, format, path, bytes, sha256 }) => ({
    department,
    format,
    path,
    bytes,
    sha256,
  })),
  diagnostics,
})

const show = (result: Result, terminal: RunContext['terminal']): void => {
  const { missing, outputs, diagnostics } = result
  for (const diagnostic of diagnostics) terminal.note(formatDiagnostic(diagnostic))
  if (result.periodName === undefined) return
  terminal.print(headline(result))
  for (const one of missing) terminal.print(`  ${lineOf(one)}`)
  if (outputs.length === 0) return
  terminal.print(`已生成 ${outputs.length} 个文件：`)
  for (const { path } of outputs) terminal.print(`  ${path}`)
}

const headline = ({ periodName = '', asked, missing }: Result): string => {
  if (missing.length > 0) return `${periodName}还有 ${missing.length} 个部门没有报齐：`
  return asked === 0
    ? `${periodName}没有各部门必须填报的指标，不用催报`
    : `${periodName}的 ${asked} 项指标都已报送，不用催报`
}

/** Names that a line of the terminal takes before it says 等. */
const mostNames = 5

const lineOf = ({ department, asked, missing }: ReminderResult['missing'][number]): string => {
  const names = missing.slice(0, mostNames).map(({ indicator }) => indicator.name)
  const more = missing.length > mostNames ? '等' : ''
  return `${department.name}：${asked} 项缺 ${missing.length} 项（${names.join('、')}${more}）`
}
