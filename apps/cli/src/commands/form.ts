import { resolve } from 'node:path'
import type { Diagnostic } from '@jibao/core'
import { type FormsResult, makeForms } from '@jibao/toolkit'
import { createTools } from '../create-tools.ts'
import { exitCodeOf } from '../exit-code.ts'
import { findWorkspace, toSlashes } from '../paths.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { formatDiagnostic } from '../terminal.ts'

export interface FormOptions {
  readonly workspace?: string
  readonly period?: string
  readonly department?: readonly string[]
  readonly out?: string
}

/** A form is for a period to come as often as not: there is none to fall back on. */
const periodMissing: Diagnostic = {
  code: 'USAGE',
  severity: 'error',
  message: '请写明填报表是哪个报告期的',
  hint: '如 jibao form --period 2024-Q3',
}

/** `jibao form`: a workbook for each department to fill in. */
export const runForm = async (
  options: FormOptions,
  { json, terminal, world, from }: RunContext,
): Ran => {
  const workspace = await findWorkspace(options.workspace, { world, from })
  const { period, department = [], out } = options
  const result: FormsResult =
    period === undefined
      ? { forms: [], diagnostics: [periodMissing] }
      : await makeForms(
          {
            workspace,
            period,
            departments: department,
            ...(out === undefined ? {} : { out: toSlashes(resolve(from, out)) }),
          },
          createTools(world),
        )
  if (json) terminal.print(JSON.stringify(result))
  else show(result, terminal)
  return exitCodeOf(result.diagnostics)
}

const show = ({ forms, diagnostics }: FormsResult, terminal: RunContext['terminal']): void => {
  for (const diagnostic of diagnostics) terminal.note(formatDiagnostic(diagnostic))
  if (forms.length === 0) return
  terminal.print(`已生成 ${forms.length} 份填报表：`)
  for (const { path, rows } of forms) terminal.print(`  ${path}（${rows} 项指标）`)
}
