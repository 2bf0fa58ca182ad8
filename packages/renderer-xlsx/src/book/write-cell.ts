import { encode } from './encode.ts'
import type { Pen } from './pen.ts'

/** Cells of a sheet, by their address and the number of their style; texts by their number, too. */
export const writeCell = {
  empty: (pen: Pen, at: string, style: number): void => {
    begin(pen, at, style)
    pen.write('"/>')
  },
  text: (pen: Pen, at: string, style: number, text: number): void => {
    begin(pen, at, style)
    pen.write('" t="s"><v>')
    pen.whole(text)
    pen.write(end)
  },
  /** @param number as floats are written */
  number: (pen: Pen, at: string, style: number, number: string): void => {
    begin(pen, at, style)
    pen.write('"><v>')
    pen.write(number)
    pen.write(end)
  },
  /** With its result, for readers that do not compute. */
  numberFormula: (pen: Pen, at: string, style: number, formula: string, result: string): void => {
    begin(pen, at, style)
    pen.write(`"><f>${encode(formula)}</f><v>${result}${end}`)
  },
  textFormula: (pen: Pen, at: string, style: number, formula: string, result: string): void => {
    begin(pen, at, style)
    pen.write(`" t="str"><f>${encode(formula)}</f><v>${encode(result)}${end}`)
  },
} as const

const begin = (pen: Pen, at: string, style: number): void => {
  pen.write('<c r="')
  pen.write(at)
  pen.write('" s="')
  pen.whole(style)
}

const end = '</v></c>'
