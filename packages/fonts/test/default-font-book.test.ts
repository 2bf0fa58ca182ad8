import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { defaultFontBook, fontRoles, roleFonts } from '../src/index.ts'
import { readFontFile } from '../src/read-font-file.ts'
import { codePointOf } from './small-font.ts'

const book = defaultFontBook()
const faces = book.choices.map((choice) => choice.face)

describe.each(fontRoles)('%s', (role) => {
  const chain = book.chain(role)

  test('has a face of its own first, then every other as a stand-in, rare characters last', () => {
    expect(new Set(chain.slice(0, -1))).toEqual(new Set(faces))
    expect(chain.at(-1)?.name).toBe('Jibao Rare')
    expect(chain[0]).toBe(book.choices.find((choice) => choice.role === role)?.face)
    expect(new Set(chain.map(({ name }) => name)).size).toBe(fontRoles.length + 1)
  })

  test('stands in for the font that the standard names', () => {
    const [[standard]] = roleFonts[role].families
    expect(book.choices.find((choice) => choice.role === role)).toMatchObject({
      substitute: true,
      standard,
    })
  })
})

/** 1 to 9 times 10 to 89 is Level 1 of GB/T 2312: 3,755 characters in rows 16 to 55. */
const levelOne = (): readonly string[] => {
  const decoder = new TextDecoder('gbk')
  const cells = Array.from({ length: 40 * 94 }, (_, index) =>
    decoder.decode(Uint8Array.of(0xb0 + Math.floor(index / 94), 0xa1 + (index % 94))),
  )
  return cells.filter((character) => !/\p{Co}/u.test(character))
}

/** Every ideograph of two bytes that an older standard can write. */
const ideographsOf = (encoding: 'gbk' | 'big5'): readonly string[] => {
  const decoder = new TextDecoder(encoding)
  const leads = Array.from({ length: 0x7e }, (_, index) => 0x81 + index)
  const trails = Array.from({ length: 0xbf }, (_, index) => 0x40 + index)
  const cells = leads.flatMap((lead) =>
    trails.map((trail) => decoder.decode(Uint8Array.of(lead, trail))),
  )
  return [...new Set(cells)].filter((character) => /^\p{Script=Han}$/u.test(character))
}

const marks =
  '，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…·～〇％‰℃°±×÷≥≤≠≈√∑∞αβΩ￥€№§' +
  '①⑩⑳⑴⒈㈠㈩ⅠⅣⅫⅰ㎡㎞㎏㎎㏑→←↑↓│┌┼■□▲△●○◆★☆０９ＡＺａｚāáǎàǖǚǜㄅあア々'

test.each(Array.from('𠮷䶮㐂𡉃𠀾𠃛𠄌𠔻𡈼𡔷𡘙𡛺𢆯𢏳𣇉𣑌𤎌𤣥𥁕𥳑𦫿𧄍𨐅𩇕𪚥𪟝𫝆𫟦𬌗𬘓'))(
  'the name character %s has a glyph one character wide',
  (character) => {
    const codePoint = codePointOf(character)
    const face = book.chain('fangsong').find((one) => one.covers(codePoint))
    expect(face?.advance(codePoint)).toBe(1000)
  },
)

test('the face of rare characters has what the others lack, and nothing else', () => {
  const rare = book.chain('fangsong').at(-1)
  expect(rare?.covers(codePointOf('𡉃'))).toBe(true)
  expect(rare?.covers(codePointOf('𠮷'))).toBe(false)
  expect(rare?.covers(codePointOf('民'))).toBe(false)
})

describe.each(faces.map((face) => [face.name, face] as const))('%s', (_, face) => {
  const lacking = (text: Iterable<string>): readonly string[] =>
    [...text].filter((character) => !face.covers(codePointOf(character)))
  const widths = (text: string): readonly number[] =>
    Array.from(text, (character) => face.advance(codePointOf(character)))

  test('is a file with its licence beside it, and under no reserved name', () => {
    expect(existsSync(face.path)).toBe(true)
    const licence = readFileSync(face.path.replace(/([^/]+)\.ttf$/, 'OFL-$1.txt'), 'utf8')
    expect(licence).toMatch(/^(?:Copyright|\(c\)) /)
    expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1')
    const [found] = readFontFile(face.path, face.name)
    expect(found?.embeddable).toBe(true)
    expect([...(found?.names ?? [])].join()).not.toMatch(/LXGW|霞鹜|Klee|Noto|Source/i)
  })

  test('covers what a notice is written with', () => {
    const letters = levelOne()
    expect(letters).toHaveLength(3755)
    expect(lacking(letters)).toEqual([])
    expect(lacking(marks)).toEqual([])
    expect(lacking(Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)))).toEqual(
      [],
    )
  })

  // What conversion to traditional script makes of a character of GB/T 2312 is in one of the two.
  test.each([
    ['gbk', 20_900],
    ['big5', 13_051],
  ] as const)('covers every ideograph of %s', (encoding, count) => {
    const ideographs = ideographsOf(encoding)
    expect(ideographs.length).toBeGreaterThanOrEqual(count)
    expect(lacking(ideographs)).toEqual([])
  })

  test('covers traditional characters and those of names that GBK lacks', () => {
    expect(lacking('臺灣縣區發展齣龜鬱')).toEqual([])
    expect(lacking('䶮㐂㛃𬱟𫖯𬭎𬀩㑇𠅤𬍛𬭸𬸣𫟅𬤊㛹㬎㳘㙦𣲗𬇕𫍯𫍣𬜬𬞟𪤗𪣻鿍鿎鿏𬶮𤩽𡐓𨱔')).toEqual(
      [],
    )
  })

  test('sets Chinese marks one character wide, and digits in columns', () => {
    const square = '，。、；：？！“”‘’（）《》〔〕—…·％〇①'
    expect(widths(square)).toEqual(Array.from(square, () => 1000))
    expect(new Set(widths('0123456789')).size).toBe(1)
  })

  test('gives a character that it lacks the width of its box', () => {
    expect(face.covers(codePointOf('😀'))).toBe(false)
    expect(face.advance(codePointOf('😀'))).toBe(face.advance(0x10ffff))
  })
})

test.each([
  ['𠮷', ['fangsong', 'kaiti']],
  ['𡉃', []],
  ['😀', []],
])('%s is covered by %j', (letter, roles) => {
  const covering = book.choices.filter(({ face }) => face.covers(codePointOf(letter)))
  expect(covering.map(({ role }) => role)).toEqual(roles)
})

test('a family belongs to one role', () => {
  const names = fontRoles.flatMap((role) => roleFonts[role].families.flat())
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
