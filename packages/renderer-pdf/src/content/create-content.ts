import { numberText } from '../file/value-text.ts'
import { colourOperands } from './colour-operands.ts'
import { createOperatorBytes, type OperatorBytes } from './operator-bytes.ts'
import type { PageContent } from './page-content.ts'
import { createPageMarks } from './page-marks.ts'

/** The operators of a page, one after another (ISO 32000-1 7.8.2). */
export interface Content extends Omit<OperatorBytes, 'take'> {
  /** Begins what belongs to an element; its number among those of the page. */
  beginElement(type: string, id: number): void
  /** @param properties as a dictionary of the file */
  beginArtifact(properties: string): void
  endMark(): void
  beginText(): void
  endText(): void
  /** Ends an operator that shows something. */
  show(operator: string): void
  /** RRGGBB; black on a new page. */
  fill(colour: string): void
  /** @param colour RRGGBB */
  stroke(colour: string, width: number): void
  /** Added behind each glyph, thousandths of a point. */
  spacing(thousandths: number): void
  font(resource: string, size: number): void
  /** Whatever is set meanwhile holds no longer. */
  saved(draw: () => void): void
  /** Operators that others have made. They find what texts set as it is on a new page. */
  foreign(operators: string, shows: PageContent): void
  beginPage(height: number): void
  endPage(): { readonly operators: Uint8Array; readonly shown: PageContent }
}

/** What holds until it is set anew; an operator that would change nothing is left out. */
interface State {
  colour: string
  /** Of lines. */
  stroke: string
  width: number
  /** Thousandths of a point. */
  spacing: number
  font: string
  size: number
}

const black = '000000'

const initial = (): State => ({
  colour: black,
  stroke: '',
  width: 0,
  spacing: 0,
  font: '',
  size: 0,
})

export const createContent = (): Content => {
  const bytes = createOperatorBytes()
  const marks = createPageMarks()
  const { text } = bytes
  let state = initial()

  const fill = (colour: string): void => {
    if (state.colour === colour) return
    state.colour = colour
    text(`${colourOperands(colour)} rg\n`)
  }
  const spacing = (thousandths: number): void => {
    if (state.spacing === thousandths) return
    state.spacing = thousandths
    bytes.thousandths(thousandths)
    text(' Tc\n')
  }
  const saved = (draw: () => void): void => {
    const before = { ...state }
    text('q\n')
    draw()
    text('Q\n')
    state = before
  }
  return {
    text,
    integer: bytes.integer,
    thousandths: bytes.thousandths,
    millionths: bytes.millionths,
    code: bytes.code,
    beginElement: (type, id) => {
      marks.begin('content', id)
      text(`/${type} <</MCID `)
      bytes.integer(id)
      text('>> BDC\n')
    },
    beginArtifact: (properties) => {
      marks.begin('artifact')
      text(`/Artifact ${properties} BDC\n`)
    },
    endMark: () => {
      marks.end()
      text('EMC\n')
    },
    beginText: () => {
      marks.text(true)
      text('BT\n')
    },
    endText: () => {
      marks.text(false)
      text('ET\n')
    },
    show: (operator) => {
      marks.show(operator)
      text(operator)
      text('\n')
    },
    fill,
    stroke: (colour, width) => {
      if (state.stroke === colour && state.width === width) return
      state.stroke = colour
      state.width = width
      text(`${numberText(width)} w\n${colourOperands(colour)} RG\n`)
    },
    spacing,
    font: (resource, size) => {
      if (state.font === resource && state.size === size) return
      state.font = resource
      state.size = size
      text(`/${resource} ${size} Tf\n`)
    },
    saved,
    foreign: (operators, shows) => {
      fill(black)
      spacing(0)
      saved(() => {
        marks.add(shows)
        text(operators)
      })
    },
    beginPage: (height) => {
      state = initial()
      // All that is drawn counts from the top left.
      text(`1 0 0 -1 0 ${numberText(height)} cm\n`)
    },
    endPage: () => ({ operators: bytes.take(), shown: marks.take() }),
  }
}
