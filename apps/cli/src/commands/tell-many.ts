import { relative } from 'node:path'
import type { Diagnostic } from '@jibao/core'
import { toSlashes } from '../paths.ts'
import type { RunContext } from '../run-context.ts'
import { formatDiagnostic } from '../terminal.ts'
import type { BuildOptions, BuildOrder } from './build-order.ts'
import type { ToldResult } from './build-workspace.ts'
import { createJsonList } from './json-list.ts'
import { resultCode } from './judge-result.ts'
import { documentLine } from './rebuild-lines.ts'
import { createSummary } from './summary.ts'

/** Tells of the builds of many workspaces as they are done, and of all in the end. */
export interface Teller {
  tell(order: BuildOrder, result: ToldResult): void
  /** @returns the exit code of all */
  end(): number
}

/** Warnings, errors and what else was asked for at once; how many of each in the end. Of what is fine nothing is kept. */
export const tellMany = (
  orders: readonly BuildOrder[],
  options: BuildOptions,
  { json, terminal, from }: Pick<RunContext, 'json' | 'terminal' | 'from'>,
): Teller => {
  const summary = createSummary(options)
  const list = createJsonList(orders)
  let exitCode = 0
  return {
    tell: (order, result) => {
      const { workspace } = order.request
      const shownAs = toSlashes(relative(from, workspace)) || '.'
      exitCode = Math.max(exitCode, resultCode(result))
      if (json) {
        for (const line of list.add(order, { workspace, ...result })) terminal.print(line)
        return
      }
      summary.add(shownAs, result)
      for (const one of result.diagnostics)
        if (one.severity !== 'info') terminal.note(placed(one, shownAs))
      for (const one of result.documents) {
        if (options.explainRebuild === true || one.state === 'stale') {
          terminal.print(`${shownAs} ${documentLine(one)}`)
        }
      }
    },
    end: () => {
      for (const line of json ? list.end() : summary.lines()) terminal.print(line)
      return exitCode
    },
  }
}

/** With the workspace before the place, so that it can be found from here. */
const placed = (diagnostic: Diagnostic, shownAs: string): string => {
  const { origin } = diagnostic
  return origin === undefined
    ? `${shownAs} ${formatDiagnostic(diagnostic)}`
    : formatDiagnostic({ ...diagnostic, origin: { ...origin, file: `${shownAs}/${origin.file}` } })
}
