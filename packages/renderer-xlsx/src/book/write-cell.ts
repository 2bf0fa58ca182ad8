import type { CellPlace } from './cell-place.ts'
import { encode } from './encode.ts'
import type { Pen } from './pen.ts'

/** Cells of a sheet, by their place and the number of their style; texts by their number, too. */
export const writeCell = {
  empty: (pen: Pen, at: CellPlace, style: number): void => {
    begin(pen, at, style)
    pen.copy(marks.emptyEnd)
  },
  text: (pen: Pen, at: CellPlace, style: number, text: number): void => {
    begin(pen, at, style)
    pen.copy(marks.text)
    pen.whole(text)
    pen.copy(marks.end)
  },
  /** @param number as floats are written */
  number: (pen: Pen, at: CellPlace, style: number, number: string): void => {
    begin(pen, at, style)
    pen.copy(marks.number)
    pen.write(number)
    pen.copy(marks.end)
  },
  /** With its result, for readers that do not compute. */
  numberFormula: (
    pen: Pen,
    at: CellPlace,
    style: number,
    formula: string,
    result: string,
  ): void => {
    begin(pen, at, style)
    pen.write(`"><f>${encode(formula)}</f><v>${result}`)
    pen.copy(marks.end)
  },
  textFormula: (pen: Pen, at: CellPlace, style: number, formula: string, result: string): void => {
    begin(pen, at, style)
    pen.write(`" t="str"><f>${encode(formula)}</f><v>${encode(result)}`)
    pen.copy(marks.end)
  },
} as const

const begin = (pen: Pen, { letters, digits }: CellPlace, style: number): void => {
  pen.copy(marks.begin)
  pen.copy(letters)
  pen.copy(digits)
  pen.copy(marks.style)
  pen.whole(style)
}

const marks = {
  begin: Buffer.from('<c r="'),
  style: Buffer.from('" s="'),
  text: Buffer.from('" t="s"><v>'),
  number: Buffer.from('"><v>'),
  end: Buffer.from('</v></c>'),
  emptyEnd: Buffer.from('"/>'),
} as const
