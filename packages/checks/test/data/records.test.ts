import { add } from '@jibao/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asOf } from '../../src/rules/data/as-of.ts'
import { goalUnreported } from '../../src/rules/data/goal-unreported.ts'
import { milestoneBack } from '../../src/rules/data/milestone-back.ts'
import { partsExceed } from '../../src/rules/data/parts-exceed.ts'
import { partsTotal } from '../../src/rules/data/parts-total.ts'
import { periodMissing } from '../../src/rules/data/period-missing.ts'
import { repeatedNarrative } from '../../src/rules/data/repeated-narrative.ts'
import { findIn, finds, quarters, type WrittenRecords } from './record.ts'

interface Case extends WrittenRecords {
  readonly why: string
  readonly found?: readonly string[]
}

/** A total and its parts in one quarter; `''` for a part that was not recorded. */
const whole = (
  why: string,
  unit: string,
  [total, ...parts]: readonly [string, ...string[]],
  found: readonly string[] = [],
  kind: 'parts' | 'including' = 'parts',
): Case => {
  const names = parts.map((_, index) => `第${index + 1}类`)
  const stated = (value: string) => (value === '' ? {} : { figures: { '2024-Q1': value } })
  return {
    why,
    found,
    indicators: {
      总数: { unit, accrual: 'point-in-time', [kind]: names, ...stated(total) },
      ...Object.fromEntries(
        names.map((name, index) => [
          name,
          { unit, accrual: 'point-in-time' as const, ...stated(parts[index] ?? '') },
        ]),
      ),
    },
  }
}

describe('DATA_PARTS_TOTAL', () => {
  test.each([
    whole('one too many', '人', ['7501人', '4251人', '3249人'], ['2024-Q1 7501人 fails']),
    whole('one too few', '户', ['161户', '65户', '97户'], ['2024-Q1 161户 fails']),
    whole('digits swapped', '人', ['12335人', '2101人', '10243人'], ['2024-Q1 12335人 fails']),
    whole('a part left out', '人', ['100人', '40人', '30人', '20人'], ['2024-Q1 100人 fails']),
    whole(
      'money beyond rounding',
      '万元',
      ['482.5万元', '307.2万元', '173万元', '0.1万元'],
      ['2024-Q1 482.5万元 fails'],
    ),
    whole('shares of more than all', '%', ['100%', '60.0%', '45.0%'], ['2024-Q1 100% fails']),
    whole('about', '人', ['7500人', '约3000人', '3249人'], ['2024-Q1 7500人 uncertain']),
    whole('a total that is zero', '个', ['0个', '1个', '2个'], ['2024-Q1 0个 fails']),
  ])('$why', (written) => {
    expect(finds(partsTotal, written)).toEqual(written.found)
  })

  test.each([
    whole('adds up', '户', ['7500户', '4251户', '3249户']),
    whole('adds up within rounding', '万元', ['480.4万元', '307.2万元', '173.3万元']),
    whole('adds up about', '人', ['7500人', '约4250人', '3249人']),
    whole('was not recorded', '人', ['', '40人', '30人']),
    whole('lacks a part', '人', ['100人', '40人', '']),
    whole(
      'has no more than some of it below',
      '人',
      ['203人', '83人', '6人', '35人'],
      [],
      'including',
    ),
    whole('has shares that make up all', '%', ['100%', '57.1%', '42.9%']),
    whole('has a part that is a range', '人', ['100人', '40～45人', '58人']),
    whole('was not stated', '人', ['——', '40人', '30人']),
  ])('nothing where it $why', (written) => {
    expect(finds(partsTotal, written)).toEqual([])
  })

  test('parts as of another day are not held against the whole', () => {
    const { indicators = {} } = whole('', '人', ['100人', '40人', '50人'])
    const part = { value: '40人', asOf: '2024-02-25' }
    const written = {
      indicators: { ...indicators, 第1类: { ...indicators.第1类, figures: { '2024-Q1': part } } },
    }
    expect(finds(partsTotal, written)).toEqual([])
  })

  test('counts that add up are never a fault, and one more always is', () => {
    const counts = fc.array(fc.nat(99999), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(counts, (parts) => {
        const texts = parts.map((part) => `${part}人`)
        const total = parts.map(String).reduce(add)
        expect(finds(partsTotal, whole('', '人', [`${total}人`, ...texts]))).toEqual([])
        const more = `${add(total, '1')}人`
        const found = findIn(partsTotal, whole('', '人', [more, ...texts]))
        expect(found.map(({ stated, computed }) => [stated, computed])).toEqual([
          [more, `${total}人`],
        ])
      }),
      { numRuns: 50 },
    )
  })
})

describe('DATA_PARTS_EXCEED', () => {
  test.each([
    whole(
      'a part above the whole',
      '人',
      ['203人', '302人', '6人'],
      ['2024-Q1 302人 fails'],
      'including',
    ),
    whole(
      'two of them',
      '户',
      ['10户', '12户', '11户'],
      ['2024-Q1 12户 fails', '2024-Q1 11户 fails'],
      'including',
    ),
    whole(
      'a part of a whole that all make up',
      '户',
      ['10户', '12户', '1户'],
      ['2024-Q1 12户 fails'],
    ),
    whole(
      'known parts above the whole, one still missing',
      '人',
      ['100人', '60人', '50人', ''],
      ['2024-Q1 100人 fails'],
    ),
    whole('above nothing', '人', ['0人', '3人'], ['2024-Q1 3人 fails'], 'including'),
    whole('money', '万元', ['612.8万元', '1612.8万元'], ['2024-Q1 1612.8万元 fails'], 'including'),
    whole('余', '人', ['1000人', '1200余人'], ['2024-Q1 1200余人 fails'], 'including'),
  ])('$why', (written) => {
    expect(finds(partsExceed, written)).toEqual(written.found)
  })

  test.each([
    whole('is more than its parts', '人', ['203人', '83人', '6人'], [], 'including'),
    whole('equals one', '处', ['12处', '12处'], [], 'including'),
    whole('has parts that overlap', '人', ['50人', '30人', '40人'], [], 'including'),
    whole('is less than all parts, which is told for itself', '人', ['100人', '60人', '50人']),
    whole('is a rate', '%', ['82%', '95%', '70%'], [], 'including'),
    whole('is less within rounding', '万元', ['612.8万元', '612.84万元'], [], 'including'),
    whole('is less within 约', '人', ['约1000人', '1020人'], [], 'including'),
    whole('lacks a part and is not reached', '人', ['100人', '60人', '30人', '']),
  ])('nothing where it $why', (written) => {
    expect(finds(partsExceed, written)).toEqual([])
  })
})

describe('DATA_AS_OF', () => {
  const dated = (
    why: string,
    period: string,
    day: string,
    found: readonly string[] = [],
  ): Case => ({
    why,
    found,
    indicators: { 走访: { unit: '户', figures: { [period]: { value: '40户', asOf: day } } } },
  })

  test.each([
    dated('the quarter before', '2024-Q2', '2024-03-20', ['2024-Q2 40户 fails']),
    dated('its last day', '2024-Q3', '2024-06-30', ['2024-Q3 40户 fails']),
    dated('long before', '2024-Q4', '2024-01-15', ['2024-Q4 40户 fails']),
    dated('the half-year before', '2024-H2', '2024-05-31', ['2024-H2 40户 fails']),
    dated('after the period', '2024-Q1', '2024-04-02', ['2024-Q1 40户 fails']),
  ])('as of $why', (written) => {
    expect(finds(asOf, written)).toEqual(written.found)
  })

  test.each([
    dated('the last day', '2024-Q2', '2024-06-30'),
    dated('the first day', '2024-Q2', '2024-04-01'),
    dated('some days before the end', '2023-Q3', '2023-09-22'),
    dated('a day of the half-year', '2024-H1', '2024-02-25'),
    dated('a day of the year', '2024', '2024-02-25'),
    dated('a day of the first quarter', '2024-Q1', '2024-01-01'),
  ])('nothing as of $why', (written) => {
    expect(finds(asOf, written)).toEqual([])
  })
})

describe('DATA_MILESTONE_BACK', () => {
  const state = (
    why: string,
    figures: Record<string, string>,
    found: readonly string[] = [],
  ): Case => ({
    why,
    found,
    indicators: { 实施办法: { accrual: 'milestone', figures } },
  })

  test.each([
    state('done, then under way', quarters('已出台', '推进中'), ['2024-Q2 推进中 fails']),
    state('done, then not begun', quarters('已完成', '未启动'), ['2024-Q2 未启动 fails']),
    state('under way, then not begun', quarters('推进中', '未启动'), ['2024-Q2 未启动 uncertain']),
    state('over a quarter without a record', { '2024-Q1': '已建成', '2024-Q3': '在建' }, [
      '2024-Q3 推进中 fails',
    ]),
    state('over one where nothing was stated', quarters('已完成', '——', '进行中'), [
      '2024-Q3 推进中 fails',
    ]),
  ])('$why', (written) => {
    expect(finds(milestoneBack, written)).toEqual(written.found)
  })

  test.each([
    state('goes on', quarters('未启动', '推进中', '已完成')),
    state('stays done', quarters('已完成', '已完成')),
    state('is done at once', quarters('未启动', '已完成')),
    state('begins anew in January', { '2023-Q4': '已完成', '2024-Q1': '推进中' }),
    state('is not stated later', quarters('已完成', '——')),
  ])('nothing where it $why', (written) => {
    expect(finds(milestoneBack, written)).toEqual([])
  })
})

describe('DATA_REPEATED_NARRATIVE', () => {
  const long = '各村志愿服务队已经建成，每月开展活动两次。'
  const told = (
    why: string,
    narratives: NonNullable<WrittenRecords['narratives']>,
    found: readonly string[] = [],
    indicators: WrittenRecords['indicators'] = {},
  ): Case => ({ why, narratives, found, indicators, goals: { 志愿服务: [] } })
  const quotes = '本期走访困难群众{走访}，逐户登记了需求。'

  test.each([
    told('word for word', { '2024-Q1': { 志愿服务: long }, '2024-Q2': { 志愿服务: long } }, [
      '2024-Q2 各村志愿服务队已经建成，每月开展活动两次… uncertain',
    ]),
    told('but for spaces', { '2024-Q1': { 志愿服务: long }, '2024-Q2': { 志愿服务: `${long} ` } }, [
      '2024-Q2 各村志愿服务队已经建成，每月开展活动两次… uncertain',
    ]),
    told(
      'twice',
      {
        '2024-Q1': { 志愿服务: long },
        '2024-Q2': { 志愿服务: long },
        '2024-Q3': { 志愿服务: long },
      },
      [
        '2024-Q2 各村志愿服务队已经建成，每月开展活动两次… uncertain',
        '2024-Q3 各村志愿服务队已经建成，每月开展活动两次… uncertain',
      ],
    ),
    told('of the programme', { '2024-Q1': { 专项: long }, '2024-Q2': { 专项: long } }, [
      '2024-Q2 各村志愿服务队已经建成，每月开展活动两次… uncertain',
    ]),
    told(
      'over a quarter without any',
      { '2024-Q1': { 志愿服务: long }, '2024-Q3': { 志愿服务: long } },
      ['2024-Q3 各村志愿服务队已经建成，每月开展活动两次… uncertain'],
    ),
    told(
      'with a figure that has not changed either',
      { '2024-Q1': { 志愿服务: quotes }, '2024-Q2': { 志愿服务: quotes } },
      ['2024-Q2 本期走访困难群众…，逐户登记了需求。 uncertain'],
      { 走访: { unit: '户', figures: quarters('40户', '40户') } },
    ),
  ])('$why', (written) => {
    expect(finds(repeatedNarrative, written)).toEqual(written.found)
  })

  test.each([
    told('is told anew', {
      '2024-Q1': { 志愿服务: long },
      '2024-Q2': { 志愿服务: `${long}六月又增两队。` },
    }),
    told('is short', {
      '2024-Q1': { 志愿服务: '正在有序推进。' },
      '2024-Q2': { 志愿服务: '正在有序推进。' },
    }),
    told('is of two years', { '2023-Q4': { 专项: long }, '2024-Q1': { 专项: long } }),
    told('is of another goal', { '2024-Q1': { 志愿服务: long }, '2024-Q2': { 专项: long } }),
    told(
      'quotes a figure that has changed',
      { '2024-Q1': { 志愿服务: quotes }, '2024-Q2': { 志愿服务: quotes } },
      [],
      { 走访: { unit: '户', figures: quarters('40户', '65户') } },
    ),
    told('differs in one number', {
      '2024-Q1': { 志愿服务: '志愿服务队已建成12支，每月活动两次。' },
      '2024-Q2': { 志愿服务: '志愿服务队已建成15支，每月活动两次。' },
    }),
  ])('nothing where it $why', (written) => {
    expect(finds(repeatedNarrative, written)).toEqual([])
  })
})

describe('DATA_GOAL_UNREPORTED', () => {
  const plan = { 就业: ['新增就业'], 办法: ['实施办法'], 志愿服务: [] } as const
  const reported = (why: string, stated: WrittenRecords, found: readonly string[] = []): Case => ({
    why,
    found,
    goals: plan,
    issued: ['2024-Q1', '2024-Q2'],
    period: '2024-Q2',
    ...stated,
  })
  const employment = { 新增就业: { unit: '人', figures: quarters('65人', '156人') } }
  const rules = (...states: readonly string[]) => ({
    实施办法: {
      accrual: 'milestone' as const,
      targets: { 2024: '出台办法' },
      figures: quarters(...states),
    },
  })
  const volunteers = { '2024-Q2': { 志愿服务: '各村都有志愿服务队。' } }

  test.each([
    reported(
      'one without a word',
      { indicators: { ...employment, ...rules('推进中', '推进中') } },
      ['2024-Q2 志愿服务 fails'],
    ),
    reported(
      'one without a figure',
      {
        indicators: { 新增就业: { unit: '人' }, ...rules('推进中', '推进中') },
        narratives: volunteers,
      },
      ['2024-Q2 就业 fails'],
    ),
    reported(
      'one whose figure is of the quarter before',
      {
        indicators: {
          新增就业: { unit: '人', figures: quarters('65人') },
          ...rules('推进中', '推进中'),
        },
        narratives: volunteers,
      },
      ['2024-Q2 就业 fails'],
    ),
    reported(
      'one under way of which nothing more was told',
      { indicators: { ...employment, ...rules('推进中') }, narratives: volunteers },
      ['2024-Q2 办法 fails'],
    ),
    reported('two of three', { indicators: employment }, [
      '2024-Q2 办法 fails',
      '2024-Q2 志愿服务 fails',
    ]),
    reported(
      'all of them, at once',
      {
        indicators: { 新增就业: { unit: '人' } },
        narratives: { '2024-Q2': { 专项: '本期未收到数据。' } },
      },
      ['2024-Q2 专项 fails'],
    ),
  ])('$why', (written) => {
    expect(finds(goalUnreported, written)).toEqual(written.found)
  })

  test.each([
    reported('all are reported', {
      indicators: { ...employment, ...rules('推进中', '推进中') },
      narratives: volunteers,
    }),
    reported('what was done before is not told again', {
      indicators: { ...employment, ...rules('已出台') },
      narratives: volunteers,
    }),
    reported('it is said that there is no figure', {
      indicators: { 新增就业: { unit: '人', figures: quarters('65人', '——') }, ...rules('已出台') },
      narratives: volunteers,
    }),
    reported('words stand for the figure', {
      indicators: { 新增就业: { unit: '人' }, ...rules('已出台') },
      narratives: { '2024-Q2': { 就业: '数据七月汇总。', 志愿服务: '已建队。' } },
    }),
    reported('it is told at the end of the year only', {
      goals: { 满意度: ['满意度'] },
      indicators: { 满意度: { unit: '%', accrual: 'annual', targets: { 2024: '90%' } } },
    }),
    reported('no report is made', { issued: [], indicators: employment }),
    reported('the goals are of another year', {
      period: '2023-Q2',
      issued: ['2023-Q2'],
      indicators: employment,
    }),
  ])('nothing where $why', (written) => {
    expect(finds(goalUnreported, written)).toEqual([])
  })
})

describe('DATA_PERIOD_MISSING', () => {
  const recorded = (
    why: string,
    issued: readonly string[],
    found: readonly string[] = [],
  ): Case => ({
    why,
    issued,
    found,
  })

  test.each([
    recorded('one', ['2024-Q1', '2024-Q3'], ['2024-Q3 2024-Q3 fails']),
    recorded('two', ['2024-Q1', '2024-Q4'], ['2024-Q4 2024-Q4 fails']),
    recorded('over the turn of the year', ['2023-Q3', '2024-Q1'], ['2024-Q1 2024-Q1 fails']),
    recorded(
      'twice',
      ['2023-Q1', '2023-Q3', '2023-Q4', '2024-Q2'],
      ['2023-Q3 2023-Q3 fails', '2024-Q2 2024-Q2 fails'],
    ),
    recorded('beside a yearly record', ['2023-Q1', '2023-Q3', '2023'], ['2023-Q3 2023-Q3 fails']),
  ])('$why', (written) => {
    expect(finds(periodMissing, written)).toEqual(written.found)
  })

  test.each([
    recorded('none', ['2023-Q3', '2023-Q4', '2024-Q1']),
    recorded('what a half-year stands for', ['2024-Q1', '2024-H1', '2024-Q3']),
    recorded('what a year stands for', ['2023-Q3', '2023', '2024-Q1']),
    recorded('years', ['2021-Q1', '2024-Q1']),
    recorded('half-years only', ['2023-H1', '2024-H1']),
    recorded('a year and a quarter', ['2020-Q2', '2020']),
    recorded('nothing at all', ['2024-Q2']),
  ])('nothing where it is $why', (written) => {
    expect(finds(periodMissing, written)).toEqual([])
  })

  test('a quarter that is yet to come is not missing', () => {
    const written = { issued: ['2024-Q1', '2024-Q3'], period: '2024-Q1' }
    expect(finds(periodMissing, written)).toEqual([])
  })
})
