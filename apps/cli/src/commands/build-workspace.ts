import type { World } from '@jibao/core'
import type { JobOrder } from '@jibao/queue'
import { type BuildResult, type BuildStep, build, type Tools } from '@jibao/toolkit'
import { createTools, type Hands, type Renders } from '../create-tools.ts'
import { type Recording, recordReads } from '../fresh/record-reads.ts'
import { remember } from '../fresh/remember.ts'
import { noteReads } from '../pool/note-reads.ts'
import type { Queued, QueueHand, Staying } from '../queue/render-in-queue.ts'
import { storeAt } from '../queue/store-at.ts'
import type { BuildOrder } from './build-order.ts'

/** What is told of a build: as plain data, without the faces' methods. */
export type ToldResult = Omit<BuildResult, 'fonts'> & {
  readonly fonts: readonly ToldFont[]
}

type ToldFont = Omit<BuildResult['fonts'][number], 'face'> & {
  readonly face: Pick<BuildResult['fonts'][number]['face'], 'name' | 'family' | 'path'>
}

export interface Building extends Omit<Hands, 'documents' | 'ended' | 'renders'> {
  readonly world: World
  /** Hears of each job that is to be enqueued. */
  readonly onJob?: (job: JobOrder) => void
  /** Has a build with a queue wait for its documents. */
  readonly staying?: Staying
  readonly onStep?: (step: BuildStep) => void
  /** Whether every document is rendered in a thread of its own: one of them ended a thread before. */
  readonly isApart?: boolean
}

/** Builds one workspace, in this thread but for the documents that a pool takes; plug-ins end with it. */
export const buildWorkspace = async (
  { request, fragment, key, queue }: BuildOrder,
  {
    world,
    onStep = () => undefined,
    onJob = () => undefined,
    staying,
    isApart = false,
    ...hands
  }: Building,
): Promise<ToldResult> => {
  const ended = new AbortController()
  let documents = 0
  const renders =
    queue === undefined
      ? {}
      : {
          renders: await rendersInQueue(queue, {
            onJob,
            ...(staying === undefined ? {} : { staying: endingPlugins(staying, ended) }),
          }),
        }
  const recording = recordReads(
    createTools(world, { fragment }, undefined, {
      ...hands,
      ...renders,
      ended: ended.signal,
      documents: () => (isApart ? Infinity : documents),
    }),
  )
  try {
    const result = await build(request, withNotedReads(recording), (step) => {
      documents = step.total
      onStep(step)
    })
    const toTell = told(result)
    if (request.frozen !== true) await remember(key, toTell, recording.recorded())
    return toTell
  } finally {
    ended.abort()
  }
}

/** What belongs to queues is loaded by those who have one. */
const rendersInQueue = async (
  { store, ...hand }: QueueHand,
  hears: Pick<Queued, 'onJob' | 'staying'>,
): Promise<Renders> => {
  const { renderInQueue } = await import('../queue/render-in-queue.ts')
  const opened = await storeAt(store)
  return (given) => renderInQueue({ ...given, ...hand, ...hears, store: opened })
}

/** While a build waits for others, its plug-ins would take memory, and do nothing. */
const endingPlugins = (staying: Staying, ended: AbortController): Staying => ({
  ...staying,
  onPacked: () => {
    ended.abort()
    staying.onPacked()
  },
})

const withNotedReads = ({ tools, noteRead }: Recording): Tools => ({
  ...tools,
  ...(tools.rendering === undefined ? {} : { rendering: noteReads(tools.rendering, noteRead) }),
})

const told = (result: BuildResult): ToldResult => ({
  ...result,
  fonts: result.fonts.map(({ face: { name, family, path }, ...choice }) => ({
    ...choice,
    face: { name, family, path },
  })),
})
