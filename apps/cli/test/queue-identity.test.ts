import zlib from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { queueName, toolkitIdentity } from '../src/queue/identity.ts'
import { buildId } from '../src/version.ts'

test('is the same each time, and shows the version', () => {
  expect(toolkitIdentity()).toBe(toolkitIdentity())
  expect(toolkitIdentity()).toMatch(/^[^/]+\/[0-9a-f]{8}$/)
  expect(toolkitIdentity().startsWith(`${buildId}/`)).toBe(true)
})

test.each(['icu', 'unicode', 'cldr'] as const)('changes with the %s of the machine', (name) => {
  const here = toolkitIdentity()
  const spy = vi
    .spyOn(process, 'versions', 'get')
    .mockReturnValue({ ...process.versions, [name]: '0.1' })
  try {
    expect(toolkitIdentity()).not.toBe(here)
  } finally {
    spy.mockRestore()
  }
  expect(toolkitIdentity()).toBe(here)
})

test('has a queue of its own, whose name each engine takes', () => {
  const names = ['1.0.0/aaaaaaaa', '1.0.0/aaaaaaab', '1.0.1/aaaaaaaa', '版本'].map(queueName)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9-]{1,40}$/)
  expect(queueName('a')).toBe(queueName('a'))
  expect(zlib.constants.Z_BEST_COMPRESSION).toBe(9)
})
