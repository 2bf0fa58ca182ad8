import type { Diagnostic } from '@jibao/core'
import { CommanderError } from 'commander'
import { translate } from './chinese-commander.ts'
import { exitCodeOf } from './exit-code.ts'
import { faultDiagnostic } from './fault-diagnostic.ts'
import { nodeWorld } from './node-world.ts'
import { createProgram } from './program.ts'
import type { RunContext } from './run-context.ts'
import { createTerminal, formatDiagnostic } from './terminal.ts'

/** By shell custom, 128 + SIGINT. */
const interrupted = 130

/** Runs one command line; resolves to the exit code: 0 done, 2 input or usage refused, 3 a fault of ours. */
export const main = async (args: readonly string[]): Promise<number> => {
  const json = args.includes('--json')
  const context: RunContext = {
    json,
    terminal: createTerminal({ json }),
    world: nodeWorld(),
    from: process.cwd(),
    now: () => new Date(),
  }
  const onInterrupt = (): void => {
    context.world.abandonWrites()
    process.exit(interrupted)
  }
  process.once('SIGINT', onInterrupt)
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
    process.off('SIGINT', onInterrupt)
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
