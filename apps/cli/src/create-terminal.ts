import type { Terminal } from './terminal.ts'

const clearLine = '\r\u001B[2K'

/** With `--json`, the result is one object on stdout and nothing is said besides. */
export const createTerminal = ({ json }: { readonly json: boolean }): Terminal => {
  const isWatched = process.stderr.isTTY === true && !json
  const clear = (): void => {
    if (isWatched) process.stderr.write(clearLine)
  }
  return {
    print: (line) => {
      clear()
      process.stdout.write(`${line}\n`)
    },
    note: (line) => {
      clear()
      if (!json) process.stderr.write(`${line}\n`)
    },
    progress: (line) => {
      if (isWatched) process.stderr.write(`${clearLine}${line}`)
    },
  }
}
