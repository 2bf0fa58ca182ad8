import { withinFile } from '../heading-destination.ts'
import type { LinkArea } from '../laid-report.ts'
import type { LaidLine } from '../pages/laid-page.ts'
import { runAt } from '../text/set-text.ts'
import type { DrawnScope } from './drawn-items.ts'

/** Where a line's links lie, left to right. */
export const linkAreas = (
  { set: { text, line }, x, y }: LaidLine,
  { places }: DrawnScope,
): readonly LinkArea[] => {
  const height = text.block.setting.size
  const areas: (LinkArea & { width: number })[] = []
  let open: string | undefined
  let reached = x
  for (let index = line.start; index < line.end; index += 1) {
    const { link } = runAt(text, index)
    const advance = text.paragraph.advances[index] ?? 0
    const last = areas.at(-1)
    if (link !== undefined && link === open && last !== undefined) last.width += advance
    else if (link !== undefined) {
      const to = targetOf(link, places)
      areas.push({ type: 'link', x: reached, y, width: advance, height, to })
    }
    open = link
    reached += advance
  }
  return areas
}

const targetOf = (link: string, places: DrawnScope['places']): LinkArea['to'] => {
  if (!link.startsWith(withinFile)) return link
  const place = places.get(link.slice(withinFile.length))
  if (place === undefined) throw new RangeError(`nothing stands at ${link}`)
  return place
}
