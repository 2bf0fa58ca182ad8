import { type Block, plainText, type Report, walk } from '@jibao/document'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildFixture, composeFixture, piecesOf } from './fixture-builds.ts'

const edition = { disclosure: 'sample' } as const

/**
 * How often each mask stands in the first three chapters of an assessment that a county published with
 * its figures masked, counted there; 左右 behind a figure is 约 before it here.
 */
const published = {
  'x.xx万元': 2,
  'xx%': 2,
  'xx.x%': 1,
  'xx.xxxx万元': 1,
  'xx.xxx万元': 2,
  'xx.xx万元': 2,
  'xx.x万元': 1,
  'xxx%': 4,
  'xxx.xxxxx万元': 1,
  'xxx.xxx万元': 1,
  'xxx.xx万元': 1,
  'xxxx.xxxx万元': 4,
  'xxxx.xxx万元': 1,
  xxxxx人: 1,
  xxxxx人次: 1,
  xxxxx条: 1,
  xxxx人: 8,
  xxxx人次: 2,
  xxxx余万元: 1,
  xxxx例: 2,
  xxxx元: 2,
  'xxxx元/床': 2,
  xxxx户: 3,
  xxx万元: 2,
  xxx个: 4,
  xxx人: 4,
  xxx人次: 2,
  xxx位: 1,
  xxx余万元: 1,
  xxx例: 1,
  xxx元: 16,
  xxx名: 2,
  xxx床: 1,
  xxx户: 1,
  xx万元: 2,
  xx个: 2,
  xx人: 2,
  xx人次: 1,
  xx余万元: 1,
  xx名: 2,
  xx家: 1,
  xx户: 1,
  x万元: 1,
  x个: 4,
  x亿元: 1,
  x例: 2,
  x家: 3,
  x期: 1,
} as const

const chapters = ['兜底保障', '养老服务', '殡葬管理'] as const

/** What stands below the first headings, charts left out: they repeat. */
const firstChapters = ({ children }: Report): readonly Block[] => {
  const starts = children.flatMap((block, index) =>
    block.type === 'heading' && block.level === 1 ? [index] : [],
  )
  return children.slice(starts[0], starts[chapters.length]).filter(({ type }) => type !== 'chart')
}

const masksIn = (blocks: readonly Block[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const node of blocks.flatMap((block) => [...walk(block)])) {
    if (node.type !== 'value') continue
    const shape = (node.mask ?? 'no mask').replace(/^约/u, '')
    counts[shape] = (counts[shape] ?? 0) + 1
  }
  return counts
}

describe('the sample edition of the assessment', () => {
  let report: Report
  beforeAll(async () => {
    const built = await composeFixture('yunxi', { reports: ['考评材料'], edition })
    const found = built.get('考评材料')
    if (found === undefined) throw new Error('no assessment')
    report = found
  })

  test('has three chapters of the same matter', () => {
    const titles = firstChapters(report).flatMap((block) =>
      block.type === 'heading' && block.level === 1 ? [plainText(block.children)] : [],
    )
    expect(titles.map((title, index) => title.startsWith(chapters[index] ?? title))).toEqual([
      true,
      true,
      true,
    ])
  })

  test.each(Object.entries(published))('masks %s %i times', (shape, count) => {
    expect(masksIn(firstChapters(report))[shape] ?? 0).toBeGreaterThanOrEqual(count)
  })

  test('masks every figure', () => {
    expect(masksIn(report.children)).not.toHaveProperty('no mask')
  })
})

const kept = [
  ['a year', '考评材料', '2021年'],
  ['a month', '考评材料', '2021年12月底'],
  ['a day', '考评材料', '截至11月30日'],
  ['a law', '考评材料', '《中华人民共和国未成年人保护法》'],
  ['a document', '考评材料', '《养老服务体系建设三年行动计划》'],
  ['an anniversary', '考评材料', '中国共产党成立100周年'],
  ['the date of writing', '考评材料', '2022年1月18日'],
  ['the number of a document', '季度通报', '云民〔2022〕3号'],
  ['the title', '季度通报', '关于2021年四季度'],
] as const

/** 一、（一）1. and 一是 at the head of a paragraph. */
const number =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}\.(?!\d)|[一二三四五六七八九]是)/u

test('leaves years, dates, names of documents and numbering as they are, in every format', async () => {
  const asked = { reports: ['季度通报', '考评材料'] }
  const internal = await buildFixture('yunxi', asked)
  const sample = await buildFixture('yunxi', { ...asked, edition })
  for (const [index, output] of sample.entries()) {
    const before = internal[index]
    if (before === undefined) throw new Error(output.name)
    const pieces = await piecesOf(output)
    const text = pieces.join('').replace(/\s+/gu, '')
    for (const [what, report, words] of kept) {
      if (report === output.report) expect.soft(text, `${what}: ${output.name}`).toContain(words)
    }
    const numbersOf = (all: readonly string[]): readonly string[] =>
      all.flatMap((piece) => number.exec(piece.trim())?.[0] ?? [])
    expect.soft(numbersOf(pieces), output.name).toEqual(numbersOf(await piecesOf(before)))
  }
}, 300_000)
