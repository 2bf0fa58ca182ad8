import type { OutlineEntry } from '@jibao/layout'
import type { Element } from 'xast'
import { ofd } from '../xml.ts'
import { goTo } from './actions.ts'

/** One entry below the nearest one before it that is of a higher level; `undefined` where there is none. */
export const outlines = (
  entries: readonly OutlineEntry[],
  pageIds: readonly number[],
): Element | undefined => {
  if (entries.length === 0) return undefined
  const root = ofd('Outlines')
  const path: { readonly level: number; readonly element: Element }[] = [
    { level: 0, element: root },
  ]
  for (const { title, level, page, y } of entries) {
    while ((path.at(-1)?.level ?? 0) >= level) path.pop()
    const element = ofd('OutlineElem', { Title: title }, goTo({ page: pageIds[page] ?? 0, y }))
    path.at(-1)?.element.children.push(element)
    path.push({ level, element })
  }
  return root
}
