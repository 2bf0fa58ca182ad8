import { expect, test } from 'vitest'
import { draftOf } from './support/read.ts'

const sentence = '截至9月底，全县共有在册低保对象6175人，发放低保金7197万元，完成年度任务的75.3%。'

/** Far above what each takes, far below what anything worse than linear would. */
const limit = 20_000

test.each([
  ['a megabyte of text', 'a.txt', `${sentence.repeat(8)}\n`.repeat(1000)],
  ['brackets', 'a.txt', '（'.repeat(100_000)],
  ['one long line', 'a.txt', '1'.repeat(1_000_000)],
  ['blank lines', 'a.txt', `${'\n'.repeat(100_000)}a`],
  ['spaces in a line', 'a.txt', `a${' '.repeat(1_000_000)}a`],
  ['bars', 'a.txt', `a${'|'.repeat(50_000)}`],
  ['rows of spaces', 'a.txt', '甲  乙\n'.repeat(50_000)],
  ['years', 'a.txt', '2023\n'.repeat(100_000)],
  ['heads of tables', 'a.txt', '指标\n2022\n2023\n2024\n'.repeat(20_000)],
  ['short lines', 'a.txt', '标题\n'.repeat(100_000)],
  ['brackets in Markdown', 'a.md', '['.repeat(100_000)],
  ['emphasis', 'a.md', 'a**b'.repeat(20_000)],
  ['entities', 'a.html', `<html>${'&'.repeat(100_000)}`],
  ['spans', 'a.html', `<html><table><tr>${'<td colspan=1000 rowspan=1000>1'.repeat(5000)}`],
])('%s', { timeout: limit }, async (_, file, text) => {
  expect((await draftOf(text, file)).blocks.length).toBeGreaterThan(0)
})
