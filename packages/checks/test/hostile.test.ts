import { allChecks, runChecks } from '@jibao/checks'
import { readingOf } from '@jibao/checks/testing'
import { describe, expect, test } from 'vitest'
import { readCorpus } from './support/read-corpus.ts'

/**
 * Far above what any of these takes, and far below what a step takes that grows with the square of the
 * text; seconds of the processor, lest others on the machine decide. What a draft takes is measured by `pnpm bench drafts`.
 */
const limit = 20

const check = (text: string): number => {
  const from = process.cpuUsage()
  const { diagnostics } = runChecks(allChecks, { readings: [readingOf(text)] })
  expect(diagnostics).toEqual([])
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1e6
}

/** About so many characters of it. */
const long = (unit: string, length = 1_000_000): string =>
  unit.repeat(Math.ceil(length / unit.length))

/** Statements of the corpus one after the other, each time with other figures. */
const report = (length: number): string => {
  const statements = readCorpus().map(({ text }) => text)
  const written: string[] = []
  let size = 0
  for (let round = 0; size < length; round += 1) {
    for (const statement of statements) {
      const own = statement.replace(/\d{3,}/g, (digits) => String(Number(digits) + round))
      written.push(own)
      size += own.length + 1
    }
  }
  return written.join('\n')
}

test('a report of a megabyte', () => {
  // A megabyte of Chinese in UTF-8 is a third of a million characters.
  expect(check(report(350_000))).toBeLessThan(limit)
})

test('a report of a megabyte in one paragraph', () => {
  expect(check(report(350_000).replaceAll('\n', ''))).toBeLessThan(limit)
})

describe('hostile text', () => {
  test.each([
    ['brackets that open', '（'],
    ['brackets that close', '）'],
    ['brackets of all kinds', '（[{《“‘'],
    ['quotation marks that open', '“'],
    ['one number', '1'],
    ['numbers with points', '1.'],
    ['numbers with commas', '1,'],
    ['numbers and units', '1人'],
    ['numbers in an enumeration', '1人、'],
    ['percentages', '5%，'],
    ['其中', '其中'],
    ['其中 with figures', '其中3人，'],
    ['由', '由1提高到'],
    ['years', '2023年'],
    ['months', '9月底'],
    ['完成率', '完成率'],
    ['分别为', '分别为1、2、'],
    ['items', '一是'],
    ['numbered items', '1.完成。2.完成。'],
    ['sentence ends', '。'],
    ['commas', '，'],
    ['spaces', ' '],
    ['full-width spaces', '　'],
    ['x', 'x'],
    ['blanks to be filled in', '__'],
    ['one character', '的'],
    ['one phrase', '困难职工'],
    ['Latin words', 'abc '],
    ['characters beyond the first plane', '𠮷'],
    ['halves of such characters', '\uD842'],
    ['traditional characters', '萬億個戶'],
    ['Chinese numerals', '一百二十三万'],
  ])('%s in one paragraph', (_, unit) => {
    expect(check(long(unit, 300_000))).toBeLessThan(limit)
  })

  test.each([
    ['short lines', '完成10人\n'],
    ['the same sentence', '截至9月底，帮扶困难职工1022人，完成率127%。\n'],
    ['headings', '# 一、总体情况\n'],
    ['numbered lines', '1.完成改造10户。\n'],
    ['rows of a table', '| 2022 | 14 | 16% | 完成率 |\n'],
  ])('%s', (_, unit) => {
    expect(check(long(unit, 300_000))).toBeLessThan(limit)
  })
})
