import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** A database of Debian's, on loopback, for one test. */
export interface Service {
  readonly url: string
  start(): Promise<void>
  /** Keeps what it holds. */
  stop(): Promise<void>
  /** Stops it and takes away what it held. */
  remove(): Promise<void>
}

const freePort = async (): Promise<number> => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

const until = async (isReady: () => boolean): Promise<void> => {
  const end = Date.now() + 30_000
  while (!isReady()) {
    if (Date.now() > end) throw new Error('a service did not start')
    await setTimeout(100)
  }
}

const answers = (program: string, args: readonly string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

interface Daemon {
  readonly spawn: () => ChildProcess
  readonly isReady: () => boolean
  /** What asks it to end by itself. */
  readonly signal: NodeJS.Signals
}

const service = (url: string, folder: string, daemon: Daemon): Service => {
  let running: ChildProcess | undefined
  const stop = async (): Promise<void> => {
    const ending = running
    running = undefined
    if (ending === undefined || ending.exitCode !== null) return
    const ended = once(ending, 'exit')
    ending.kill(daemon.signal)
    await ended
  }
  return {
    url,
    start: async () => {
      running = daemon.spawn()
      await until(daemon.isReady)
    },
    stop,
    remove: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL does not run as root. */
const postgresUser = (): { readonly uid?: number; readonly gid?: number } => {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

const postgresPrograms = (): string => {
  const versions = readdirSync('/usr/lib/postgresql').toSorted((a, b) => Number(b) - Number(a))
  return `/usr/lib/postgresql/${versions[0]}/bin`
}

export const postgres = async (): Promise<Service> => {
  const folder = mkdtempSync(join(tmpdir(), 'jibao-postgres-'))
  const user = postgresUser()
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const programs = postgresPrograms()
  const data = join(folder, 'data')
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'jibao', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder, stdio: 'ignore' },
  )
  const port = await freePort()
  return service(`postgres://jibao@127.0.0.1:${port}/postgres`, folder, {
    spawn: () =>
      spawn(
        join(programs, 'postgres'),
        ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder],
        { ...user, cwd: folder, stdio: 'ignore' },
      ),
    isReady: () => answers(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]),
    // Fast: whoever is connected is cut off.
    signal: 'SIGINT',
  })
}

/** Keeps what it holds in a log on the disk, as one that is to survive a stop has to. */
export const redis = async (): Promise<Service> => {
  const folder = mkdtempSync(join(tmpdir(), 'jibao-redis-'))
  mkdirSync(join(folder, 'data'))
  const port = await freePort()
  return service(`redis://127.0.0.1:${port}/0`, folder, {
    spawn: () =>
      spawn(
        'redis-server',
        ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'yes'],
        { cwd: join(folder, 'data'), stdio: 'ignore' },
      ),
    isReady: () => answers('redis-cli', ['-p', String(port), 'ping']),
    signal: 'SIGTERM',
  })
}
