import type { Diagnostic } from '@jibao/core'
import { CommanderError } from 'commander'
import { translate } from './chinese-commander.ts'
import { createTerminal } from './create-terminal.ts'
import { exitCodeOf } from './exit-code.ts'
import { faultDiagnostic } from './fault-diagnostic.ts'
import { listenForInterrupt } from './interruption.ts'
import { nodeWorld } from './node-world.ts'
import { createProgram } from './program.ts'
import type { RunContext } from './run-context.ts'
import { formatDiagnostic } from './terminal.ts'

/** Runs one command line; resolves to the exit code: 0 done, 2 input or usage refused, 3 a fault of ours. */
export const main = async (args: readonly string[]): Promise<number> => {
  const json = args.includes('--json')
  const world = nodeWorld()
  const interruption = listenForInterrupt(world)
  const context: RunContext = {
    json,
    terminal: createTerminal({ json }),
    world,
    from: process.cwd(),
    now: () => new Date(),
    interruption,
  }
  let exitCode = 0
  try {
    await createProgram(context, (code) => {
      exitCode = code
    }).parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    return tell(
      error instanceof CommanderError ? usageFault(error) : faultDiagnostic(error),
      context,
    )
  } finally {
    interruption.release()
  }
  return exitCode
}

const usageFault = ({ code, message }: CommanderError): Diagnostic => ({
  code: 'USAGE',
  severity: 'error',
  message: code === 'commander.help' ? '请写明要做什么' : translate(message),
  hint: '加 --help 查看用法',
})

const tell = (diagnostic: Diagnostic, { json, terminal }: RunContext): number => {
  if (json) terminal.print(JSON.stringify({ outputs: [], diagnostics: [diagnostic] }))
  else terminal.note(formatDiagnostic(diagnostic))
  return exitCodeOf([diagnostic])
}
