import type { Origin } from '@jibao/core'
import type { Report } from '@jibao/document'
import type { Content } from '../trace/trace-document.ts'
import { fingerprint } from './fingerprint.ts'
import type { Ingredients } from './lock-schema.ts'

/** What a tree says, where its figures come from, and the figures alone. */
export const contentPrints = (
  tree: Report,
  { values }: Pick<Content, 'values'>,
): Pick<Ingredients, 'content' | 'places' | 'observations'> => {
  const { text, origins } = apart(tree)
  return {
    content: fingerprint(text),
    places: fingerprint(JSON.stringify(origins)),
    observations: fingerprint(apart(values).text),
  }
}

/** A line put in above a figure moves it, and says nothing else. */
const apart = (data: unknown): { readonly text: string; readonly origins: readonly Origin[] } => {
  const origins: Origin[] = []
  const text = JSON.stringify(data, (key, value: unknown) => {
    if (key !== 'origin') return value
    origins.push(value as Origin)
    return undefined
  })
  return { text, origins }
}
