import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameOf } from '../src/file-name.ts'

const repeat = (text: string, times: number): string => text.repeat(times)

test.each([
  [
    '关于2024年二季度“弱有众扶”专项工作进展情况的通报',
    '关于2024年二季度“弱有众扶”专项工作进展情况的通报',
  ],
  ['甲/乙\\丙:丁*戊?己"庚<辛>壬|癸', '甲_乙_丙_丁_戊_己_庚_辛_壬_癸'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['甲\n乙\t丙\u0000\u200B\u202E', '甲_乙_丙___'],
  ['  甲 \u3000 乙  ', '甲 乙'],
  ['e\u0301', '\u00E9'],
  ['甲. . .', '甲'],
  ['.htaccess', 'htaccess'],
  ['', '报告'],
  ['.', '报告'],
  ['..', '报告'],
  [' . ', '报告'],
  ['CON', '_CON'],
  ['con.报告', '_con.报告'],
  ['nul .x', '_nul .x'],
  ['Com1', '_Com1'],
  ['LPT³', '_LPT³'],
  ['conin$', '_conin$'],
  ['console', 'console'],
  ['\uD842', '_'],
  [repeat('甲', 100), repeat('甲', 80)],
  [repeat('𠮷', 100), repeat('𠮷', 60)],
  [repeat('a', 100), repeat('a', 80)],
  [`${repeat('甲', 79)}. 乙`, repeat('甲', 79)],
])('%j is kept as %j', (title, name) => {
  expect(fileNameOf(title)).toBe(name)
})

const awkward = fc.oneof(
  fc.constantFrom(...'con nul com1 lpt¹ aux CONIN$ . .. / \\ : 𠮷 甲 _ $ .pdf 👨‍👩‍👧'.split(' ')),
  fc.constantFrom(' ', '\u3000', '\n', '\uD800', '\u0000', '\u200D', '\u202E', '\u0301'),
  fc.constant(repeat('a', 79)),
)

const titles = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(awkward, { maxLength: 120 }).map((parts) => parts.join('')),
)

test('whatever the title, the name is one that every system takes', () => {
  fc.assert(
    fc.property(titles, (title) => {
      const name = fileNameOf(title)
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/u)
      expect(name).not.toMatch(/^[.\s]|[.\s]$|^$/u)
      expect(name).not.toMatch(
        /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/iu,
      )
      expect(Array.from(name).length).toBeLessThanOrEqual(80)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240)
      expect(fileNameOf(name)).toBe(name)
    }),
    { numRuns: 2000 },
  )
})
