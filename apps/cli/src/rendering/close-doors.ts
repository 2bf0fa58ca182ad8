import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import workerThreads from 'node:worker_threads'

/** As Node's permission model refuses, which knows files and processes only. */
const refuse = (permission: string) =>
  function refused(): never {
    throw Object.assign(new Error('Access to this API has been restricted'), {
      code: 'ERR_ACCESS_DENIED',
      permission,
      resource: '',
    })
  }

/**
 * Shuts what a renderer has no business with and Node's permission model leaves open in this process:
 * network, threads, signals to other processes. It keeps honest code from slipping; it is no sandbox for a hostile one.
 * @param mayCompile whether TypeScript is compiled here as it is loaded, by a thread
 */
export const closeDoors = ({ mayCompile }: { readonly mayCompile: boolean }): void => {
  const network = refuse('Network')
  Object.assign(net.Socket.prototype, { connect: network })
  Object.assign(net.Server.prototype, { listen: network })
  Object.assign(dgram.Socket.prototype, { bind: network, connect: network, send: network })
  for (const resolver of [dns, dns.promises]) {
    for (const name of Object.keys(resolver).filter((key) =>
      /^(?:lookup|resolve|reverse)/.test(key),
    )) {
      Object.assign(resolver, { [name]: network })
    }
  }
  Object.assign(globalThis, { fetch: network, WebSocket: network, EventSource: network })
  Object.assign(process, { kill: refuse('ChildProcess') })
  if (!mayCompile) Object.assign(workerThreads, { Worker: refuse('WorkerThreads') })
  syncBuiltinESMExports()
}
