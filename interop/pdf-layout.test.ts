import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paragraph, type Report } from '../packages/document/src/index.ts'
import { defaultFontBook } from '../packages/fonts/src/index.ts'
import { renderReport } from '../packages/render/src/index.ts'
import { pdf } from '../packages/renderer-pdf/src/index.ts'
import { run, temporaryFolder } from './tools.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

/** As poppler finds it: millimetres from the upper left of the page. */
interface Box {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Page {
  readonly width: number
  readonly height: number
  readonly words: readonly Box[]
}

const millimetres = (points: string | undefined): number => (Number(points) / 72) * 25.4

const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map([...tag.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))

const readBoxes = (path: string): readonly Page[] =>
  run('pdftotext', ['-bbox-layout', path, '-'])
    .split('<page ')
    .slice(1)
    .map((page) => {
      const size = attributesOf(page.slice(0, page.indexOf('>')))
      const words = [...page.matchAll(/<word ([^>]*)>([^<]*)</g)].map(([, tag = '', text = '']) => {
        const box = attributesOf(tag)
        return {
          text,
          left: millimetres(box.get('xMin')),
          top: millimetres(box.get('yMin')),
          right: millimetres(box.get('xMax')),
          bottom: millimetres(box.get('yMax')),
        }
      })
      return {
        width: millimetres(size.get('width')),
        height: millimetres(size.get('height')),
        words,
      }
    })

/** Two pages full of plain Chinese, then two landscape ones. */
const report: Report = {
  type: 'report',
  metadata: { title: '样张', issuer: '青禾县民政局', date: '2024-07-05', language: 'zh-CN' },
  children: [
    { type: 'pageBreak' },
    paragraph('民'.repeat(26 + 28 * 43)),
    {
      type: 'section',
      orientation: 'landscape',
      children: [paragraph('横版。'), { type: 'pageBreak' }, paragraph('横版。')],
    },
  ],
}

let pages: readonly Page[] = []
beforeAll(async () => {
  const path = join(folder.path, 'plain.pdf')
  const { bytes } = await renderReport(pdf(), report, { fonts: defaultFontBook() })
  writeFileSync(path, bytes ?? new Uint8Array())
  pages = readBoxes(path)
})

const isBody = ({ text }: Box): boolean => text.startsWith('民')

describe('a page of plain Chinese, as poppler measures it', () => {
  test.each([1, 2])(
    'page %i has 22 lines of 28 characters, the first of the paragraph 26',
    (index) => {
      const lines = pages[index]?.words.filter(isBody) ?? []
      const counts = Array.from({ length: 22 }, (_, line) => (index === 1 && line === 0 ? 26 : 28))
      expect(lines.map(({ text }) => text.length)).toEqual(counts)
    },
  )

  test.each([1, 2])('page %i fills the type area, its lines 10.39 mm apart', (index) => {
    const { width = 0, height = 0, words = [] } = pages[index] ?? {}
    const lines = words.filter(isBody)
    const edges = {
      top: Math.min(...lines.map(({ top }) => top)),
      bottom: height - Math.max(...lines.map(({ bottom }) => bottom)),
      left: Math.min(...lines.map(({ left }) => left)),
      right: width - Math.max(...lines.map(({ right }) => right)),
    }
    const margins = { top: 37, bottom: 35, left: 28, right: 26 }
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      expect(Math.abs(edges[side] - margins[side]), side).toBeLessThan(0.5)
    }
    for (const [line, { top }] of lines.slice(1).entries()) {
      expect(Math.abs(top - (lines[line]?.top ?? 0) - 10.39)).toBeLessThan(0.05)
    }
  })
})

/** 28 mm above the foot of the upright sheet, one character of 14 pt in from the edge of the type area. */
const place = { dashes: 28, left: 28 + 4.94, right: 210 - 26 - 4.94 } as const

test.each([
  [0, 'right'],
  [1, 'left'],
  [2, 'right'],
  [3, 'left'],
  [4, 'right'],
] as const)('the number of page index %i stands %s on the sheet held upright', (index, side) => {
  const { width = 0, height = 0, words = [] } = pages[index] ?? {}
  const parts = words.filter(({ text }) => /^(?:—|\d+)$/.test(text))
  expect(parts.map(({ text }) => text)).toEqual(['—', String(index + 1), '—'])
  const isLandscape = width > height
  // The left edge of a landscape page is the foot of the sheet, its head the left side.
  const upright = parts.map((part) =>
    isLandscape
      ? { from: part.top, to: part.bottom, middle: (part.left + part.right) / 2 }
      : { from: part.left, to: part.right, middle: height - (part.top + part.bottom) / 2 },
  )
  for (const { middle } of upright) expect(Math.abs(middle - place.dashes)).toBeLessThan(0.5)
  if (side === 'left') expect(Math.abs((upright[0]?.from ?? 0) - place.left)).toBeLessThan(0.5)
  else expect(Math.abs((upright.at(-1)?.to ?? 0) - place.right)).toBeLessThan(0.5)
})
