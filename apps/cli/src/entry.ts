import { version } from './version.ts'

// Whoever reads may stop before the end, as in `jibao doctor | head`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

/** The command, and the formats that it is asked for: each needs other functions. */
const whatRuns = (command: string, args: readonly string[]): string => {
  const formats = args[args.indexOf('--format') + 1] ?? ''
  return args.includes('--format') ? `${command}-${formats.replaceAll(',', '-')}` : command
}

/** What can be answered at once is answered before anything else is loaded. */
const run = async (args: readonly string[]): Promise<number> => {
  const [first = '', ...rest] = args
  if (rest.length === 0 && (first === '--version' || first === '-V')) {
    process.stdout.write(`${version}\n`)
    return 0
  }
  if (first === 'build') {
    const { tellRemembered } = await import('./fresh/tell-remembered.ts')
    const exitCode = tellRemembered(rest, process.cwd())
    if (exitCode !== undefined) return exitCode
  }
  const { keepCompiled } = await import('./compiled/keep-compiled.ts')
  const { optimiseLate } = await import('./compiled/optimise-late.ts')
  // What V8 compiled is kept for these flags only. Who watches builds the same many times.
  if (first !== 'watch') optimiseLate()
  keepCompiled(whatRuns(first, rest))
  const { main } = await import('./main.ts')
  return main(args)
}

void run(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode
})
