import { vi } from 'vitest'
import { main } from '../src/main.ts'

export interface CliRun {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs one command line in this process, with its output caught. */
export const runCli = async (...args: readonly string[]): Promise<CliRun> => {
  const caught = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk) => {
      caught[name] += String(chunk)
      return true
    }),
  )
  try {
    const exitCode = await main(args)
    return { exitCode, ...caught }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
