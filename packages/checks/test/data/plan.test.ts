import { describe, expect, test } from 'vitest'
import { attainmentFar } from '../../src/rules/data/attainment-far.ts'
import { targetImpossible } from '../../src/rules/data/target-impossible.ts'
import { targetPath } from '../../src/rules/data/target-path.ts'
import { finds, quarters, type WrittenIndicator, years } from './record.ts'

interface Case {
  readonly why: string
  readonly name?: string
  readonly indicator: WrittenIndicator
  readonly found?: readonly string[]
}

const one = ({ name = '指标', indicator }: Case) => ({
  period: '2024-Q4',
  indicators: { [name]: indicator },
})

const path = (
  why: string,
  unit: string,
  targets: readonly string[],
  found: readonly string[] = [],
  stated: Partial<WrittenIndicator> = {},
): Case => ({
  why,
  indicator: { unit, accrual: 'point-in-time', ...stated, targets: years(...targets) },
  found,
})

describe('DATA_TARGET_PATH', () => {
  test.each([
    path('a digit lost', '项', ['14项', '16项', '1项', '18项'], ['plan ≥1项 uncertain']),
    path(
      'a digit too many',
      '元',
      ['12500元', '136500元', '14100元'],
      ['plan ≥136500元 uncertain'],
    ),
    path(
      'also of what is done anew each year',
      '户',
      ['60户', '6户', '70户'],
      ['plan ≥6户 uncertain'],
      { accrual: 'year-to-date' },
    ),
    path('a rate that is let go', '%', ['15%', '15%', '15%', '>10%'], ['plan >10% uncertain']),
    path('a level that is let go', '分', ['80分', '85分', '82分'], ['plan ≥82分 uncertain']),
    path('a cap that is raised', '起', ['≤5起', '≤3起', '≤8起'], ['plan ≤8起 uncertain'], {
      better: 'lower',
    }),
    path('a floor that became a cap', '%', ['≥90%', '≤92%'], ['plan ≤92% uncertain']),
    path('a cap that became a floor', '%', ['≤0.9%', '0.9%以上'], ['plan ≥0.9% uncertain'], {
      better: 'target',
    }),
    path(
      'once for each year that steps back',
      '%',
      ['90%', '85%', '80%'],
      ['plan ≥85% uncertain', 'plan ≥80% uncertain'],
    ),
  ])('$why', (written) => {
    expect(finds(targetPath, one(written))).toEqual(written.found)
  })

  test.each([
    path('grows', '%', ['≥89%', '≥90%', '≥91%', '≥92%']),
    path('stays', '%', ['100%', '100%', '100%']),
    path('is a little more than before', '项', ['18项', '>18项', '>18项']),
    path('passes from = to >', '%', ['36%', '50%', '>50%', '70%', '>72%']),
    path('differs from year to year in what is to be done', '户', ['80户', '60户', '75户'], [], {
      accrual: 'year-to-date',
    }),
    path('lowers a cap', '起', ['≤5起', '≤4起', '≤3起'], [], { better: 'lower' }),
    path('is to be hit and not passed', '个', ['12个', '10个', '11个'], [], { better: 'target' }),
    path('jumps for good', '%', ['7%', '10%', '40%', '80%', '85%']),
    path('is not set in between', '元', ['13750元', '——', '13970元']),
    path('is in words', '元', ['不低于上年增幅', '不低于上年增幅']),
    path('is of one year', '户', ['80户']),
  ])('nothing where it $why', (written) => {
    expect(finds(targetPath, one(written))).toEqual([])
  })
})

describe('DATA_TARGET_IMPOSSIBLE', () => {
  const target = (
    why: string,
    name: string,
    text: string,
    found: readonly string[] = [],
  ): Case => ({
    why,
    name,
    indicator: { unit: '%', accrual: 'point-in-time', targets: { 2024: text } },
    found,
  })

  test.each([
    target('above all', '服务站覆盖率', '≥100.5%', ['plan ≥100.5% fails']),
    target('more than all', '政策落实率', '超过100%', ['plan >100% fails']),
    target('twice all', '群众满意率', '200%', ['plan ≥200% fails']),
    target('above all, with 以上', '探访关爱率', '101%以上', ['plan ≥101% fails']),
    target('above all by another’s count', '基本医保参保率', '102%', ['plan ≥102% uncertain']),
    target('exactly more than all', '合格率', '=120%', ['plan =120% fails']),
  ])('$why', (written) => {
    expect(finds(targetImpossible, one(written))).toEqual(written.found)
  })

  test.each([
    target('all', '服务站覆盖率', '100%'),
    target('all or more', '服务站覆盖率', '100%以上'),
    target('nearly all', '满意率', '≥98.5%'),
    target('a cap', '覆盖率', '≤105%'),
    target('growth', '收入增长率', '≥110%'),
    target('completion', '任务完成率', '105%'),
    target('bed use', '床位使用率', '120%'),
    target('words', '落实率', '不低于上年'),
  ])('not $why', (written) => {
    expect(finds(targetImpossible, one(written))).toEqual([])
  })
})

describe('DATA_ATTAINMENT_FAR', () => {
  const far = (
    why: string,
    target: string,
    figures: readonly string[],
    found: readonly string[] = [],
    stated: Partial<WrittenIndicator> = {},
  ): Case & { readonly period: string } => ({
    why,
    period: `2024-Q${figures.length}`,
    indicator: { unit: '户', ...stated, targets: { 2024: target }, figures: quarters(...figures) },
    found,
  })
  const findFar = (written: ReturnType<typeof far>) =>
    finds(attainmentFar, { ...one(written), period: written.period })

  test.each([
    far('four times in the second quarter', '60户', ['80户', '245户'], ['2024-Q2 245户 uncertain']),
    far('more than twice in the first', '60户', ['125户'], ['2024-Q1 125户 uncertain']),
    far('of what is a state', '10户', ['31户'], ['2024-Q1 31户 uncertain'], {
      accrual: 'point-in-time',
    }),
    far('with 约', '60户', ['约500户'], ['2024-Q1 约500户 uncertain']),
  ])('$why', (written) => {
    expect(findFar(written)).toEqual(written.found)
  })

  test.each([
    far('is done', '60户', ['15户', '64户']),
    far('is at three times', '60户', ['30户', '180户']),
    far('is at twice in the first quarter', '60户', ['120户']),
    far('is few', '2户', ['9户']),
    far('is to be low', '10户', ['90户'], [], { better: 'lower' }),
    far('is of another order', '60户', ['48000户']),
    far('has no number to attain', '不低于上年', ['500户']),
    far('was not stated', '60户', ['——']),
  ])('nothing where it $why', (written) => {
    expect(findFar(written)).toEqual([])
  })
})
