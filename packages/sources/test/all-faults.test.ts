import { formatOrigin } from '@jibao/core'
import { expect, test } from 'vitest'
import { readFiles, smallWorkspace } from './small-workspace.ts'

test('one run reports every fault, in order of place, and nothing that only follows from another', async () => {
  const { value, diagnostics } = await readFiles({
    'jibao.yaml': smallWorkspace['jibao.yaml']
      .replace('民政局', '民政厅')
      .replace('programme: 兜底', 'programme: 兜低'),
    'departments.yaml': smallWorkspace['departments.yaml'].replace('aliases', 'alias'),
    'plan/兜底.yaml': smallWorkspace['plan/兜底.yaml']
      .replace('supporting: [县残联]', 'supporting: [县残连]')
      .replace('number: 2', 'number: 0')
      .replace('accrual: milestone', 'accrual: milestoen')
      .replace('2024: 不少于130人', '2024: 不少于130户'),
    'progress/2024-Q1.yaml': smallWorkspace['progress/2024-Q1.yaml']
      .replace('2024-04-12', '4月12日')
      .replace('1105元/月', '1e5')
      .replace('asOf: 2024-03-25', 'asOf: 2024-04-25'),
    'progress/2024-Q2.县残联.yaml': smallWorkspace['progress/2024-Q2.县残联.yaml']
      .replace('1,56０人', '1,56人')
      .replace('{新增就业}', '{新增就叶}')
      .replace('@2024-Q1}', '@一季度}'),
    'progress/2024-Q3.yaml': 'period: 2024-Q3\nobservations:\n\t新增就业: 1\n',
    'progress/2024-Q5.yaml': 'period: 2024-Q5\n',
  })
  expect(value).toBeUndefined()
  expect(
    diagnostics.map(({ code, origin }) => `${formatOrigin(origin ?? { file: '' })} ${code}`),
  ).toEqual([
    'departments.yaml:4:5 KEY_UNKNOWN',
    'jibao.yaml:2:9 DEPARTMENT_UNKNOWN',
    'jibao.yaml:9:16 PROGRAMME_UNKNOWN',
    'plan/兜底.yaml:11:18 DEPARTMENT_UNKNOWN',
    'plan/兜底.yaml:15:13 VALUE_INVALID',
    'plan/兜底.yaml:34:13 UNIT_MISMATCH',
    'plan/兜底.yaml:37:14 VALUE_INVALID',
    'progress/2024-Q1.yaml:2:9 DATE_INVALID',
    'progress/2024-Q1.yaml:5:9 QUANTITY_INVALID',
    'progress/2024-Q1.yaml:10:11 AS_OF_OUTSIDE',
    'progress/2024-Q2.县残联.yaml:3:9 QUANTITY_INVALID',
    'progress/2024-Q2.县残联.yaml:8:7 FIGURE_UNKNOWN',
    'progress/2024-Q2.县残联.yaml:11:9 FIGURE_SYNTAX',
    'progress/2024-Q3.yaml:3:1 YAML_SYNTAX',
    'progress/2024-Q5.yaml:1:1 PERIOD_UNKNOWN',
    'progress/2024-Q5.yaml:1:9 PERIOD_UNKNOWN',
  ])
})

test('a slip in a name hides none in its value or date', async () => {
  const { diagnostics } = await readFiles({
    ...smallWorkspace,
    'progress/2024-Q1.yaml': `period: 2024-Q1
observations:
  没有的指标: { value: 1e5人, asOf: 2024-02-30 }
  另一个: 12人
`,
  })
  expect(diagnostics.map(({ code }) => code)).toEqual([
    'INDICATOR_UNKNOWN',
    'QUANTITY_INVALID',
    'DATE_INVALID',
    'INDICATOR_UNKNOWN',
  ])
})
