export { getBlob, putBlob } from './blobs.ts'
export { doJob, type RenderingWork, type Workshop } from './do-job.ts'
export { isMendable, readFailure, writeFailure } from './failure.ts'
export { type Hash, hashOf, isHash } from './hash.ts'
export type {
  DoJob,
  Failure,
  JobOrder,
  JobQueue,
  JobState,
  MigrateQueue,
  OpenQueue,
  QueueOptions,
  Settled,
  Shift,
} from './job-queue.ts'
export { limits } from './limits.ts'
export { readList, writeList } from './list.ts'
export { isKey, type ObjectStore, type OpenStore, TooLarge } from './object-store.ts'
export { patientStore } from './patient-store.ts'
export {
  type Delivered,
  fetchResult,
  publishResult,
  type Result,
  readResult,
  resultKey,
} from './result.ts'
export {
  isRunName,
  listRuns,
  type Run,
  type RunPart,
  readRun,
  readRunPart,
  writeRun,
  writeRunPart,
} from './run.ts'
export { type JobId, type SentFonts, type Work, writeWork } from './work.ts'
