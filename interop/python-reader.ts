import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/** Answers a line with a line, for as long as it is asked. */
const loop = `
import json, sys
for line in sys.stdin:
  try:
    answer = {'texts': texts_of(json.loads(line))}
  except Exception as fault:
    answer = {'fault': repr(fault)}
  print(json.dumps(answer), flush=True)
`

type Answer = { readonly texts: readonly string[] } | { readonly fault: string }

export interface PythonReader {
  /** What a program of Debian's Python reads in a file; throws when it does not open it. */
  readonly textsOf: (path: string) => Promise<readonly string[]>
  readonly end: () => void
}

/**
 * Starts Python once for many files.
 * @param definition of a function `texts_of(path)` that gives a list of texts
 */
export const startReader = (definition: string): PythonReader => {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    '/usr/bin/python3',
    ['-c', `${definition}\n${loop}`],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    textsOf: async (path) => {
      child.stdin.write(`${JSON.stringify(path)}\n`)
      const { value, done } = await answers.next()
      if (done === true) throw new Error('Python has ended')
      const answer = JSON.parse(String(value)) as Answer
      if ('fault' in answer) throw new Error(`${path}: ${answer.fault}`)
      return answer.texts
    },
    end: () => void child.stdin.end(),
  }
}
