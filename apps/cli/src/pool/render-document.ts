import type { FontBook } from '@jibao/core'
import { unpackBook } from '@jibao/fonts'
import type { Renderer } from '@jibao/render'
import { renderHere } from '@jibao/toolkit'
import { move, transferableSymbol, valueSymbol } from 'piscina'
import { nodeWorld } from '../node-world.ts'
import type { DocumentJob, Jobs } from './jobs.ts'
import { keepFew } from './keep-few.ts'
import { openRenderer } from './open-renderer.ts'
import { ownBytes } from './own-bytes.ts'

type Given = Jobs['renderDocument']['gives']

const world = nodeWorld()
const renderers = keepFew<Promise<Renderer>>(32)
const books = keepFew<FontBook>(8)

/** Renders one document in this thread, which is ended when nobody waits for it any more. */
export const renderDocument = async (job: DocumentJob): Promise<Given> => {
  const { source, format, report, workspace, fonts } = job
  const renderer = await renderers(JSON.stringify([source, format]), () =>
    openRenderer(source, format),
  )
  const book = books(JSON.stringify(fonts), () => unpackBook(fonts))
  const { signal } = new AbortController()
  return handedOver(await renderHere({ renderer, report, workspace, fonts: book, signal }, world))
}

/** The bytes go to the other thread and are not copied. */
const handedOver = ({ bytes, ...rest }: Given): Given => {
  if (bytes === undefined) return rest
  const own = ownBytes(bytes)
  const handed = move({ [transferableSymbol]: own.buffer, [valueSymbol]: { ...rest, bytes: own } })
  // What arrives there is the value.
  return handed as unknown as Given
}
