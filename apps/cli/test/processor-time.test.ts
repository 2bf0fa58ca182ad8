import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { platform } from 'node:os'
import { describe, expect, test } from 'vitest'
import { processorTime } from '../src/apart/processor-time.ts'

describe('processor time', () => {
  test('of this process is what it says itself', () => {
    const { user, system } = process.cpuUsage()
    const told = processorTime(process.pid)
    if (platform() !== 'linux') expect(told).toBeUndefined()
    // Both may count in ticks, and this process is not at rest between them.
    else expect(Math.abs((told ?? 0) - (user + system) / 1000)).toBeLessThan(100)
  })

  test('of a process that has ended is not known', async () => {
    const child = spawn(process.execPath, ['--eval', ''], { stdio: 'ignore' })
    await once(child, 'exit')
    expect(processorTime(child.pid ?? 0)).toBeUndefined()
  })
})
