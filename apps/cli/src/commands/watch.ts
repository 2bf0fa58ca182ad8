import { membersOf } from '@jibao/toolkit'
import { faultDiagnostic } from '../fault-diagnostic.ts'
import { findWorkspace } from '../paths.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { formatDiagnostic } from '../terminal.ts'
import { inRounds } from '../watch/in-rounds.ts'
import { warmUp } from '../watch/warm-up.ts'
import { watchFolders } from '../watch/watch-folders.ts'
import { type BuildOptions, type BuildOrder, buildOrder, outOf } from './build-order.ts'
import { showResult } from './build-result-lines.ts'
import { buildWorkspace } from './build-workspace.ts'
import { withoutAborted } from './judge-result.ts'

export type WatchOptions = Omit<BuildOptions, 'workspace' | 'jobs' | 'force' | 'frozen'> & {
  readonly workspace?: string
}

/** How long nothing must change before a round begins, in milliseconds. */
const quiet = 25

/** `jibao watch`: builds what changes make different, until Ctrl-C. */
export const runWatch = async (
  reports: readonly string[],
  { workspace: given, ...options }: WatchOptions,
  context: RunContext,
): Ran => {
  const { json, terminal, world, from, interruption } = context
  const workspace = await findWorkspace(given, { world, from })
  const out = outOf(workspace, options.out, from)
  const order = buildOrder(reports, options, { workspace, out })
  const round = (changed: readonly string[]): Promise<void> =>
    buildOnce(changed, { order, options, context })
  const rounds = inRounds(round, quiet)
  const asked = new AbortController()
  const tellFault = (problem: unknown): void =>
    terminal.note(formatDiagnostic(faultDiagnostic(problem)))
  await interruption.during(async () => {
    const members = await membersOf(workspace, world)
    const watching = await watchFolders(
      [
        { folder: workspace, out },
        ...members.map((folder) => ({ folder, out: outOf(folder, undefined, from) })),
      ],
      (path) => {
        asked.abort()
        rounds.note(path)
      },
      tellFault,
    )
    await round([])
    if (!json) terminal.print(`正在关注 ${workspace}，有改动就重新生成；按 Ctrl-C 结束`)
    // A change needs the processor for itself.
    const interrupted = AbortSignal.any([interruption.signal, asked.signal])
    await warmUp(order, { world, interrupted })
    await untilAborted(interruption.signal)
    await watching.close()
    await rounds.end()
  })
  return 0
}

interface Round {
  readonly order: BuildOrder
  readonly options: WatchOptions
  readonly context: RunContext
}

/** Faults are told, and the next change may mend them. */
const buildOnce = async (
  changed: readonly string[],
  { order, options, context }: Round,
): Promise<void> => {
  const { json, terminal, world, now, interruption } = context
  const began = now().getTime()
  try {
    const built = await buildWorkspace(order, { world, interrupted: interruption.signal })
    const result = withoutAborted(built)
    const milliseconds = now().getTime() - began
    if (json) {
      terminal.print(JSON.stringify({ changed, milliseconds, ...result }))
      return
    }
    if (changed.length > 0) terminal.print(changedLine(changed))
    showResult(result, options, terminal)
    terminal.print(`用时 ${(milliseconds / 1000).toFixed(2)} 秒`)
  } catch (problem) {
    const diagnostic = faultDiagnostic(problem)
    if (json) terminal.print(JSON.stringify({ changed, outputs: [], diagnostics: [diagnostic] }))
    else terminal.note(formatDiagnostic(diagnostic))
  }
}

/** `progress/2024-Q2.yaml、jibao.yaml 有改动`; of many the first few. */
const changedLine = (changed: readonly string[]): string => {
  const shown = changed.slice(0, 3).join('、')
  return changed.length > 3 ? `${shown} 等 ${changed.length} 个文件有改动` : `${shown} 有改动`
}

const untilAborted = async (signal: AbortSignal): Promise<void> => {
  if (signal.aborted) return
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
