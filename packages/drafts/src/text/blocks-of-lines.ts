import type { WordedBlock } from '../assemble-draft.ts'
import { closeUpLines } from './close-up-lines.ts'
import { gatherGrid } from './gather-grid.ts'
import { gatherLooseTable } from './gather-loose-table.ts'
import { promoteHeadings } from './promote-headings.ts'
import type { Line } from './split-lines.ts'

/** Tables first, as their lines are not to be closed up; what stands between them is prose. */
export const blocksOfLines = (lines: readonly Line[]): readonly WordedBlock[] => {
  const blocks: WordedBlock[] = []
  let prose: Line[] = []
  const endProse = (): void => {
    for (const words of closeUpLines(prose)) blocks.push({ kind: 'paragraph', words })
    prose = []
  }
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]
    if (line === undefined) break
    const gathered = gatherLooseTable(lines, index) ?? gatherGrid(lines, index)
    if (gathered === undefined) {
      prose.push(line)
      index += 1
    } else {
      endProse()
      blocks.push(gathered.block)
      index = gathered.next
    }
  }
  endProse()
  return promoteHeadings(blocks, { hasTitle: true })
}
