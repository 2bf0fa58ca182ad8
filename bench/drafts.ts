import { readFileSync } from 'node:fs'
import { allChecks, runChecks, understand } from '../packages/checks/src/index.ts'
import { readDraft } from '../packages/drafts/src/index.ts'
import { readWorkbook } from '../packages/workbook/src/index.ts'

/** A megabyte of UTF-8 is a third as many Chinese characters. */
const length = 350_000

const published = new URL('../packages/toolkit/test/published/', import.meta.url)

const texts = {
  'quarterly notice': '季度进展.txt',
  'five-year plan': '五年方案.txt',
  'work report': '工作报告.txt',
  bulletin: '救助通报.txt',
} as const

/** The text over and over, each time with other figures, so that no two of them are the same statement. */
const megabyteOf = (text: string): string => {
  const rounds = Math.ceil(length / text.length)
  return Array.from({ length: rounds }, (_, round) =>
    text.replace(/\d{3,}/g, (digits) => String(Number(digits) + round)),
  ).join('\n')
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

const seconds = async (text: string): Promise<number> => {
  const from = performance.now()
  const { value: draft } = await readDraft(readWorkbook)(new TextEncoder().encode(text), {
    file: 'draft.txt',
  })
  if (draft === undefined) throw new Error('does not read')
  runChecks(allChecks, { readings: [understand(draft)] })
  return (performance.now() - from) / 1000
}

/** Reading and checking a draft of a megabyte, and of a quarter of it: what grows linearly takes four times as long. */
export const benchDrafts = async (): Promise<string> => {
  const rows: string[] = []
  for (const [name, file] of Object.entries(texts)) {
    const text = megabyteOf(readFileSync(new URL(file, published), 'utf8'))
    const quarter = text.slice(0, text.length / 4)
    const runs: { readonly whole: number; readonly quarter: number }[] = []
    for (let run = 0; run < 3; run += 1)
      runs.push({ quarter: await seconds(quarter), whole: await seconds(text) })
    const whole = median(runs.map((run) => run.whole))
    const ratio = median(runs.map((run) => run.whole / run.quarter))
    rows.push(`| ${name} | ${whole.toFixed(2)} s | ${ratio.toFixed(1)} × |`)
  }
  return [
    '| draft of 1 MB | read and checked | to a quarter of it |',
    '|---|---|---|',
    ...rows,
  ].join('\n')
}
