import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { fail, type Outcome } from '@jibao/core'
import { processorTime } from '../apart/processor-time.ts'
import { setKept } from '../apart/set-kept.ts'
import { tooMuch } from './diagnostics.ts'
import type { ReadAnswer, ReadRequest } from './messages.ts'
import type { Readers, Reading } from './readers.ts'

interface ReadingLimits {
  /**
   * For one file, in milliseconds of processor time, so that a busy machine refuses nothing that an idle one reads;
   * of the clock where the system does not tell processor time.
   */
  readonly times?: Readonly<Partial<Record<Reading, number>>>
  /** For the reading process as a whole, in bytes. */
  readonly memory?: number
  /** The module that the process runs. */
  readonly module?: URL
}

const usualTimes: Readonly<Record<Reading, number>> = { workbook: 5000, draft: 20_000 }
const megabyte = 1024 * 1024
const isSource = import.meta.url.endsWith('.ts')
const readerProcess = isSource
  ? new URL('./reader-process.ts', import.meta.url)
  : new URL('./reader-process.js', import.meta.url)

/**
 * Reads files in a process of its own, which no file can bring this one down with: a thread would share its
 * memory, and running out of it ends them both. The process starts with the first file, serves one after the other,
 * and is replaced when a file was too much for it. It does not keep this process running.
 */
export const readApart = ({
  times = usualTimes,
  memory = 768 * megabyte,
  module = readerProcess,
}: ReadingLimits = {}): Readers => {
  let reader: ChildProcess | undefined
  let last: Promise<unknown> = Promise.resolve()
  const read = async (request: ReadRequest): Promise<Outcome<unknown>> => {
    if (reader?.connected !== true) reader = await startReader(module, memory)
    const child = reader
    setKept(child, true)
    try {
      const { reading, file } = request
      const time = times[reading] ?? usualTimes[reading]
      const answer = await answerOf(child, request, time)
      if (typeof answer === 'object') return answer
      child.kill('SIGKILL')
      reader = undefined
      const { tooSlow, tooLarge } = tooMuch[reading]
      return fail(answer === 'late' ? tooSlow(file, time) : tooLarge(file))
    } finally {
      setKept(child, false)
    }
  }
  const inTurn =
    <T>(reading: Reading) =>
    (bytes: Uint8Array, { file }: { readonly file: string }): Promise<Outcome<T>> => {
      const turn = last.then(() => read({ reading, bytes, file }))
      last = turn.catch(() => undefined)
      // The process answers with what the reader asked for returns.
      return turn as Promise<Outcome<T>>
    }
  return { readWorkbook: inTurn('workbook'), readDraft: inTurn('draft') }
}

const startReader = async (module: URL, memory: number): Promise<ChildProcess> => {
  const child = fork(fileURLToPath(module), [String(memory)], {
    execArgv: [
      // Beside the heap stand the bytes that are unpacked.
      `--max-old-space-size=${Math.floor((memory * 0.75) / megabyte)}`,
      ...(isSource ? ['--conditions=@jibao/source', '--import', import.meta.resolve('tsx')] : []),
    ],
    serialization: 'advanced',
    stdio: 'ignore',
  })
  const ended = once(child, 'exit').then(() => 'ended' as const)
  const first = await Promise.race([once(child, 'message'), ended])
  if (first === 'ended') throw new Error('the process that reads files did not start')
  return child
}

const answerOf = async (
  child: ChildProcess,
  request: ReadRequest,
  time: number,
): Promise<Outcome<unknown> | 'late' | 'ended'> => {
  const stop = new AbortController()
  const { signal } = stop
  try {
    const answered = once(child, 'message', { signal })
    const ended = once(child, 'exit', { signal })
    child.send(request)
    const answer = await Promise.race([
      answered.then(([message]: readonly ReadAnswer[]) => message),
      ended.then(() => 'ended' as const),
      lateness(child, time, signal),
    ])
    if (answer === 'late' || answer === 'ended') return answer
    if (answer?.kind === 'read') return answer.outcome
    throw new Error(answer?.kind === 'failed' ? answer.message : 'no answer')
  } finally {
    stop.abort()
  }
}

/** A process that gets this much less of a processor than it asks for is as good as stuck. */
const mostPatience = 20

/** When a child has had so much time, in milliseconds, from now on. */
const lateness = (child: ChildProcess, time: number, signal: AbortSignal): Promise<'late'> =>
  new Promise((resolve) => {
    const used = () => (child.pid === undefined ? undefined : processorTime(child.pid))
    const before = used()
    const start = performance.now()
    let timer: NodeJS.Timeout
    const look = (): void => {
      const now = used()
      // It has ended, which is told in another way.
      if (before !== undefined && now === undefined) return
      const left = before === undefined || now === undefined ? 0 : time - (now - before)
      if (left <= 0 || performance.now() - start >= time * mostPatience) resolve('late')
      else timer = setTimeout(look, left)
    }
    timer = setTimeout(look, time)
    signal.addEventListener('abort', () => clearTimeout(timer))
  })
