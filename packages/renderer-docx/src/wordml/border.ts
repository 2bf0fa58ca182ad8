import { attributes } from './attributes.ts'

/** A rule of a paragraph, a table or a cell. */
export interface Border {
  readonly style: 'single' | 'none'
  readonly color: string
  /** Eighths of a point. */
  readonly size: number
  /** From the text, points. */
  readonly space?: number
}

const elements = {
  top: 'w:top',
  left: 'w:left',
  bottom: 'w:bottom',
  right: 'w:right',
  insideHorizontal: 'w:insideH',
  insideVertical: 'w:insideV',
} as const

type Side = keyof typeof elements

export type Borders = Readonly<Partial<Record<Side, Border>>>

const sides = Object.keys(elements) as readonly Side[]

/** The rules of `w:pBdr`, `w:tblBorders` and `w:tcBorders`, in the order of the schema. */
export const borders = (drawn: Borders): string => {
  let xml = ''
  for (const side of sides) {
    const border = drawn[side]
    if (border === undefined) continue
    const { style, color, size, space } = border
    xml += `<${elements[side]}${attributes({ 'w:val': style, 'w:color': color, 'w:sz': size, 'w:space': space })}/>`
  }
  return xml
}
