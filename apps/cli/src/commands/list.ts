import { listWorkspace } from '@jibao/toolkit'
import { createTools } from '../create-tools.ts'
import { exitCodeOf } from '../exit-code.ts'
import { findWorkspace } from '../paths.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { formatDiagnostic } from '../terminal.ts'

const cadences = { quarter: '每季度', 'half-year': '每半年', year: '每年' } as const

/** `jibao list`: reports, periods and formats of a workspace. */
export const runList = async (
  options: { readonly workspace?: string },
  { json, terminal, world, from }: RunContext,
): Ran => {
  const workspace = await findWorkspace(options.workspace, { world, from })
  const { value, diagnostics } = await listWorkspace(workspace, createTools(world))
  if (json) {
    terminal.print(JSON.stringify({ workspace: value ?? null, diagnostics }))
    return exitCodeOf(diagnostics)
  }
  for (const diagnostic of diagnostics) terminal.note(formatDiagnostic(diagnostic))
  if (value === undefined) return exitCodeOf(diagnostics)
  terminal.print(value.name)
  terminal.print('报告：')
  for (const { id, template, title, every } of value.reports) {
    const notes = [title, `模板 ${template}`, every === undefined ? '' : cadences[every]]
    terminal.print(`  ${id}（${notes.filter((note) => note !== '').join('，')}）`)
  }
  terminal.print('报告期：')
  for (const { period, name, observations } of value.periods) {
    terminal.print(`  ${period} ${name}，已录入 ${observations} 项数据`)
  }
  terminal.print('格式：')
  for (const { format, title } of value.formats) terminal.print(`  ${format} ${title}`)
  return exitCodeOf(diagnostics)
}
