import type { ReadLine } from '@jibao/layout'
import { millimetresToPoints } from '@jibao/typography'
import type { ReadPage } from './read-pages.ts'
import { readXml } from './read-xml.ts'

/** A block that is open while its objects are read. */
interface OpenBlock {
  readonly texts: ReadLine[]
  /** Whether something else than texts stands in it: then each of its texts is a line for itself. */
  isMixed: boolean
}

/** The lines of a page: a text for itself, or the texts of a block that holds no others. */
export const readContent = (xml: string): ReadPage => {
  let [width, height] = [0, 0]
  const lines: ReadLine[] = []
  const blocks: OpenBlock[] = []
  let object: Readonly<Record<string, string>> = {}
  let text = ''
  let baseline = 0

  const isMixed = (): void => {
    const block = blocks.at(-1)
    if (block !== undefined) block.isMixed = true
  }
  readXml(xml, {
    'ofd:PhysicalBox': {
      close: (_, box) => {
        ;[, , width = 0, height = 0] = numbersOf(box)
      },
    },
    'ofd:PageBlock': {
      open: () => {
        isMixed()
        blocks.push({ texts: [], isMixed: false })
      },
      close: () => {
        const block = blocks.pop()
        if (block !== undefined) lines.push(...(block.isMixed ? block.texts : joined(block.texts)))
      },
    },
    'ofd:PathObject': { open: isMixed },
    'ofd:TextObject': {
      open: (attributes) => {
        object = attributes
        text = ''
      },
      close: () => {
        const [, top = 0] = numbersOf(object.Boundary ?? '')
        const line = {
          text,
          fromFoot: millimetresToPoints(height - top - baseline),
          turned: object.CTM !== undefined,
        }
        ;(blocks.at(-1)?.texts ?? lines).push(line)
      },
    },
    'ofd:TextCode': {
      close: ({ Y = '0' }, characters) => {
        baseline = Number(Y)
        text += characters
      },
    },
  })
  return { width: millimetresToPoints(width), height: millimetresToPoints(height), lines }
}

const numbersOf = (list: string): readonly number[] => list.split(' ').map(Number)

const joined = (texts: readonly ReadLine[]): readonly ReadLine[] => {
  const [first] = texts
  return first === undefined ? [] : [{ ...first, text: texts.map(({ text }) => text).join('') }]
}
