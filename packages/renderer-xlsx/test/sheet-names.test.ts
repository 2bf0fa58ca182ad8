import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSheetNames } from '../src/sheet-names.ts'

describe('names of worksheets', () => {
  test.each([
    ['进展情况表', '进展情况表'],
    ["2024/07: [甲]*'乙'?\\", '2024／07： ［甲］＊’乙’？＼'],
    ['  两\n行  ', '两 行'],
    ['', '表'],
    ['正文', '正文（2）'],
    ['HISTORY', 'HISTORY（2）'],
    ['很'.repeat(40), '很'.repeat(31)],
    [`${'很'.repeat(30)}𠮷`, '很'.repeat(30)],
  ])('%j becomes %j', (wish, name) => {
    expect(openSheetNames(['正文'], '表')(wish)).toBe(name)
  })

  test('are counted where they repeat', () => {
    const nameFor = openSheetNames([], '表')
    expect(['表', 'a', '表', 'A', '很'.repeat(31), '很'.repeat(32)].map(nameFor)).toEqual([
      '表',
      'a',
      '表（2）',
      'A（2）',
      '很'.repeat(31),
      `${'很'.repeat(28)}（2）`,
    ])
  })

  test('are always such as Excel takes, and never twice the same', () => {
    const wishes = fc.array(
      fc.string({ unit: fc.constantFrom(...Array.from(":\\/?*[]'甲aA 𠮷\n")), maxLength: 40 }),
    )
    fc.assert(
      fc.property(wishes, (list) => {
        const names = list.map(openSheetNames([], '表'))
        for (const name of names) {
          expect(name).toMatch(/^(?!history$)[^:\\/?*[\]']{1,31}$/i)
          expect(name).not.toMatch(/\p{Surrogate}/u)
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      }),
    )
  })
})
