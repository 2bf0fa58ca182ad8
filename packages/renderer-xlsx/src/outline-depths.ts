import type { ProseItem } from './prose-lines.ts'
import type { ProseLevel } from './words.ts'

const headingDepths: Partial<Readonly<Record<ProseLevel, number>>> = {
  heading1: 1,
  heading2: 2,
  heading3: 3,
  heading4: 4,
}

/** What belongs to the heading above it; anything else ends all chapters. */
const chapterLevels: ReadonlySet<ProseLevel> = new Set(['paragraph', 'list', 'table', 'chart'])

/** Under how many headings each line of 正文 stands; folding a heading hides what stands under it. */
export const outlineDepths = (items: readonly ProseItem[]): ReadonlyMap<ProseItem, number> => {
  const depths = new Map<ProseItem, number>()
  let open = 0
  for (const item of items) {
    if (item.type === 'pageBreak') continue
    const heading = headingDepths[item.level]
    if (heading !== undefined) open = heading
    else if (!chapterLevels.has(item.level)) open = 0
    depths.set(item, heading === undefined ? open : heading - 1)
  }
  return depths
}
