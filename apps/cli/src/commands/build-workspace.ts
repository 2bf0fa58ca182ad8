import type { World } from '@jibao/core'
import { type BuildResult, type BuildStep, build, type Tools } from '@jibao/toolkit'
import { createTools, type Hands } from '../create-tools.ts'
import { type Recording, recordReads } from '../fresh/record-reads.ts'
import { remember } from '../fresh/remember.ts'
import { noteReads } from '../pool/note-reads.ts'
import type { BuildOrder } from './build-order.ts'

/** What is told of a build: as plain data, without the faces' methods. */
export type ToldResult = Omit<BuildResult, 'fonts'> & {
  readonly fonts: readonly ToldFont[]
}

type ToldFont = Omit<BuildResult['fonts'][number], 'face'> & {
  readonly face: Pick<BuildResult['fonts'][number]['face'], 'name' | 'family' | 'path'>
}

export interface Building extends Omit<Hands, 'documents' | 'ended'> {
  readonly world: World
  readonly onStep?: (step: BuildStep) => void
  /** Whether every document is rendered in a thread of its own: one of them ended a thread before. */
  readonly isApart?: boolean
}

/** Builds one workspace, in this thread but for the documents that a pool takes; plug-ins end with it. */
export const buildWorkspace = async (
  { request, fragment, key }: BuildOrder,
  { world, onStep = () => undefined, isApart = false, ...hands }: Building,
): Promise<ToldResult> => {
  const ended = new AbortController()
  let documents = 0
  const recording = recordReads(
    createTools(world, { fragment }, undefined, {
      ...hands,
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
