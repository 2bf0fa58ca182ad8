import { createHash } from 'node:crypto'
import { succeed } from '@jibao/core'
import { readReport, walk } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { type BuildRequest, type BuildStep, build, listWorkspace } from '../src/index.ts'
import { deqing, guestOf, json, named, offering, textOf, toolsOf } from './sample.ts'

const requestOf = (stated: Partial<BuildRequest> = {}): BuildRequest => ({
  workspace: 'w',
  reports: [],
  formats: [],
  out: 'out',
  ...stated,
})

const title = '关于2024年二季度“弱有众扶”专项工作进展情况的通报'

const lock = 'out/report.lock.json'

const written = (files: ReadonlyMap<string, Uint8Array>): readonly string[] =>
  [...files.keys()].filter((path) => path.startsWith('out/'))

const workspaceWith = (name: string, change: (text: string) => string) => ({
  ...deqing,
  [`w/${name}`]: change(textOf(deqing[`w/${name}`])),
})

describe('a build', () => {
  test('writes each report in each format, and tells what it wrote', async () => {
    const steps: BuildStep[] = []
    const { world, tools } = toolsOf(deqing, { plugins: [offering(json, named('txt'))] })
    const request = requestOf({ period: '2024-Q2' })
    const { outputs, trace, diagnostics } = await build(request, tools, (step) => steps.push(step))
    expect(diagnostics).toEqual([])
    expect(outputs.map(({ path }) => path)).toEqual([`out/${title}.json`, `out/${title}.txt`])
    expect(written(world.files)).toEqual([...outputs.map(({ path }) => path), trace, lock])
    for (const { path, bytes, sha256 } of outputs) {
      const file = world.files.get(path) ?? new Uint8Array()
      expect(bytes).toBe(file.length)
      expect(sha256).toBe(createHash('sha256').update(file).digest('hex'))
      expect(readReport(textOf(file), path).value?.metadata.title).toBe(title)
    }
    expect(outputs[0]).toMatchObject({ report: '季度通报', period: '2024-Q2', format: 'json' })
    expect(steps).toEqual(
      outputs.flatMap(({ report, format, path }, index) =>
        (['begun', 'made'] as const).map((state) => ({
          report,
          format,
          path,
          number: index + 1,
          total: 2,
          state,
        })),
      ),
    )
  })

  test('takes the latest period, and all periods alike', async () => {
    const { tools } = toolsOf(deqing)
    const titleOf = async (period?: string) => {
      const { outputs } = await build(requestOf(period === undefined ? {} : { period }), tools)
      return outputs[0]?.path
    }
    expect(await titleOf()).toContain('2024年三季度')
    expect(await titleOf('2023-Q4')).toContain('2023年四季度')
    expect(await titleOf('2024年上半年')).toContain('2024年上半年')
  })

  test.each(['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3'])(
    'says nothing in prose of figures that are missing: %s',
    async (period) => {
      const { world, tools } = toolsOf(deqing)
      const { outputs } = await build(requestOf({ period, formats: ['json'] }), tools)
      const path = outputs[0]?.path ?? ''
      const report = readReport(textOf(world.files.get(path)), path).value
      const prose = report?.children.filter(({ type }) => type === 'paragraph') ?? []
      const quoted = prose.flatMap((node) => [...walk(node)])
      expect(quoted.filter((node) => node.type === 'value')).not.toEqual([])
      expect(quoted.filter((node) => node.type === 'value' && node.quantity === null)).toEqual([])
    },
  )

  test('names the period in the file when a title of its own does not', async () => {
    const files = workspaceWith('jibao.yaml', (text) => `${text}    title: 工作通报\n`)
    const { tools } = toolsOf(files)
    const { outputs } = await build(requestOf({ period: '2024-Q2' }), tools)
    expect(outputs.map(({ path }) => path)).toEqual(['out/2024年二季度工作通报.json'])
  })

  test('gives the same bytes for the same input', async () => {
    const hashes = async () => {
      const { tools } = toolsOf(deqing)
      return (await build(requestOf(), tools)).outputs.map(({ sha256 }) => sha256)
    }
    expect(await hashes()).toEqual(await hashes())
  })

  test('uses the renderers of plugins', async () => {
    const files = workspaceWith('jibao.yaml', (text) => `${text}plugins: [./ofd.js]\n`)
    const limits: string[] = []
    const { tools } = toolsOf(files, {
      openPlugin: async () => succeed(guestOf(named('ofd'))),
      deadline: (of) => {
        limits.push(of)
        return new AbortController().signal
      },
    })
    const { outputs } = await build(requestOf({ formats: ['json', 'ofd'] }), tools)
    expect(outputs.map(({ format }) => format)).toEqual(['json', 'ofd'])
    expect(limits).toEqual(['own', 'plugin'])
    const { value } = await listWorkspace('w', tools)
    expect(value?.formats.map(({ format }) => format)).toEqual(['json', 'ofd'])
  })
})

describe('a plug-in', () => {
  const files = workspaceWith('jibao.yaml', (text) => `${text}plugins: [./md.js]\n`)

  test('is named where it fails, reads the workspace and no more, and hears of the time', async () => {
    const seen: unknown[] = []
    const md = named('md', {
      render: async (_, context) => {
        const bytes = await context.read('jibao.yaml')
        seen.push(textOf(bytes).includes('./md.js'), context.signal.aborted)
        await context.read('../密')
        return new Uint8Array([1])
      },
    })
    const { tools } = toolsOf(files, { openPlugin: async () => succeed(guestOf(md)) })
    const { outputs, diagnostics } = await build(requestOf(), tools)
    expect(outputs.map(({ format }) => format)).toEqual(['json'])
    expect(seen).toEqual([true, false])
    expect(diagnostics).toMatchObject([{ code: 'PLUGIN_RENDER_FAILED' }])
    expect(diagnostics[0]?.message).toMatch(/md.*guest.*“\.\.\/密”不是工作区内的文件/)
  })

  test('that takes too long is not waited for', async () => {
    const md = named('md', { render: () => new Promise(() => undefined) })
    const { tools } = toolsOf(files, {
      openPlugin: async () => succeed(guestOf(md)),
      deadline: (of) => AbortSignal.timeout(of === 'plugin' ? 1 : 60_000),
    })
    const { outputs, diagnostics } = await build(requestOf(), tools)
    expect(outputs.map(({ format }) => format)).toEqual(['json'])
    expect(diagnostics).toMatchObject([{ code: 'RENDER_TIMED_OUT' }])
  })

  test.each([[[]], [['json', 'md']]])(
    'that does not start leaves the rest of %j',
    async (formats) => {
      const { tools } = toolsOf(files)
      const { outputs, diagnostics } = await build(requestOf({ formats }), tools)
      expect(outputs.map(({ format }) => format)).toEqual(['json'])
      expect(diagnostics).toMatchObject([
        { code: 'PLUGIN_FAILED', message: '插件“./md.js”无法载入：no module ./md.js' },
      ])
    },
  )

  test('that is not in order stops the build', async () => {
    const { tools } = toolsOf(files, { openPlugin: async () => succeed(guestOf(named('json'))) })
    const { outputs, diagnostics } = await build(requestOf(), tools)
    expect(outputs).toEqual([])
    expect(diagnostics.map(({ code }) => code)).toEqual(['PLUGIN_CLASH', 'PLUGIN_CLASH'])
  })
})

describe('a fault of the input', () => {
  const rendered: string[] = []
  const watched = named('txt', {
    render: async (report, context) => {
      rendered.push(report.metadata.title)
      return json.render(report, context)
    },
  })
  test.each<
    [
      string,
      Partial<BuildRequest>,
      Readonly<Record<string, string | Uint8Array>>,
      readonly string[],
    ]
  >([
    ['no workspace', { workspace: 'none' }, deqing, ['WORKSPACE_NOT_FOUND']],
    [
      'in everything that was asked for',
      { reports: ['无此'], formats: ['odt'], period: '甲' },
      deqing,
      ['REPORT_UNKNOWN', 'FORMAT_UNKNOWN', 'PERIOD_UNKNOWN'],
    ],
    [
      'in the data',
      {},
      workspaceWith('progress/2024-Q2.yaml', (text) => text.replace('486人', '486户')),
      ['UNIT_MISMATCH'],
    ],
    [
      'an unknown template',
      {},
      workspaceWith('jibao.yaml', (text) => text.replace('quarterly-notice', 'quaterly-notice')),
      ['TEMPLATE_UNKNOWN'],
    ],
    [
      'in a template and in its options',
      {},
      {
        ...workspaceWith('jibao.yaml', (text) => text.replace('twoYears: 是', 'chrt: 是')),
        'templates/quarterly-notice/body.md.hbs': '{{nmae}}',
      },
      ['OPTION_UNKNOWN', 'TEMPLATE_NAME_UNKNOWN'],
    ],
    [
      'a plugin that is no package and no file of the workspace',
      {},
      workspaceWith('jibao.yaml', (text) => `${text}plugins: [../none.js]\n`),
      ['PLUGIN_SPECIFIER'],
    ],
    [
      'two reports of one name',
      {},
      workspaceWith(
        'jibao.yaml',
        (text) =>
          `${text}    title: Notice\n  - { id: 二, template: quarterly-notice, programme: 弱有众扶, title: notice }\n`,
      ),
      ['FILE_NAME_CLASH'],
    ],
    [
      'a period without a date of issue',
      {},
      workspaceWith('progress/2024-Q3.yaml', (text) => text.replace(/^issued:.*\n/m, '')),
      ['ISSUE_DATE_MISSING'],
    ],
  ])('%s: nothing is rendered and nothing written', async (_, asked, files, codes) => {
    const { world, tools } = toolsOf(files, { plugins: [offering(watched)] })
    const { outputs, diagnostics } = await build(requestOf(asked), tools)
    expect(outputs).toEqual([])
    expect(diagnostics.map(({ code }) => code).toSorted()).toEqual(codes.toSorted())
    expect(written(world.files)).toEqual([])
    expect(rendered).toEqual([])
  })
})

describe('a format that fails', () => {
  test('costs only its own file', async () => {
    const renderers = [
      named('bad', {
        render: async () => {
          throw new Error('fonts are gone')
        },
      }),
      named('empty', { render: async () => new Uint8Array() }),
      json,
    ]
    const { world, tools } = toolsOf(deqing, { plugins: [offering(...renderers)] })
    const { outputs, diagnostics } = await build(requestOf({ period: '2024-Q2' }), tools)
    expect(outputs.map(({ format }) => format)).toEqual(['json'])
    expect(written(world.files)).toEqual([`out/${title}.json`, 'out/report.trace.json', lock])
    expect(diagnostics.map(({ code }) => code)).toEqual(['RENDER_FAILED', 'RENDER_FAILED'])
    expect(diagnostics.map(({ message }) => message).join()).toContain('fonts are gone')
  })

  test('by a fault of the report withholds its file and says why', async () => {
    const fault = {
      code: 'GLYPH_MISSING',
      severity: 'error',
      message: '缺字',
      hint: '换字',
    } as const
    const picky = named('picky', {
      render: async (report, context) => {
        context.report(fault)
        context.lose({ node: 'chart', as: '省略', why: '不支持' })
        return json.render(report, context)
      },
    })
    const { world, tools } = toolsOf(deqing, { plugins: [offering(picky)] })
    const { outputs, diagnostics } = await build(requestOf(), tools)
    expect([outputs, diagnostics]).toEqual([[], [fault]])
    expect(written(world.files)).toEqual([])
  })

  test('to be written is told, and the others are still made', async () => {
    const { world, tools } = toolsOf(deqing, { plugins: [offering(json, named('txt'))] })
    const locked: typeof world = {
      ...world,
      replace: async (path, bytes) => {
        if (path.endsWith('通报.json')) throw new Error('EBUSY')
        await world.replace(path, bytes)
      },
    }
    const { outputs, diagnostics } = await build(requestOf(), { ...tools, world: locked })
    expect(outputs.map(({ format }) => format)).toEqual(['txt'])
    expect(diagnostics).toMatchObject([{ code: 'WRITE_FAILED', severity: 'error' }])
    expect(diagnostics[0]?.message).toContain('EBUSY')
  })

  test('in part tells what was lost', async () => {
    const loss = { node: 'chart', as: '数据表', why: '不支持图' } as const
    const plain = named('plain', {
      render: async (report, context) => {
        context.lose(loss)
        return json.render(report, context)
      },
    })
    const { tools } = toolsOf(deqing, { plugins: [offering(plain)] })
    expect((await build(requestOf(), tools)).outputs[0]?.losses).toEqual([loss])
  })
})

test('a workspace lists its reports, periods and formats', async () => {
  const { value, diagnostics } = await listWorkspace('w', toolsOf(deqing).tools)
  expect(diagnostics).toEqual([])
  expect(value).toMatchObject({
    name: '德清县“弱有众扶”专项',
    reports: [{ id: '季度通报', template: 'quarterly-notice' }],
    formats: [{ format: 'json', title: '文档树' }],
  })
  expect(value?.periods.at(-2)).toEqual({
    period: '2024-Q2',
    name: '2024年二季度',
    observations: 14,
  })
})

test('a plugin that does not load still leaves the rest to be listed', async () => {
  const files = workspaceWith('jibao.yaml', (text) => `${text}plugins: [./none.js]\n`)
  const { value, diagnostics } = await listWorkspace('w', toolsOf(files).tools)
  expect(diagnostics).toMatchObject([{ code: 'PLUGIN_FAILED' }])
  expect(value?.formats).toHaveLength(1)
})
