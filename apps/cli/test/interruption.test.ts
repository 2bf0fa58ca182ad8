import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { interruptedCode } from '../src/interruption.ts'
import { filesBelow, root, temporaryFolder } from './folders.ts'

const module = fileURLToPath(new URL('awkward-interruption.ts', import.meta.url))

test('the first Ctrl-C asks for the end, the second one ends the process and leaves no half file', async () => {
  const out = temporaryFolder()
  const child = spawn(
    process.execPath,
    ['-C', '@jibao/source', '--import', 'tsx', module, join(out, '通报.html')],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const said = createInterface(child.stdout)[Symbol.asyncIterator]()
  const next = async (): Promise<unknown> => (await said.next()).value
  expect(await next()).toBe('working')
  expect(filesBelow(out)).toHaveLength(1)
  child.kill('SIGINT')
  expect(await next()).toBe('interrupted')
  expect([child.exitCode, child.signalCode]).toEqual([null, null])
  expect(filesBelow(out)).toHaveLength(1)
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([interruptedCode, null])
  expect(filesBelow(out)).toEqual([])
})
