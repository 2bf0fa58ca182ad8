import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PNG } from 'pngjs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cell, paragraph, type Report, row } from '../packages/document/src/index.ts'
import { defaultFontBook } from '../packages/fonts/src/index.ts'
import { openFace } from '../packages/fonts/src/open-face.ts'
import { renderReport } from '../packages/render/src/index.ts'
import { ofd } from '../packages/renderer-ofd/src/index.ts'
import { faultsOf } from '../packages/renderer-ofd/test/faults-of.ts'
import { readParts } from '../packages/renderer-ofd/test/read-parts.ts'
import { useBrowser } from './browser.ts'
import { unpack, viewedScale, viewOfd } from './ofd-viewer.ts'
import { pdfPicture, shareOfStrays } from './page-pictures.ts'
import { type PlacedCharacter, pdfCharacters } from './placed-characters.ts'
import { run, runPython, temporaryFolder } from './tools.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const withPage = useBrowser()
const folder = temporaryFolder()
afterAll(folder.remove)

interface Built {
  readonly report: string
  readonly format: string
  readonly path: string
}

interface Pair {
  readonly report: string
  readonly pdf: string
  readonly ofd: string
}

/** Every report of a fixture, of the period that a build takes unasked, in both formats. */
const buildPairs = (fixture: string): readonly Pair[] => {
  const stdout = run(process.execPath, [
    join(root, 'apps/cli/bin/jibao.js'),
    'build',
    '--json',
    '--workspace',
    join(root, 'fixtures', fixture),
    '--out',
    join(folder.path, fixture),
    '--format',
    'pdf,ofd',
    '--fonts',
    'default',
  ])
  const { outputs } = JSON.parse(stdout) as { outputs: readonly Built[] }
  return outputs
    .filter(({ format }) => format === 'pdf')
    .map(({ report, path }) => ({ report, pdf: path, ofd: path.replace(/\.pdf$/, '.ofd') }))
}

const isPrinted = ({ character }: PlacedCharacter): boolean => character.trim() !== ''

/**
 * Marks that a setting moves in their squares: PDF has the square's place, OFD that of the outline, so they are
 * compared by their lines only, and by the pictures.
 */
const isMoved = ({ character }: PlacedCharacter): boolean => /[“‘（《〈〔【「『]/.test(character)

/** Micrometres are lost to rounding: of places in OFD, of adjustments in PDF. */
const near = 0.01

/** Characters that stand elsewhere than any of their kind in the other file, millimetres. */
const astray = (
  ours: readonly PlacedCharacter[],
  theirs: readonly PlacedCharacter[],
): readonly PlacedCharacter[] => {
  const left = [...theirs]
  return ours.filter((one) => {
    const at = left.findIndex(
      ({ character, x, y }) =>
        character === one.character && Math.hypot(x - one.x, y - one.y) <= near,
    )
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** What stands on each baseline of a page, left to right. */
const linesOf = (characters: readonly PlacedCharacter[]): readonly string[] => {
  const lines: PlacedCharacter[][] = []
  for (const one of characters.filter(isPrinted).toSorted((a, b) => a.y - b.y)) {
    const last = lines.at(-1)
    if (last !== undefined && one.y - (last[0]?.y ?? 0) <= 5 * near) last.push(one)
    else lines.push([one])
  }
  return lines.map((line) =>
    line
      .toSorted((a, b) => a.x - b.x)
      .map(({ character }) => character)
      .join(''),
  )
}

/** Of what a page prints, the share that the other program may not have within half a millimetre. */
const tolerated = 0.005
const reach = viewedScale / 2

const picturesOf = async (page: Page): Promise<readonly PNG[]> => {
  const pictures: PNG[] = []
  for (const sheet of await page.$$('body > div')) {
    pictures.push(PNG.sync.read(Buffer.from(await sheet.screenshot())))
  }
  return pictures
}

/** Writes a package anew, one part of it changed. */
const replacePart = `
import sys, zipfile
path, name, content = sys.argv[1:]
with zipfile.ZipFile(path) as before:
  parts = [(part, before.read(part)) for part in before.namelist()]
with zipfile.ZipFile(path, 'w') as after:
  for part, data in parts:
    after.writestr(part, content if part == name else data)
print('null')
`

const viewport = { width: 1300, height: 900 }

describe.each(['deqing', 'dongtou', 'gallery', 'ningqing', 'yunxi', 'zhongshan'])(
  '%s',
  (fixture) => {
    let pairs: readonly Pair[] = []
    beforeAll(() => {
      pairs = buildPairs(fixture)
      expect(pairs.length).toBeGreaterThan(0)
    })

    test('by the rules of the standard nothing is wrong with its files', async () => {
      for (const pair of pairs) {
        expect(faultsOf(await readParts(readFileSync(pair.ofd))), pair.report).toEqual([])
      }
    })

    test('a viewer shows the pages of the PDF: same lines, same places, same looks', async () => {
      for (const pair of pairs) {
        const theirs = pdfCharacters(pair.pdf)
        await withPage({ viewport }, async (page, incidents) => {
          const ours = await viewOfd(page, pair.ofd)
          expect(incidents).toEqual({ requests: [], faults: [] })
          expect(ours.length, pair.report).toBe(theirs.length)
          for (const [index, characters] of ours.entries()) {
            const where = `${pair.report}, page ${index + 1}`
            const others = theirs[index] ?? []
            expect(linesOf(characters), where).toEqual(linesOf(others))
            const comparable = (one: PlacedCharacter): boolean => isPrinted(one) && !isMoved(one)
            expect(astray(characters.filter(comparable), others), where).toEqual([])
          }
          for (const [index, picture] of (await picturesOf(page)).entries()) {
            const other = pdfPicture(pair.pdf, index, picture, folder.path)
            const share = shareOfStrays(picture, other, reach)
            expect(share, `${pair.report}, page ${index + 1}`).toBeLessThan(tolerated)
          }
        })
      }
    })
  },
)

describe('these checks notice', () => {
  const report: Report = {
    type: 'report',
    metadata: { title: '样张', issuer: '青禾县民政局', date: '2024-07-05', language: 'zh-CN' },
    children: [
      paragraph('民政工作进展情况。'),
      {
        type: 'table',
        columns: [
          { role: 'label', weight: 1 },
          { role: 'text', weight: 1 },
        ],
        header: [row(cell('指标'), cell('说明'))],
        rows: [row(cell('帮扶'), cell('逐户走访'))],
      },
    ],
  }
  const content = 'Doc_0/Pages/Page_0/Content.xml'

  /** The report with its page altered, as by somebody who got something wrong. */
  const alter = async (name: string, from: RegExp | string, to: string): Promise<string> => {
    const path = join(folder.path, `${name}.ofd`)
    const { bytes } = await renderReport(ofd(), report, { fonts: defaultFontBook() })
    writeFileSync(path, bytes ?? new Uint8Array())
    const before = readFileSync(join(unpack(path), content), 'utf8')
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    runPython(replacePart, path, content, after)
    return path
  }
  const sound = (name: string): Promise<string> => alter(name, /$/, '\n')
  const faultsIn = async (path: string): Promise<readonly string[]> =>
    faultsOf(await readParts(readFileSync(path)))
  const view = (path: string) =>
    withPage({ viewport }, async (page) => {
      const [characters = []] = await viewOfd(page, path)
      const [picture] = await picturesOf(page)
      if (picture === undefined) throw new Error('no picture')
      return { characters: characters.filter(isPrinted), picture }
    })

  test('nothing where nothing is wrong', async () => {
    const [one, other] = [await sound('one'), await sound('other')]
    expect(await faultsIn(one)).toEqual([])
    const [seen, again] = [await view(one), await view(other)]
    expect(astray(seen.characters, again.characters)).toEqual([])
    expect(shareOfStrays(seen.picture, again.picture, reach)).toBe(0)
  })

  test('a font that is not there, which the viewer cannot do without either', async () => {
    const path = await alter('dangling', / Font="\d+"/, ' Font="9999"')
    expect((await faultsIn(path)).join()).toContain('TextObject refers to 9999')
    await expect(view(path)).rejects.toThrow()
  })

  test('an element of no such name', async () => {
    const path = await alter('misspelt', /ofd:TextCode/g, 'ofd:Textcode')
    expect((await faultsIn(path)).join()).toContain('Textcode is not known')
    expect((await view(path)).characters).toEqual([])
  })

  test.each([
    ['distances left out', / DeltaX="[^"]*"/g, ''],
    ['a line set a millimetre too low', / Y="5\.644"/, ' Y="6.644"'],
  ])('%s, which make no file wrong', async (name, from, to) => {
    const path = await alter(name, from, to)
    expect(await faultsIn(path)).toEqual([])
    const [right, wrong] = [await view(await sound('right')), await view(path)]
    expect(astray(wrong.characters, right.characters).length).toBeGreaterThan(5)
  })

  test.each([
    ['a rule left out', /<ofd:PathObject.*?<\/ofd:PathObject>/, ''],
    ['a text left out', /<ofd:TextObject.*?<\/ofd:TextObject>/, ''],
    ['all set too large', / Size="5\.644"/g, ' Size="7"'],
  ])('%s, in the picture', async (name, from, to) => {
    const [right, wrong] = [
      await view(await sound('right')),
      await view(await alter(name, from, to)),
    ]
    expect(shareOfStrays(right.picture, wrong.picture, reach)).toBeGreaterThan(2 * tolerated)
  })
})

test('a face of PostScript outlines is taken out of its collection, and browsers accept it', async () => {
  const face = openFace({
    name: 'Noto Serif CJK SC',
    family: 'Noto Serif CJK SC',
    path: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc',
    inCollection: { index: 2, postscriptName: 'NotoSerifCJKsc-Regular' },
  })
  const fonts = { chain: () => [face], choices: [] }
  const path = join(folder.path, 'collection.ofd')
  const report: Report = {
    type: 'report',
    metadata: { title: '样张', issuer: '青禾县民政局', date: '2024-07-05', language: 'zh-CN' },
    children: [paragraph('民政𠮷Ab1')],
  }
  const { bytes } = await renderReport(ofd(), report, { fonts })
  writeFileSync(path, bytes ?? new Uint8Array())
  const { bytes: parts } = await readParts(bytes ?? new Uint8Array())
  const [font] = [...parts.keys()].filter((name) => name.endsWith('.otf'))
  expect(parts.get(font ?? '')?.length).toBeLessThan(20_000)
  const characters = await withPage({ viewport }, (page) => viewOfd(page, path))
  expect(linesOf(characters[0] ?? []).join('')).toContain('Ab1')
})
