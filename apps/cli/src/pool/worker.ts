import { keepCompiled } from '../compiled/keep-compiled.ts'
import type { Jobs } from './jobs.ts'

// What builds in the first thread kept is taken over: a thread of a pool is ended, and keeps nothing itself.
keepCompiled('build')

type Does<Name extends keyof Jobs> = (job: Jobs[Name]['job']) => Promise<Jobs[Name]['gives']>

export const buildInWorker: Does<'buildInWorker'> = async (job) => {
  const module = await import('./build-in-worker.ts')
  return module.buildInWorker(job)
}

export const renderDocument: Does<'renderDocument'> = async (job) => {
  const module = await import('./render-document.ts')
  return module.renderDocument(job)
}
