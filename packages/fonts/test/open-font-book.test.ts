import { once } from 'node:events'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { FontRole } from '@jibao/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultFontBook, type FontFolder, fontRoles, openFontBook } from '../src/index.ts'
import { codePointOf, collectionOf, folderWith, smallFont } from './small-font.ts'

const own = (path: string): FontFolder => ({ path, shownAs: 'fonts', kind: 'own' })
const system = (path: string): FontFolder => ({ path, shownAs: path, kind: 'system' })

const openOwn = (files: Readonly<Record<string, Uint8Array>>) =>
  openFontBook([own(folderWith(files))])

const familiesOf = async (files: Readonly<Record<string, Uint8Array>>) => {
  const { book } = await openOwn(files)
  return Object.fromEntries(
    book.choices
      .filter((choice) => !choice.substitute)
      .map(({ role, face }) => [role, face.family]),
  )
}

describe('a font of the user', () => {
  test('comes first for its role, before the default face and the others in their order', async () => {
    const { book, diagnostics } = await openOwn({ 'a.ttf': smallFont({ family: '楷体_GB2312' }) })
    const defaults = defaultFontBook()
    const names = (role: FontRole) => book.chain(role).map(({ name }) => name)
    expect(names('kaiti')).toEqual([
      '楷体_GB2312',
      ...defaults.chain('kaiti').map(({ name }) => name),
    ])
    expect(names('fangsong')).toEqual(defaults.chain('fangsong').map(({ name }) => name))
    expect(diagnostics).toEqual([])
  })

  test('says what it covers and how wide it is', async () => {
    const font = smallFont({ family: '黑体', characters: ' 一', advance: 640 })
    const [face] = (await openOwn({ 'a.ttf': font })).book.chain('heiti')
    expect(['一', '二'].map((one) => face?.covers(codePointOf(one)))).toEqual([true, false])
    expect(face?.advance(codePointOf('一'))).toBe(640)
  })

  test.each<[FontRole, string, string, string]>([
    ['fangsong', '仿宋_GB2312', 'Any', 'Any'],
    ['fangsong', '某', 'FangSong_GB2312', 'Any'],
    ['fangsong', '某', 'FANGSONG', 'Any'],
    ['fangsong', '某', 'Any', 'STFangsong'],
    ['kaiti', '某', 'KaiTi', 'Any'],
    ['heiti', '某', 'Any', 'SimHei'],
    ['xiaobiaosong', '某', 'FZXiaoBiaoSong-B05S', 'Any'],
    ['xiaobiaosong', '方正小标宋_GBK', 'Any', 'Any'],
    ['songti', '宋体', 'SimSun', 'SimSun'],
  ])('fills %s by one of its names: %s, %s, %s', async (role, family, englishFamily, post) => {
    const font = smallFont({ family, englishFamily, postscriptName: post })
    expect(Object.keys(await familiesOf({ 'a.ttf': font }))).toEqual([role])
  })

  test.each(['仿宋体', '我的仿宋', 'FangSong Light', '超粗黑体', 'KaiTi Bold', '标宋'])(
    'is not taken because its name has a word in it: %s',
    async (family) => {
      const font = smallFont({ family, englishFamily: family })
      expect(await familiesOf({ 'a.ttf': font })).toEqual({})
    },
  )

  test('is the best family that there is, in its most regular weight', async () => {
    const files = {
      'a.ttf': smallFont({ family: '华文仿宋' }),
      'b.ttf': smallFont({ family: '方正仿宋_GBK', weight: 700, advance: 700 }),
      'c.ttf': smallFont({ family: '方正仿宋_GBK', weight: 500, advance: 500 }),
    }
    const { book } = await openOwn(files)
    const [face] = book.chain('fangsong')
    expect([face?.family, face?.advance(codePointOf('一'))]).toEqual(['方正仿宋_GBK', 500])
  })

  test('comes before any of the system; there the best family counts, in whatever folder', async () => {
    const mine = folderWith({ 'a.ttf': smallFont({ family: '华文仿宋' }) })
    const worse = folderWith({ 'a.ttf': smallFont({ family: '华文楷体' }) })
    const better = folderWith({
      'a.ttf': smallFont({ family: '仿宋_GB2312' }),
      'b.ttf': smallFont({ family: '楷体_GB2312' }),
    })
    const folders = [system(worse), system(better), own(mine)]
    for (const order of [folders, folders.toReversed()]) {
      const { book } = await openFontBook(order)
      const [fangsong, kaiti] = book.choices.map(({ face }) => face.family)
      expect([fangsong, kaiti]).toEqual(['华文仿宋', '楷体_GB2312'])
    }
  })

  test('has others of its role behind it, one of each family', async () => {
    const files = {
      'a.ttf': smallFont({ family: '仿宋', characters: ' 县縣' }),
      'b.ttf': smallFont({ family: '仿宋_GB2312', characters: ' 县' }),
      'c.ttf': smallFont({ family: '仿宋', weight: 700, characters: ' 县縣' }),
      'd.ttf': smallFont({ family: '华文仿宋', fsType: 0x0002 }),
    }
    const { book, diagnostics } = await openOwn(files)
    const names = book.chain('fangsong').map(({ name }) => name)
    expect(names.slice(0, 3)).toEqual(['仿宋_GB2312', '仿宋', 'Jibao Fangsong'])
    expect(diagnostics).toEqual([])
  })

  test('may be one of a collection', async () => {
    const file = collectionOf(
      smallFont({ family: '别的', postscriptName: 'Other', characters: ' 一', advance: 900 }),
      smallFont({ family: '宋体', postscriptName: 'SimSun', characters: ' 二', advance: 950 }),
    )
    const [face] = (await openOwn({ 'a.ttc': file })).book.chain('songti')
    expect(face).toMatchObject({ family: '宋体', postscriptName: 'SimSun' })
    expect(['一', '二'].map((one) => face?.covers(codePointOf(one)))).toEqual([false, true])
    expect(face?.advance(codePointOf('二'))).toBe(950)
  })

  test('is found in a folder below', async () => {
    const folder = folderWith()
    mkdirSync(join(folder, '字体'))
    writeFileSync(join(folder, '字体/宋体.TTF'), smallFont({ family: '宋体' }))
    const { book } = await openFontBook([own(folder)])
    expect(book.chain('songti')[0]?.path).toBe(join(folder, '字体/宋体.TTF'))
  })
})

test.each([0x0002, 0x0100, 0x0200, 0x0302])(
  'a font whose maker forbids embedding (fsType %i) is passed over with a word',
  async (fsType) => {
    const { book, diagnostics } = await openOwn({
      'a.ttf': smallFont({ family: '仿宋_GB2312', fsType }),
      'b.ttf': smallFont({ family: '华文仿宋', fsType: 0x0008 }),
    })
    expect(book.chain('fangsong')[0]?.family).toBe('华文仿宋')
    expect(diagnostics).toMatchObject([
      { code: 'FONT_NOT_EMBEDDABLE', severity: 'info', origin: { file: 'fonts/a.ttf' } },
    ])
  },
)

describe('a file that is no font', () => {
  const whole = smallFont({ family: '仿宋_GB2312' })
  const unusable: readonly (readonly [string, Uint8Array])[] = [
    ['empty', new Uint8Array()],
    ['three bytes', Uint8Array.of(0, 1, 0)],
    ['text', new TextEncoder().encode('这不是字体，只是叫这个名字')],
    ['a header alone', whole.slice(0, 12)],
    ['half a font', whole.slice(0, whole.length >> 1)],
    [
      'a collection of too many',
      new TextEncoder().encode('ttcf\0\u0001\0\0\u007f\u007f\u007f\u007f'),
    ],
  ]

  test.each(unusable)('%s: is told, and the others are used', async (_, bytes) => {
    const files = { 'a.ttf': bytes, 'b.ttf': smallFont({ family: '黑体' }) }
    const { book, diagnostics } = await openOwn(files)
    expect(book.choices.filter((one) => !one.substitute).map(({ role }) => role)).toEqual(['heiti'])
    expect(diagnostics).toMatchObject([
      { code: 'FONT_UNREADABLE', severity: 'warning', origin: { file: 'fonts/a.ttf' } },
    ])
  })

  test('in a folder of the system is told only to those who ask for everything', async () => {
    const folder = folderWith({ 'a.ttf': new Uint8Array() })
    const { diagnostics, systemDiagnostics } = await openFontBook([system(folder)])
    expect(diagnostics).toEqual([])
    expect(systemDiagnostics).toMatchObject([{ code: 'FONT_UNREADABLE' }])
  })

  test('damage of any kind ends in a word and never in a crash', async () => {
    const folder = folderWith()
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (changes, length) => {
        const bytes = whole.slice(0, length)
        for (const [at, byte] of changes) if (at < length) bytes[at] = byte
        writeFileSync(join(folder, 'a.ttf'), bytes)
        const { book, diagnostics } = await openFontBook([own(folder)])
        const isUsed = book.choices.some(({ substitute }) => !substitute)
        if (isUsed) book.chain('fangsong')[0]?.covers(codePointOf('一'))
        for (const { code } of diagnostics) expect(code).toMatch(/^FONT_/)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a folder', () => {
  test('that is not there has no fonts', async () => {
    const { book, diagnostics } = await openFontBook([own(join(folderWith(), 'no'))])
    expect(book.choices.map(({ face }) => face.name)).toEqual(
      defaultFontBook().choices.map(({ face }) => face.name),
    )
    expect(diagnostics).toEqual([])
  })

  test('that holds itself by a link is walked once', async () => {
    const folder = folderWith({ 'a.ttf': smallFont({ family: '宋体' }), 'b.ttf': new Uint8Array() })
    symlinkSync(folder, join(folder, 'again'))
    const { book, diagnostics } = await openFontBook([own(folder)])
    expect(book.chain('songti')[0]?.path).toBe(join(folder, 'a.ttf'))
    expect(diagnostics).toHaveLength(1)
  })

  test('with a link to nowhere says so', async () => {
    const folder = folderWith()
    symlinkSync(join(folder, 'gone.ttf'), join(folder, 'a.ttf'))
    symlinkSync('b.ttf', join(folder, 'b.ttf'))
    const { diagnostics } = await openFontBook([own(folder)])
    expect(diagnostics.map(({ origin }) => origin?.file)).toEqual(['fonts/a.ttf', 'fonts/b.ttf'])
    expect(diagnostics[0]?.message).toContain('没有这个文件')
  })
})

test('what is no file is not opened', async () => {
  const folder = folderWith()
  const socket = createServer().listen(join(folder, 'a.ttf'))
  await once(socket, 'listening')
  expect((await openFontBook([own(folder)])).diagnostics).toEqual([])
  socket.close()
})

test('the same fonts give the same book, whatever the order in which they were put there', async () => {
  const fonts = fontRoles.map((role, index) => ({
    name: `${role}.ttf`,
    bytes: smallFont({ family: ['仿宋', '楷体', '黑体', '方正小标宋简体', '宋体'][index] ?? '' }),
  }))
  const files = (list: typeof fonts) =>
    Object.fromEntries(list.map(({ name, bytes }) => [name, bytes]))
  expect(await familiesOf(files(fonts))).toEqual(await familiesOf(files(fonts.toReversed())))
  expect(Object.keys(await familiesOf(files(fonts)))).toEqual(fontRoles)
})
