import type { DisclosureName } from '@jibao/data-model'
import type { Publication } from '@jibao/document'
import { expect, test } from 'vitest'
import { composeReports } from '../src/compose-reports.ts'
import type { Edition } from '../src/edition.ts'
import { type BuildRequest, planBuild } from '../src/plan-build.ts'
import { openFixture } from './every-fixture.ts'
import { deqing, textOf, toolsOf } from './sample.ts'

const entry: Publication = { openness: '主动公开', term: '长期公开' }
/** What the record says of the issue. */
const own = { index: '330521/2024-01088', publishedOn: '2024-10-16' }

/** The reports of a workspace that all have an entry, in an edition. */
const compose = async (publication: Publication, edition: Edition) => {
  const { workspace, world, planned } = await openFixture('deqing')
  return composeReports(
    planned.slice(-1).map((one) => ({ ...one, config: { ...one.config, publication } })),
    workspace,
    edition,
    { world, templateFolders: ['templates'] },
  )
}

const issue = 'w/progress/2024-Q2.yaml'
const config = textOf(deqing['w/jibao.yaml']).replace(/^ {4}publication:\n(?: {6}.*\n)*/m, '')

/** What a build would make of the notice, with lines below it in jibao.yaml. */
const planned = async (
  asked: Partial<BuildRequest>,
  lines: string,
  file: string = textOf(deqing[issue]),
) => {
  const { tools } = toolsOf({ ...deqing, 'w/jibao.yaml': `${config}${lines}`, [issue]: file })
  const request = { workspace: 'w', reports: [], formats: [], out: 'out', ...asked }
  const line = config.slice(0, config.indexOf('id: 季度通报')).split('\n').length
  const origin = { file: 'jibao.yaml', line, column: 5 }
  return { plan: await planBuild(request, tools), origin }
}

test.each<[Edition, Publication]>([
  [{ disclosure: 'internal' }, { ...entry, ...own }],
  [{ disclosure: 'public' }, { ...entry, ...own }],
  [{ disclosure: 'sample' }, { ...entry, ...own }],
  [
    { disclosure: 'internal', script: 'tw' },
    { ...own, openness: '主动公开', term: '長期公開' },
  ],
])('an edition %j has the entry of its report', async (edition, expected) => {
  const { value } = await compose(entry, edition)
  expect(value?.map(({ report }) => report.metadata.publication)).toEqual([expected])
})

test.each<[string, string, Publication]>([
  ['', '', { openness: '主动公开', index: '330521/2024-00001' }],
  [
    'publication: { index: 330521/2024-00721 }',
    '',
    { openness: '主动公开', index: '330521/2024-00721' },
  ],
  [
    'publication: { index: 330521/2024-00721, publishedOn: 2024-07-15 }',
    'documents: { 季度通报: { publication: { index: 330521/2024-00722 } } }',
    { openness: '主动公开', index: '330521/2024-00722', publishedOn: '2024-07-15' },
  ],
])(
  'what is said of an issue goes before what is said of its report: %s %s',
  async (common, own, expected) => {
    const { plan } = await planned(
      { period: '2024-Q2' },
      '    publication: { openness: 主动公开, index: 330521/2024-00001 }\n',
      `${textOf(deqing[issue]).replace(/^publication:.*\n/m, '')}${common}\n${own}\n`,
    )
    expect(plan.diagnostics).toEqual([])
    expect(plan.tasks.map(({ report }) => report.metadata.publication)).toEqual([expected])
  },
)

const withheld = '    publication: { openness: 不予公开 }\n'
const another =
  '  - { id: 另一份, template: quarterly-notice, programme: 弱有众扶, title: 另一份 }\n'

test.each<[string, DisclosureName, readonly string[], readonly string[], readonly string[]]>([
  [another, 'public', [], ['另一份'], ['warning']],
  [another, 'public', ['另一份'], ['另一份'], []],
  [another, 'public', ['季度通报'], [], ['error']],
  [another, 'public', ['季度通报', '另一份'], [], ['error']],
  ['', 'public', [], [], ['error']],
  [another, 'internal', [], ['季度通报', '另一份'], []],
  [another, 'sample', ['季度通报'], ['季度通报'], []],
])(
  'with %j, a build %s of %j makes %j, and tells %j',
  async (others, disclosure, reports, made, told) => {
    const { plan, origin } = await planned(
      { reports, edition: { disclosure } },
      `${withheld}${others}`,
    )
    const found = plan.diagnostics.filter(({ code }) => code === 'REPORT_WITHHELD')
    expect(found.map(({ severity }) => severity)).toEqual(told)
    for (const one of found) expect(one).toMatchObject({ origin })
    expect(plan.tasks.map(({ config }) => config.id)).toEqual(made)
  },
)
