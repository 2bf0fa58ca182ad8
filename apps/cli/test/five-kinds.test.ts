import type { TableNode } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { type DueFigures, dueFigures, lackingInCells, lackingInProse } from './due-figures.ts'
import {
  type BuiltReport,
  buildFixture,
  composeFixture,
  fixtureNames,
  openFixture,
  piecesOf,
  textOf,
} from './fixture-builds.ts'
import { openSheets } from './open-sheets.ts'
import { figuresOf, lackingInSheet, listedFigures, tablesOf } from './sheets-of-tree.ts'

const formats = ['pdf', 'docx', 'xlsx', 'html', 'ofd']

/** How many figures the model of each kind has at the least. */
const least: Readonly<Record<string, number>> = {
  'deqing 季度通报': 8,
  // 36 indicators, their base year and five targets.
  'dongtou 实施方案': 36 * 6,
  'ningqing 工作报告': 90,
  'yunxi 考评材料': 130,
  'zhongshan 信息简报': 30,
}

const duePer = async (fixture: string): Promise<(output: BuiltReport) => DueFigures> => {
  const workspace = await openFixture(fixture)
  return ({ report, period }) => {
    const config = workspace.reports.find(({ id }) => id === report)
    if (config === undefined) throw new Error(`no ${report}`)
    return dueFigures({ fixture, workspace, config, period })
  }
}

describe.each(fixtureNames)('%s', (fixture) => {
  test('prints every figure that is due, in every format of every report', async () => {
    const dueOf = await duePer(fixture)
    const trees = await composeFixture(fixture)
    const outputs = await buildFixture(fixture)
    expect(outputs.map(({ name }) => name)).toEqual(
      [...trees.keys()].flatMap((report) => formats.map((format) => `${report} ${format}`)),
    )
    const lacking: Record<string, readonly string[]> = {}
    for (const output of outputs) {
      const { prose, cells } = dueOf(output)
      expect(prose.length + cells.length).toBeGreaterThanOrEqual(
        least[`${fixture} ${output.report}`] ?? 0,
      )
      const found = [
        ...lackingInProse(prose, await textOf(output)),
        ...lackingInCells(cells, await piecesOf(output)),
      ]
      if (found.length > 0) lacking[output.name] = found
    }
    expect(lacking).toEqual({})
  }, 300_000)

  test('gives each table a worksheet of its own, and each figure a line of 数据', async () => {
    const trees = await composeFixture(fixture)
    for (const { report, format, bytes } of await buildFixture(fixture)) {
      if (format !== 'xlsx') continue
      const tree = trees.get(report)
      if (tree === undefined) throw new Error(`no ${report}`)
      const sheets = await openSheets(bytes)
      expect(sheets.get('正文')?.length).toBeGreaterThan(1)
      expect(listedFigures(sheets.get('数据') ?? [])).toEqual(figuresOf(tree))
      const others = [...sheets].filter(([name]) => name !== '正文' && name !== '数据')
      const sheetOf = (table: TableNode): string =>
        others.find(([, rows]) => lackingInSheet(table, rows).length === 0)?.[0] ??
        `none: ${table.caption}`
      const found = tablesOf(tree).map(sheetOf)
      expect(found.filter((name) => name.startsWith('none'))).toEqual([])
      expect(new Set(found).size).toBe(found.length)
    }
  }, 300_000)
})
