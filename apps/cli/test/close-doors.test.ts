import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from './folders.ts'

const attempts = {
  thread: `new workers.Worker('1', { eval: true })`,
  named: `new Worker('1', { eval: true })`,
  signal: 'process.kill(process.ppid, 0)',
  socket: `net.connect(9, '127.0.0.1')`,
  server: 'net.createServer().listen(0)',
  datagram: `dgram.createSocket('udp4').send('x', 9, '127.0.0.1')`,
  name: `dns.lookup('localhost', () => undefined)`,
  soon: `dns.promises.resolve('localhost')`,
  page: `fetch('http://127.0.0.1:9/')`,
  web: `http.get('http://127.0.0.1:9/')`,
} as const

const script = `
  import dgram from 'node:dgram'
  import dns from 'node:dns'
  import http from 'node:http'
  import net from 'node:net'
  import workers, { Worker } from 'node:worker_threads'
  const { closeDoors } = await import(${JSON.stringify(new URL('../src/rendering/close-doors.ts', import.meta.url).href)})
  closeDoors({ mayCompile: process.argv[1] === 'compile' })
  const told = {}
  ${Object.entries(attempts)
    .map(
      ([name, attempt]) =>
        `try { await ${attempt}; told.${name} = '' } catch (error) { told.${name} = error.permission }`,
    )
    .join('\n')}
  console.log(JSON.stringify(told))
  process.exit()`

/** What each attempt was refused as, in a process with its doors closed. */
const refusedIn = (mode: string): Readonly<Record<string, string>> => {
  const flags = ['-C', '@jibao/source', '--import', 'tsx', '--input-type=module', '--eval', script]
  const { stdout } = spawnSync(process.execPath, [...flags, mode], { cwd: root, encoding: 'utf8' })
  return JSON.parse(stdout) as Readonly<Record<string, string>>
}

const network = {
  signal: 'ChildProcess',
  socket: 'Network',
  server: 'Network',
  datagram: 'Network',
  name: 'Network',
  soon: 'Network',
  page: 'Network',
  web: 'Network',
}

test('network, threads and signals are out of reach', () => {
  expect(refusedIn('run')).toEqual({
    ...network,
    thread: 'WorkerThreads',
    named: 'WorkerThreads',
  })
})

test('whoever compiles what it loads keeps threads', () => {
  expect(refusedIn('compile')).toEqual({
    ...network,
    thread: '',
    named: '',
  })
})
