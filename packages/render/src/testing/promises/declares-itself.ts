import { nodeKinds } from '@jibao/document'
import { defineRenderer } from '../../renderer.ts'
import type { RendererPromise } from './renderer-promise.ts'

const capabilities: readonly unknown[] = ['full', 'reduced', 'none']

export const declaresItself: RendererPromise = {
  name: 'declares what it is and what it can show',
  over: 'one',
  faultOf: async ({ renderer }) => {
    const unknown = nodeKinds.filter((kind) => !capabilities.includes(renderer.capabilities[kind]))
    const more = Object.keys(renderer.capabilities).filter(
      (kind) => !(nodeKinds as readonly string[]).includes(kind),
    )
    if (unknown.length > 0) return `capabilities say nothing of ${unknown.join(', ')}`
    if (more.length > 0) return `capabilities of no node: ${more.join(', ')}`
    if (!/\p{Script=Han}/u.test(renderer.title)) return `title is not Chinese: ${renderer.title}`
    if (!/^[a-z]+\/[a-z0-9][a-z0-9.+-]*$/.test(renderer.mediaType)) {
      return `not a media type: ${renderer.mediaType}`
    }
    const switches = [renderer.numberCells, renderer.usesFonts] as readonly unknown[]
    if (!switches.every((value) => typeof value === 'boolean')) {
      return 'numberCells and usesFonts are true or false'
    }
    try {
      defineRenderer(renderer)
      return undefined
    } catch (error) {
      return String(error)
    }
  },
}
