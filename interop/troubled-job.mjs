// What a worker does with a job; two of them are trouble.
import { appendFileSync } from 'node:fs'

const {
  JIBAO_REAL_JOB = '',
  JIBAO_TEST_LOG = '',
  JIBAO_TEST_BLOCKS,
  JIBAO_TEST_KILLS,
} = process.env

const real = await import(JIBAO_REAL_JOB)
const doJob = real.work ?? real.default.work

const minute = 60_000

export const work = async (order, queue) => {
  const note = (what) => appendFileSync(JIBAO_TEST_LOG, `${what} ${process.ppid}\n`)
  if (order.title === JIBAO_TEST_BLOCKS) {
    note('blocked')
    for (const end = Date.now() + minute; Date.now() < end; );
    note('freed')
  }
  if (order.title === JIBAO_TEST_KILLS) {
    note('killed')
    process.kill(process.ppid, 'SIGKILL')
    // Nobody hears any more of what is done here.
    process.exit(1)
  }
  return doJob(order, queue)
}
