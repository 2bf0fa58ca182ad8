import type { TableNode } from '@jibao/document'
import { cellPadding, tableRules } from '@jibao/typography'
import { noBorders } from '../columns-table.ts'
import { twips } from '../twips.ts'
import type { Borders } from '../wordml/border.ts'

/** Between rule and text, twips. */
export const cellMargins = {
  top: twips(cellPadding.above),
  bottom: twips(cellPadding.below),
  left: twips(cellPadding.beside),
  right: twips(cellPadding.beside),
} as const

/** @param points width of the rule, which WordprocessingML counts in eighths */
const rule = (points: number) => ({ style: 'single', size: points * 8, color: '000000' }) as const

const line = rule(tableRules.grid.inner)
const { outer, header } = tableRules['three-line']

type Ruling = NonNullable<TableNode['ruling']>

export const tableRulings = {
  grid: {
    top: line,
    bottom: line,
    left: line,
    right: line,
    insideHorizontal: line,
    insideVertical: line,
  },
  'three-line': { ...noBorders, top: rule(outer), bottom: rule(outer) },
} as const satisfies Record<Ruling, object>

/** The rules that cells of the last header row have besides: the thin line of three. */
export const headerFoot = {
  grid: undefined,
  'three-line': { bottom: rule(header) },
} as const satisfies Record<Ruling, Borders | undefined>
