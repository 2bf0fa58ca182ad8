import { xmlPart } from '../xml.ts'
import type { CellFont } from './cell-style.ts'
import { encode } from './encode.ts'
import { openPen } from './pen.ts'
import { runFontXml } from './style-xml.ts'

/** A stretch of text in a font of its own. */
interface FontRun {
  readonly text: string
  readonly font: CellFont
}

/** The texts of a workbook, each kept once; cells name them by number. */
export interface SharedStrings {
  readonly plain: (text: string) => number
  readonly rich: (runs: readonly FontRun[]) => number
  /** The part `xl/sharedStrings.xml`, in pieces. */
  readonly xml: () => AsyncGenerator<Uint8Array>
}

export const openSharedStrings = (): SharedStrings => {
  const items = openPen()
  const plain = new Map<string, number>()
  const rich = new Map<string, number>()
  let [uses, count] = [0, 0]
  const numberOf = (
    key: string,
    known: Map<string, number>,
    write: (key: string) => void,
  ): number => {
    uses += 1
    const number = known.get(key)
    if (number !== undefined) return number
    items.write('<si>')
    write(key)
    items.write('</si>')
    known.set(key, count)
    count += 1
    return count - 1
  }
  const writePlain = (text: string): void => {
    if (mayNeedMarks.test(text)) {
      items.write(textXml(text))
      return
    }
    items.write('<t>')
    items.write(text)
    items.write('</t>')
  }
  const writeRich = (runs: string): void => items.write(runs)
  return {
    plain: (text) => numberOf(text, plain, writePlain),
    rich: (runs) => numberOf(runs.map(runXml).join(''), rich, writeRich),
    xml: async function* () {
      yield Buffer.from(
        xmlPart(
          `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${count}">`,
        ),
      )
      yield items.take()
      yield Buffer.from('</sst>')
    },
  }
}

/** What any of the rules below may look for; most texts hold none, and a long table has many texts. */
const mayNeedMarks = /[\s_&<>"'\p{Cc}]/u

/** Blanks at its ends and ends of lines within: XML would let them go. */
const wantsBlanks = /^\s|\n|\s$/

/** Excel reads `_x0041_` in a stored string as an escaped character. */
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g

const textXml = (text: string): string => {
  const blanks = wantsBlanks.test(text) ? ' xml:space="preserve"' : ''
  return `<t${blanks}>${encode(text.replaceAll(looksEscaped, '_x005F_'))}</t>`
}

const runXml = ({ text, font }: FontRun): string => `<r>${runFontXml(font)}${textXml(text)}</r>`
