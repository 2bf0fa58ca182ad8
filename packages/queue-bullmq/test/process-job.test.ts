import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SandboxedJob } from 'bullmq'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import processJob from '../src/process-job.ts'

const folder = mkdtempSync(join(tmpdir(), 'jibao-'))

beforeAll(() => {
  const path = join(folder, 'job.mjs')
  writeFileSync(
    path,
    `export const work = async ({ id, title }, { states }) => {
      if (id !== 'a' || typeof states !== 'function') throw new Error('another job')
      if (title === 'throw') throw new Error('墨尽')
      return JSON.parse(title)
    }`,
  )
  vi.stubEnv('JIBAO_JOB_MODULE', pathToFileURL(path).href)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** A job whose work is to settle so. */
const jobOf = (settled: object | 'throw') => {
  const moveToDelayed = vi.fn<SandboxedJob['moveToDelayed']>(async () => undefined)
  const title = settled === 'throw' ? settled : JSON.stringify(settled)
  const job = { id: 'a', data: { title }, moveToDelayed } as unknown as SandboxedJob
  return { job, moveToDelayed }
}

test('a job that is done is done', async () => {
  const { job, moveToDelayed } = jobOf({ state: 'done' })
  await expect(processJob(job)).resolves.toBeUndefined()
  expect(moveToDelayed).not.toHaveBeenCalled()
})

test('one that failed for good is not tried again', async () => {
  await expect(processJob(jobOf({ state: 'failed', reason: '纸穷' }).job)).rejects.toMatchObject({
    name: 'UnrecoverableError',
    message: '纸穷',
  })
})

test('one that comes too early is asked again later, and has not failed', async () => {
  const { job, moveToDelayed } = jobOf({ state: 'later', delay: 5000 })
  const before = Date.now()
  await expect(processJob(job, 'token')).rejects.toMatchObject({ name: 'DelayedError' })
  const [[at, token] = []] = moveToDelayed.mock.calls
  expect(Number(at) - before).toBeGreaterThanOrEqual(5000)
  expect(token).toBe('token')
})

test('what is thrown is a reason to try again', async () => {
  await expect(processJob(jobOf('throw').job)).rejects.toMatchObject({
    name: 'Error',
    message: '墨尽',
  })
})
