import { readdirSync, readFileSync } from 'node:fs'
import { memoryWorld } from '@jibao/core/testing'
import type { Dataset } from '@jibao/data-model'
import { plainText, tableGrid, textPieces, type ValueNode, walk } from '@jibao/document'
import type { Member } from '@jibao/quarter-progress'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeReminder, composeSummary, readTemplate } from '../src/index.ts'
import { countyOf, faultyCounty, summaries, summaryModel, summaryOf } from './arbitrary-summary.ts'
import { bureau, datasetOf, goalOf, indicatorOf, observe, settingsOf } from './sample.ts'

const folder = new URL('../../../templates/', import.meta.url)

const templateOf = async (name: string) => {
  const home = new URL(`${name}/`, folder)
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:yaml|hbs)$/.test(path))
    .map((path) => [`${name}/${path}`, readFileSync(new URL(path, home), 'utf8')])
  const world = memoryWorld(Object.fromEntries(files))
  const { value } = await readTemplate(name, { world, shownAs: name })
  if (value === undefined) throw new Error(`${name} cannot be read`)
  return value
}

const template = await templateOf('province-summary')

const period = '2024-Q2'

const provinceWith = (target: string): Dataset =>
  datasetOf({ indicators: [indicatorOf('就业', { target })] })

const county = (name: string, figure?: string, target = '≥100人'): Member =>
  countyOf(
    name,
    datasetOf({
      indicators: [indicatorOf('就业', { target })],
      goals: [goalOf(1, { indicators: ['就业'] })],
      observations: figure === undefined ? [] : observe('就业', { [period]: figure }),
    }),
  )

const modelOf = (target: string, members: readonly Member[]) =>
  summaryModel(summaryOf(provinceWith(target), members, period))

const composed = (dataset: Dataset, members: readonly Member[], options = {}) => {
  const { value, diagnostics } = composeSummary(
    template,
    summaryOf(dataset, members, period),
    settingsOf({ options }),
  )
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return { text: value.children.flatMap(textPieces).join('\n'), report: value, diagnostics }
}

describe('a total', () => {
  test('is a sum of the counties’ figures, each under its county’s name and of the province’s indicator', () => {
    const [total] = modelOf('≥300人', [county('甲县', '60人'), county('乙县', '40人')]).totals
    expect(total?.total).toMatchObject({
      id: '就业@2024-Q2',
      label: '就业合计 2024年二季度完成值',
      quantity: { value: '100', unit: '人' },
      formula: {
        kind: 'sum',
        operands: [
          {
            id: '../counties/甲县/就业@2024-Q2',
            label: '甲县就业 2024年二季度完成值',
            indicator: '就业',
            origin: { file: 'progress/2024-Q2.yaml' },
          },
          { id: '../counties/乙县/就业@2024-Q2' },
        ],
      },
    })
    expect(total?.total).not.toHaveProperty('origin')
  })

  test.each([
    [
      'of all counties, by the words that figures have elsewhere',
      ['60人', '40人'],
      '完成年度目标的33.33%',
    ],
    ['of some, by the part alone that they make up', ['60人', undefined], '相当于年度目标的20%'],
    ['of some that are enough', ['310人', undefined], '相当于年度目标的103.33%'],
    ['of none, by nothing', [undefined, undefined], ''],
  ])('stands to its target %s', (_, figures, phrase) => {
    const members = figures.map((figure, index) => county(`县${index}`, figure))
    const [total] = modelOf('≥300人', members).totals
    expect(plainText(total?.attainmentPhrase ?? [])).toBe(phrase)
  })

  test('has a target that is a sum where the province has none, and that stands at no place', () => {
    const [total] = modelOf('——', [county('甲县', '60人'), county('乙县', '40人')]).totals
    const [rate] = (total?.attainmentPhrase ?? []).filter(
      (node): node is ValueNode => node.type === 'value',
    )
    expect(rate?.formula?.operands[1]).toMatchObject({ quantity: { value: '200' } })
    expect(rate?.formula?.operands[1]).not.toHaveProperty('origin')
    const { report } = composed(provinceWith('——'), [
      county('甲县', '60人'),
      county('乙县', '40人'),
    ])
    const targets = [...walk(report)].filter(
      (node): node is ValueNode => node.type === 'value' && node.id === '就业@2024:目标值',
    )
    expect(targets).toMatchObject([{ comparator: '≥', formula: { kind: 'sum' } }])
  })
})

describe('the report', () => {
  test('tells of whoever is late or cannot be read', () => {
    const members = [county('甲县', '60人'), county('乙县'), faultyCounty('坏县')]
    const { text } = composed(provinceWith('≥300人'), members)
    expect(text).toContain('共汇总3个'.replace('共', '本期'))
    expect(text).toContain('报送齐全的1个，迟报的1个，数据文件有误、未能汇总的1个')
    expect(text).toContain('1个县（市、区）合计60人，不含乙县（未报送）、坏县（数据文件有误）')
    expect(text).toContain('坏县有1处错误，首处在../counties/坏县/jibao.yaml:1:1，缺少“issuer”。')
  })

  test('says so where everybody has reported', () => {
    const { text } = composed(provinceWith('≥300人'), [county('甲县', '60人')])
    expect(text).toContain('各地本期应报的数据均已报齐。')
    expect(text).not.toContain('迟报')
  })

  test('has a table of counties for each indicator where that is asked for', () => {
    const members = [county('甲县', '60人'), county('乙县')]
    const title = '2024年二季度各地就业（人）'
    expect(composed(provinceWith('≥300人'), members).text).not.toContain(title)
    const { text } = composed(provinceWith('≥300人'), members, { indicators: '是' })
    expect(text).toContain([title, '地区', '目标值', '完成值', '完成率', '状态'].join('\n'))
    expect(text).toContain(['乙县', '≥100', '——', '——', '未报送'].join('\n'))
  })

  test.each([
    ['another unit', indicatorOf('就业', { target: '≥100', unit: '名' }), '计量单位是“名”'],
    [
      'another accrual',
      indicatorOf('就业', { accrual: 'point-in-time' }),
      '累计方式是 point-in-time',
    ],
  ])('is made beside a warning for %s', (_, indicator, words) => {
    const other = countyOf('乙县', datasetOf({ indicators: [indicator] }))
    const { diagnostics } = composed(provinceWith('——'), [county('甲县', '60人'), other])
    expect(diagnostics).toMatchObject([{ code: 'MEMBER_INDICATOR', severity: 'warning' }])
    expect(diagnostics[0]?.message).toContain(words)
    expect(diagnostics[0]?.message).toContain('（plan/弱有众扶.yaml:1:1）')
  })

  test('is made beside a warning where a county has other programmes, or two indicators for one', () => {
    const names = ['甲项', '乙项']
    const other = countyOf(
      '乙县',
      datasetOf({
        programmes: names.map((id) => ({
          id,
          name: id,
          lead: '民政局',
          origin: { file: 'p.yaml' },
        })),
        goals: names.map((programme, index) => goalOf(index + 1, { programme })),
        indicators: names.map((id) => indicatorOf(id, { aliases: ['就业'] })),
      }),
    )
    const { diagnostics } = composed(provinceWith('——'), [county('甲县', '60人'), other])
    expect(diagnostics.map(({ code }) => code)).toEqual(['MEMBER_PROGRAMME', 'MEMBER_INDICATOR'])
  })

  /** Marks that stand where a piece of a sentence stayed away. */
  const slip = /[，、；：][，、；：。]|。[，、；。]|[（“][，、；。]|^[，、；。]|[，、；]$/

  test('composes for all counties, with whole tables and no gap in a sentence', () => {
    fc.assert(
      fc.property(
        summaries,
        fc.constantFrom('通报', '报告'),
        fc.constantFrom('是', '否'),
        (data, kind, indicators) => {
          const { value, diagnostics } = composeSummary(
            template,
            data,
            settingsOf({ options: { kind, indicators } }),
          )
          expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
          for (const node of walk(value ?? expect.fail('no report'))) {
            if (node.type === 'table') expect(() => tableGrid(node)).not.toThrow()
          }
          expect(value?.children.flatMap(textPieces).filter((text) => slip.test(text))).toEqual([])
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('its template', () => {
  test('is for summaries alone', async () => {
    const notice = await templateOf('quarterly-notice')
    const data = summaryOf(bureau, [county('甲县', '1人')], period)
    expect(composeSummary(notice, data, settingsOf()).diagnostics).toMatchObject([
      { code: 'TEMPLATE_DATA' },
    ])
    const letter = { ...data, department: '残联', asked: 1, missing: [] }
    expect(composeReminder(template, letter, settingsOf()).diagnostics).toMatchObject([
      { code: 'TEMPLATE_DATA' },
    ])
  })
})
