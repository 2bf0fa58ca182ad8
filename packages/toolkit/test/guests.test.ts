import { pathToFileURL } from 'node:url'
import { formatOrigin } from '@jibao/core'
import { readReport, textPieces } from '@jibao/document'
import { definePlugin, openPlugin, type Plugin } from '@jibao/plugin'
import { describe, expect, test } from 'vitest'
import {
  build,
  checkDrafts,
  checkWorkspace,
  explain,
  listChecks,
  listWorkspace,
} from '../src/index.ts'
import { deqing, named, offering, textOf, toolsOf } from './sample.ts'

// What plug-ins bring besides renderers, all along the line.

const folder = '/somewhere/templates'

const added = definePlugin({
  meta: { name: 'jibao-added', version: '1.0.0', core: '^1' },
  helpers: [
    {
      name: '大写',
      call: (value) => (typeof value === 'string' ? value : `${value.quantity?.value}（大写）`),
    },
  ],
  checks: [
    {
      meta: { code: 'ADDED_FEW', name: '太少', basis: '本单位规定', severity: 'error' },
      *run({ data, readings }) {
        for (const { reading, origin } of data?.dataset.observations ?? []) {
          if (reading.kind !== 'quantity' || reading.quantity.value !== '7') continue
          const words = { verdict: 'fails', message: '只有7', hint: '请核实' } as const
          yield { at: { kind: 'data', origin, quote: '7人' }, ...words }
        }
        for (const reading of readings) {
          const start = reading.draft.text.indexOf('7人')
          if (start < 0) continue
          const at = { kind: 'draft', reading, start, end: start + 2 } as const
          yield { at, verdict: 'fails', message: '只有7', hint: '请核实' }
        }
      },
    },
  ],
  sources: [
    {
      extension: '.txt',
      title: '文字',
      read: (bytes, { file }) => {
        const [indicator = '', period = '', value = ''] = textOf(bytes).split(' ')
        const origin = { file, line: 1, column: 1 }
        return { value: [{ indicator, period, value, origin }], diagnostics: [] }
      },
    },
  ],
  templates: [pathToFileURL(`${folder}/`)],
})

const body = `{{#each goals as |goal|}}{{#each goal.reported as |one|}}{{大写 one.actual}}，{{one.actual}}；{{/each}}{{/each}}`

const templateOf = (name: string, text = body) => ({
  [`${folder}/${name}/template.yaml`]: `name: ${name}\ntitle: 简报\ndata: programme-progress\nreportTitle: 简报\noptions:\n  twoYears: { description: 表, default: 否 }\n`,
  [`${folder}/${name}/body.md.hbs`]: text,
})

const settings = textOf(deqing['w/jibao.yaml'])

/** The county's workspace with the plug-in, whose template its report uses. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  ...deqing,
  ...templateOf('short'),
  'w/jibao.yaml': `${settings.replace('template: quarterly-notice', 'template: short')}\nplugins: [added]\n`,
}

const toolsWith = (
  stated: Readonly<Record<string, string | Uint8Array>> = files,
  plugin: Plugin = added,
) =>
  toolsOf(stated, {
    openPlugin: async (reference) => {
      const { value, diagnostics } = await openPlugin({ plugin }, reference)
      return { value: value && { ...value, from: 'w/added.js' }, diagnostics }
    },
  })

const request = { workspace: 'w', reports: [], formats: [], out: 'out', period: '2024-Q3' }

const built = async (...given: Parameters<typeof toolsWith>) => {
  const { world, tools } = toolsWith(...given)
  const { outputs, diagnostics, findings } = await build(request, tools)
  const [output] = outputs
  const report =
    output === undefined
      ? undefined
      : readReport(textOf(world.files.get(output.path)), output.path).value
  return { report, diagnostics, findings, tools, world }
}

const codes = (diagnostics: readonly { readonly code: string }[]) =>
  diagnostics.map(({ code }) => code)

describe('a template and a helper of a plug-in', () => {
  test('make a report', async () => {
    const { report, diagnostics } = await built()
    expect(codes(diagnostics).filter((code) => code !== 'FIGURE_PENDING')).toEqual([])
    expect(report?.children.flatMap(textPieces).join('')).toContain('1022（大写），1022人；')
  })

  test('are told at their places when they are at fault', async () => {
    const { report, diagnostics } = await built({
      ...files,
      ...templateOf('short', '甲{{nothing}}\n\n{{小写 issuer}}'),
    })
    expect(report).toBeUndefined()
    expect(
      diagnostics.map(({ code, origin }) => `${code} ${origin && formatOrigin(origin)}`),
    ).toEqual([
      'TEMPLATE_NAME_UNKNOWN 插件 jibao-added/short/body.md.hbs:1:4',
      'TEMPLATE_HELPER_UNKNOWN 插件 jibao-added/short/body.md.hbs:3:3',
    ])
  })

  test('are looked into for a character that no face has', async () => {
    const rare = '𪛖'
    const printing = named('print', {
      usesFonts: true,
      render: async (_, { report }) => {
        report({
          code: 'LACKING',
          severity: 'info',
          message: rare,
          hint: '请核对',
          character: rare,
        })
        return new Uint8Array(1)
      },
    })
    const { tools } = toolsWith({ ...files, ...templateOf('short', `甲\n乙${rare}`) })
    const { diagnostics } = await build(request, { ...tools, plugins: [offering(printing)] })
    const [found] = diagnostics.filter(({ code }) => code === 'LACKING')
    expect(found?.origin && formatOrigin(found.origin)).toBe(
      '插件 jibao-added/short/body.md.hbs:2:2',
    )
  })

  test('helpers serve the templates of the workspace too', async () => {
    const { report } = await built({
      ...files,
      'w/templates/short/template.yaml': files[`${folder}/short/template.yaml`] ?? '',
      'w/templates/short/body.md.hbs': '自己的：{{大写 issuer}}',
    })
    expect(report?.children.flatMap(textPieces)).toEqual(['自己的：德清县民政局'])
  })

  test('a template with the name of one that came along is not used, and told', async () => {
    const { report, diagnostics } = await built({
      ...files,
      ...templateOf('quarterly-notice', '甲'),
      'w/jibao.yaml': `${settings}\nplugins: [added]\n`,
    })
    expect(codes(diagnostics)).toContain('TEMPLATE_HIDDEN')
    expect(report?.children.flatMap(textPieces)).not.toEqual(['甲'])
  })

  test('are listed by their titles', async () => {
    const { value } = await listWorkspace('w', toolsWith().tools)
    expect(value?.reports.map(({ title }) => title)).toContain('简报')
  })
})

describe('a check of a plug-in', () => {
  const few = {
    'w/progress/2024-Q3.yaml': textOf(deqing['w/progress/2024-Q3.yaml']).replace('1022人', '7人'),
  }

  test('runs on a workspace, and says whose it is', async () => {
    const run = await checkWorkspace(
      { workspace: 'w', period: '2024-Q3' },
      toolsWith({ ...files, ...few }).tools,
    )
    const found = run.findings.filter(({ code }) => code === 'ADDED_FEW')
    expect(found).toMatchObject([
      { severity: 'error', origin: { file: 'progress/2024-Q3.yaml', quote: '7人' } },
    ])
    expect(run.addedChecks).toMatchObject([{ code: 'ADDED_FEW', plugin: 'jibao-added' }])
  })

  test('runs when a report is built', async () => {
    const { findings } = await built({ ...files, ...few })
    expect(codes(findings)).toContain('ADDED_FEW')
  })

  test('runs on a draft that is held against the workspace, and on no other', async () => {
    const { tools } = toolsWith({ ...files, 'd/稿.txt': '全县帮扶7人。' })
    const drafts = { files: [{ path: 'd/稿.txt', shownAs: '稿.txt' }] }
    const against = await checkDrafts({ ...drafts, against: 'w' }, tools)
    const alone = await checkDrafts(drafts, tools)
    expect(codes(against.findings)).toContain('ADDED_FEW')
    expect(codes(alone.findings)).not.toContain('ADDED_FEW')
  })

  test.each([
    ['severity:\n    ADDED_FEW: 提示\n', { severity: 'info' }],
    [
      'excuses:\n    - { code: ADDED_FEW, file: progress/2024-Q3.yaml, reason: 属实 }\n',
      { excuse: '属实' },
    ],
  ])('knows what the workspace says of it: %s', async (section, expected) => {
    const jibao = `${String(files['w/jibao.yaml'])}checks:\n  ${section}`
    const run = await checkWorkspace(
      { workspace: 'w', period: '2024-Q3' },
      toolsWith({ ...files, ...few, 'w/jibao.yaml': jibao }).tools,
    )
    expect(codes(run.diagnostics)).not.toContain('CHECK_UNKNOWN')
    expect(run.findings.filter(({ code }) => code === 'ADDED_FEW')).toMatchObject([expected])
  })

  test('is listed after ours', async () => {
    const { checks } = await listChecks('w', toolsWith().tools)
    expect(checks.at(-1)).toMatchObject({ code: 'ADDED_FEW', plugin: 'jibao-added' })
    expect(checks.slice(0, -1).every(({ plugin }) => plugin === undefined)).toBe(true)
  })
})

describe('a source of a plug-in', () => {
  const q3 = textOf(deqing['w/progress/2024-Q3.yaml'])
  const moved = {
    ...files,
    'w/progress/2024-Q3.yaml': q3.replace(/^.*帮扶困难职工: 1022人\n/m, ''),
    'w/progress/工会.txt': '帮扶困难职工 2024-Q3 1022人',
  }

  test('brings what YAML does not say any more', async () => {
    const { report, diagnostics, tools } = await built(moved)
    expect(codes(diagnostics).filter((code) => code !== 'FIGURE_PENDING')).toEqual([])
    expect(report).toEqual(expect.anything())
    const explained = await explain({ text: '1022人', workspace: 'w', out: 'out' }, tools)
    const [figure] = explained.documents.flatMap(({ figures }) => figures)
    expect(figure?.origin).toEqual({ file: 'progress/工会.txt', line: 1, column: 1 })
    expect(figure?.fileIs).toBeUndefined()
  })

  test('is traced to its file: when that changes, the figure is told to be another', async () => {
    const { tools, world } = await built(moved)
    await world.replace(
      'w/progress/工会.txt',
      new TextEncoder().encode('帮扶困难职工 2024-Q3 1023人'),
    )
    const explained = await explain({ text: '1022人', workspace: 'w', out: 'out' }, tools)
    const [figure] = explained.documents.flatMap(({ figures }) => figures)
    expect(figure).toMatchObject({ fileIs: 'changed', now: '1023人' })
  })

  test('at odds with YAML stops the build, with both places', async () => {
    const { report, diagnostics } = await built({
      ...files,
      'w/progress/工会.txt': '帮扶困难职工 2024-Q3 1022人',
    })
    expect(report).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'OBSERVATION_DUPLICATE', origin: { file: 'progress/工会.txt' } },
    ])
    expect(diagnostics[0]?.message).toContain('progress/2024-Q3.yaml')
  })
})

test.each([
  [
    'a check of ours',
    {
      checks: [
        { ...added.checks?.[0], meta: { ...added.checks?.[0]?.meta, code: 'COMPLETION_RATE' } },
      ],
    },
  ],
  ['a helper of ours', { helpers: [{ name: 'join', call: () => '' }] }],
  ['a field of the data', { helpers: [{ name: 'goals', call: () => '' }] }],
])('what has the name of %s is refused where the plug-in is named', async (_, brought) => {
  const { report, diagnostics } = await built(files, { ...added, ...brought } as Plugin)
  expect(report).toBeUndefined()
  const [fault] = diagnostics.filter(({ code }) => code === 'PLUGIN_CLASH')
  expect(fault?.origin?.file).toBe('jibao.yaml')
  expect(fault?.message).toContain('jibao-added')
})
