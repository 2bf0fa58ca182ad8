import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setKept } from '../apart/set-kept.ts'
import type { Answer, GoodAnswer, Instruction, Remark, Request } from './messages.ts'
import { permissionFlags } from './permission-flags.ts'
import { endedError, lateError, problemError } from './problems.ts'

const megabyte = 1024 * 1024
const isSource = import.meta.url.endsWith('.ts')
const guestProcess = isSource
  ? new URL('./guest-process.ts', import.meta.url)
  : new URL('./guest-process.js', import.meta.url)

/** Starts a process for one plug-in, which may write no file. */
export const startPlugin = async (memory: number): Promise<ChildProcess> => {
  const child = fork(fileURLToPath(guestProcess), [String(memory)], {
    execArgv: [
      // Beside the heap stand the bytes of what is made.
      `--max-old-space-size=${Math.floor((memory * 0.75) / megabyte)}`,
      ...permissionFlags({ isSource }),
      ...(isSource ? ['--conditions=@jibao/source', '--import', import.meta.resolve('tsx')] : []),
    ],
    env: { ...process.env, ...(isSource ? { TSX_DISABLE_CACHE: '1' } : {}) },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const ended = once(child, 'exit').then(() => 'ended' as const)
  const first = await Promise.race([once(child, 'message'), ended])
  if (first === 'ended') throw new Error('the process that a plug-in runs in did not start')
  return child
}

/** What a request may take, and who hears what is said on the way to the answer. */
export interface Terms {
  /** In milliseconds, from when it is put. */
  readonly time: number
  /** Ends the request sooner. */
  readonly signal?: AbortSignal
  readonly hear: (remark: Remark, tell: (instruction: Instruction) => void) => void
}

/** How long a plug-in may take to put its things away once nobody waits for it, in milliseconds. */
const grace = 1000

/**
 * One request and its answer; the process keeps this one running in between.
 * @throws what the plug-in threw, or that it took too long or brought its process down, which is then gone
 */
export const ask = async (
  child: ChildProcess,
  request: Request,
  { time, signal, hear }: Terms,
): Promise<GoodAnswer> => {
  signal?.throwIfAborted()
  // Of a process that is gone its end tells.
  const tell = (message: Request | Instruction): void => {
    child.send(message, () => undefined)
  }
  const timers: NodeJS.Timeout[] = []
  const answered = new Promise<GoodAnswer>((resolve, reject) => {
    const end = (reason: unknown): void => {
      child.kill('SIGKILL')
      // Whoever asks next must see at once that it is gone.
      if (child.connected) child.disconnect()
      reject(reason)
    }
    let noLonger: { readonly reason: unknown } | undefined
    const stop = (reason: unknown): void => {
      noLonger ??= { reason }
      tell({ kind: 'abort' })
      timers.push(setTimeout(() => end(reason), grace))
    }
    child.on('message', (message: Answer | Remark) => {
      if (isRemark(message)) hear(message, tell)
      else if (message.kind === 'crashed') end(problemError(message.problem))
      else if (noLonger !== undefined) reject(noLonger.reason)
      else if (message.kind === 'failed') reject(problemError(message.problem))
      else resolve(message)
    })
    child.once('exit', (code) => reject(endedError(code)))
    signal?.addEventListener('abort', () => stop(signal.reason), { once: true })
    timers.push(setTimeout(() => stop(lateError(time)), time))
  })
  setKept(child, true)
  tell(request)
  try {
    return await answered
  } finally {
    for (const timer of timers) clearTimeout(timer)
    child.removeAllListeners()
    setKept(child, false)
  }
}

const remarks: ReadonlySet<string> = new Set<Remark['kind']>([
  'ready',
  'lost',
  'reported',
  'printed',
  'wanted',
])

const isRemark = (message: Answer | Remark): message is Remark => remarks.has(message.kind)
