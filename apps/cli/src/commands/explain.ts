import { resolve } from 'node:path'
import { type Explained, explain } from '@jibao/toolkit'
import { createTools } from '../create-tools.ts'
import { exitCodeOf } from '../exit-code.ts'
import { explanationLines } from '../explanation-lines.ts'
import { findWorkspace, toSlashes } from '../paths.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { formatDiagnostic } from '../terminal.ts'

export interface ExplainOptions {
  readonly workspace?: string
  readonly out?: string
  readonly in?: string
  readonly report?: string
  readonly period?: string
}

/** `jibao explain`: where a printed number comes from; 1 when we did not print it. */
export const runExplain = async (
  text: string,
  options: ExplainOptions,
  { json, terminal, world, from }: RunContext,
): Ran => {
  const workspace = await findWorkspace(options.workspace, { world, from })
  const out = toSlashes(options.out === undefined ? `${workspace}/out` : resolve(from, options.out))
  const { in: file, report, period } = options
  const explained: Explained = await explain(
    {
      text,
      workspace,
      out,
      ...(file === undefined
        ? {}
        : { file: { path: toSlashes(resolve(from, file)), shownAs: toSlashes(file) } }),
      ...(report === undefined ? {} : { report }),
      ...(period === undefined ? {} : { period }),
    },
    createTools(world),
  )
  const refused = exitCodeOf(explained.diagnostics)
  if (json) {
    terminal.print(JSON.stringify(explained))
  } else {
    for (const diagnostic of explained.diagnostics) terminal.note(formatDiagnostic(diagnostic))
    if (refused === 0) for (const line of explanationLines(explained)) terminal.print(line)
  }
  return refused || (explained.found ? 0 : 1)
}
