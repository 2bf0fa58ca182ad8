import { formatOrigin } from '@jibao/core'
import { readWorkspace } from '@jibao/sources'
import { describe, expect, test } from 'vitest'
import { checkWorkspace } from '../../src/index.ts'
import { fixtureNames } from '../every-fixture.ts'
import { copyOf, toolsOf } from '../sample.ts'

const check = async (name: string, period: string) => {
  const { tools } = toolsOf(copyOf(`fixtures/${name}`, 'w'))
  return checkWorkspace({ workspace: 'w', period }, tools)
}

/** What is odd in the data of the fixtures, period by period: all of it is so in what they were made from. */
const oddities: Readonly<Record<string, readonly string[]>> = {
  'deqing 2023-Q3': ['warning DATA_UNCHANGED progress/2023-Q3.yaml:13:12 91人'],
  'deqing 2023-Q4': [
    'warning DATA_UNCHANGED progress/2023-Q3.yaml:13:12 91人',
    'warning DATA_GOAL_UNREPORTED progress/2023-Q4.yaml:2:9 低保标准',
    'warning DATA_GOAL_UNREPORTED progress/2023-Q4.yaml:2:9 家电配置',
    'warning DATA_GOAL_UNREPORTED progress/2023-Q4.yaml:2:9 医疗救助',
    'warning DATA_GOAL_UNREPORTED progress/2023-Q4.yaml:2:9 残疾人就业',
  ],
  'deqing 2024-Q1': ['warning DATA_UNCHANGED progress/2023-Q3.yaml:13:12 91人'],
  'deqing 2024-Q2': ['warning DATA_UNCHANGED progress/2023-Q3.yaml:13:12 91人'],
  'deqing 2024-Q3': [
    'warning DATA_UNCHANGED progress/2023-Q3.yaml:13:12 91人',
    'warning DATA_GOAL_UNREPORTED progress/2024-Q3.yaml:2:9 辅助器具适配',
    'warning DATA_GOAL_UNREPORTED progress/2024-Q3.yaml:2:9 孤独症儿童康复',
    'warning DATA_GOAL_UNREPORTED progress/2024-Q3.yaml:2:9 人道公益项目',
    'warning DATA_GOAL_UNREPORTED progress/2024-Q3.yaml:2:9 残疾人就业',
    'warning DATA_GOAL_UNREPORTED progress/2024-Q3.yaml:2:9 殡葬设施提升',
    'info DATA_UNCHANGED progress/2024-Q3.yaml:13:13 70户',
  ],
  'dongtou 2023': ['warning DATA_TARGET_PATH plan/弱有众扶.yaml:251:13 >10%'],
  'gallery 2024-Q1': ['warning DATA_GOAL_UNREPORTED progress/2024-Q1.yaml:2:9 志愿服务'],
  'gallery 2024-Q2': ['warning DATA_GOAL_UNREPORTED progress/2024-Q2.yaml:2:9 志愿服务'],
  'gallery 2024-Q3': ['warning DATA_GOAL_UNREPORTED progress/2024-Q3.yaml:2:9 儿童关爱'],
  'yunxi 2021-Q2': [
    'info DATA_UNCHANGED progress/2021-Q2.yaml:42:12 24.5万元',
    'info DATA_UNCHANGED progress/2021-Q2.yaml:62:10 1所',
  ],
  'yunxi 2021-Q3': [
    'info DATA_UNCHANGED progress/2021-Q2.yaml:42:12 24.5万元',
    'info DATA_UNCHANGED progress/2021-Q2.yaml:62:10 1所',
    'warning DATA_UNCHANGED progress/2021-Q3.yaml:46:13 326名',
    'info DATA_UNCHANGED progress/2021-Q3.yaml:47:11 8.15万元',
  ],
  'yunxi 2021-Q4': [
    'info DATA_UNCHANGED progress/2021-Q2.yaml:42:12 24.5万元',
    'info DATA_UNCHANGED progress/2021-Q2.yaml:62:10 1所',
    'info DATA_UNCHANGED progress/2021-Q4.yaml:48:12 48.5万元',
    'warning DATA_UNCHANGED progress/2021-Q4.yaml:53:13 326名',
    'warning DATA_UNCHANGED progress/2021-Q4.yaml:54:11 8.15万元',
    'info DATA_UNCHANGED progress/2021-Q4.yaml:69:12 1860余万元',
  ],
}

describe.each(fixtureNames)('%s', (name) => {
  test('is found in every period what is odd in it, and nothing that is wrong', async () => {
    const { tools } = toolsOf(copyOf(`fixtures/${name}`, 'w'))
    const { value } = await readWorkspace('w', tools.world)
    const periods = (value?.dataset.periods ?? []).map(({ period }) => period)
    expect(periods).not.toEqual([])
    for (const period of periods) {
      const { findings, summary, diagnostics } = await check(name, period)
      expect(diagnostics).toEqual([])
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(summary.errors).toBe(0)
      const odd = findings
        .filter(({ code }) => code.startsWith('DATA_'))
        .map(
          ({ severity, code, origin }) =>
            `${severity} ${code} ${formatOrigin(origin)} ${origin.quote}`,
        )
      expect([period, odd]).toEqual([period, oddities[`${name} ${period}`] ?? []])
    }
  })
})
