import validate from '@ooxml-tools/validate'
import { afterEach, describe, expect, test } from 'vitest'
import { writeForm } from '../src/index.ts'
import { fixtureNames, fixturePlans } from './form-fixtures.ts'
import { aPlan, aRow, atLeast, figure, observed } from './form-sample.ts'

const plan = aPlan([
  aRow('year-to-date', {
    target: atLeast('820'),
    current: observed('一', '2024-Q3', figure('486'), { asOf: '2024-01-01' }),
  }),
])

describe('the Open XML SDK finds no fault', () => {
  test.each(fixtureNames)('with the forms of %s', async (name) => {
    const plans = await fixturePlans(name)
    expect(plans.length).toBeGreaterThan(0)
    for (const each of plans.slice(-2)) {
      expect(await validate(await writeForm(each), 'xlsx', 'Microsoft365')).toEqual([])
    }
  })

  test('with a form that goes back', async () => {
    const department = { id: '甲', name: '甲&<乙>"' }
    const bytes = await writeForm(
      { ...plan, department },
      {
        filler: '=1',
        entries: new Map([
          [
            '指标1',
            { figure: { kind: 'error', code: '#REF!' }, note: { kind: 'text', text: '甲\u0001' } },
          ],
        ]),
        remarks: [
          {
            severity: 'error',
            at: { indicator: '指标1', column: 'figure' },
            message: '<',
            hint: '&',
          },
          { severity: 'warning', message: '表', hint: '"' },
        ],
        leftovers: [{ place: '别表!A1', text: '\n' }],
      },
    )
    expect(await validate(bytes, 'xlsx', 'Microsoft365')).toEqual([])
  })
})

describe('same plan, same bytes', () => {
  const own = process.env.TZ
  afterEach(() => {
    if (own === undefined) delete process.env.TZ
    else process.env.TZ = own
  })

  test('in every time zone', async () => {
    const outcomes: { readonly offset: number; readonly bytes: Uint8Array }[] = []
    for (const zone of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
      process.env.TZ = zone
      outcomes.push({
        offset: new Date(2024, 0, 1).getTimezoneOffset(),
        bytes: await writeForm(plan, { filler: '甲某' }),
      })
    }
    expect(outcomes.map(({ offset }) => offset)).toEqual([0, -480, 480])
    const [first, ...others] = outcomes.map(({ bytes }) => Buffer.from(bytes).toString('base64'))
    expect(others).toEqual([first, first])
  })
})
