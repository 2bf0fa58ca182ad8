import { succeed } from '@jibao/core'
import { describe, expect, test } from 'vitest'
import type { Tools } from '../../src/index.ts'
import { deqing, guestOf, named, offering, textOf, toolsOf } from '../sample.ts'
import { built, placeless, stories } from './rebuild.ts'

const lock = 'w/report.lock.json'
const progress = 'w/progress/2024-Q3.yaml'
const template = 'templates/quarterly-notice/body.md.hbs'

const detailsOf = ({ documents }: Awaited<ReturnType<typeof built>>['first']) =>
  documents.flatMap(({ reasons }) => reasons.map(({ detail }) => detail))

type Opened = Awaited<ReturnType<typeof built>>

describe('a document is made again', () => {
  test.each<[string, (opened: Opened) => Promise<void>, readonly string[]]>([
    ['not when nothing has changed', async () => undefined, ['pdf kept', 'json kept']],
    [
      'not for a comment below',
      async ({ edit }) => edit(progress, (text) => `${text}# 已核对\n`),
      ['pdf kept', 'json kept'],
    ],
    [
      'for a comment above only where it tells places',
      async ({ edit }) => edit(progress, (text) => `# 已核对\n${text}`),
      ['pdf kept', 'json made: figures'],
    ],
    [
      'not for a template that it is not made of',
      async ({ world }) => world.replace('templates/brief/body.md.hbs', new Uint8Array([10])),
      ['pdf kept', 'json kept'],
    ],
    [
      'for a figure',
      async ({ edit }) => edit(progress, (text) => text.replace('1022人', '1023人')),
      ['pdf made: figures', 'json made: figures'],
    ],
    [
      'for its template',
      async ({ edit }) => edit(template, (text) => `${text}\n请各单位抓好落实。\n`),
      ['pdf made: template', 'json made: template'],
    ],
    [
      'not for a template that gives the same words',
      async ({ edit }) => edit(template, (text) => `${text}\n{{!-- 结尾 --}}\n`),
      ['pdf kept', 'json kept'],
    ],
    [
      'for other words',
      async ({ edit }) =>
        edit('w/departments.yaml', (text) => text.replace('德清县民政局', '德清县民政和救助局')),
      ['pdf made: words', 'json made: words'],
    ],
    [
      'where it was altered',
      async ({ world, first }) =>
        world.replace(first.outputs[0]?.path ?? '', new TextEncoder().encode('改')),
      ['pdf made: altered', 'json kept'],
    ],
    [
      'where the record of it is not that of the file',
      async ({ edit }) =>
        edit('w/out/report.trace.json', (text) => text.replaceAll(/"sha256":"\w/g, '"sha256":"0')),
      ['pdf made: missing', 'json made: missing'],
    ],
    [
      'where the lock is damaged',
      async ({ edit }) => edit(lock, (text) => `<<<<<<< HEAD\n${text}`),
      ['pdf made: new', 'json made: new'],
    ],
    [
      'where its line was taken out',
      async ({ edit }) =>
        edit(lock, (text) =>
          text
            .split('\n')
            .filter((line) => !line.includes('"format":"json"'))
            .join('\n'),
        ),
      ['pdf kept', 'json made: new'],
    ],
  ])('%s', async (_, change, expected) => {
    const opened = await built()
    await change(opened)
    const clean = await opened.again({ afresh: true, out: 'clean' })
    expect(stories(clean)).toEqual(['pdf made: asked', 'json made: asked'])
    const result = await opened.again()
    expect(stories(result)).toEqual(expected)
    expect(result.outputs.map(({ kept }) => kept)).toEqual(
      expected.map((story) => story.endsWith('kept')),
    )
    expect(result.outputs.map(({ sha256 }) => sha256)).toEqual(
      clean.outputs.map(({ sha256 }) => sha256),
    )
    const { writes } = opened
    expect(writes.filter((path) => !path.includes('report.'))).toEqual(
      result.outputs.filter(({ kept }) => !kept).map(({ path }) => path),
    )
    await opened.again()
    expect(writes).toEqual([])
  })

  test('where it is gone', async () => {
    const { first, again, world } = await built()
    const path = first.outputs[1]?.path ?? ''
    const without: Tools['world'] = {
      ...world,
      read: async (asked) => (asked === path ? undefined : world.read(asked)),
    }
    expect(stories(await again({}, { world: without }))).toEqual(['pdf kept', 'json made: missing'])
  })

  test('by another program, and in another setting', async () => {
    const { again } = await built()
    expect(stories(await again({}, { version: '2.0.0' }))).toEqual([
      'pdf made: toolkit',
      'json made: toolkit',
    ])
    const plugins = [{ ...offering(placeless), options: { dense: true } }]
    const taking = plugins.map((one) => ({
      ...one,
      load: async () => ({
        plugin: {
          meta: { name: 'offered', version: '1.0.0', core: '^1' },
          options: {
            '~standard': {
              version: 1,
              vendor: 'test',
              validate: (value: unknown) => ({ value }),
            },
          },
          renderers: [placeless],
        },
      }),
    }))
    const set = await again({}, { version: '2.0.0', plugins: taking })
    expect(stories(set)).toEqual(['pdf made: options'])
    expect(detailsOf(set)).toEqual(['文档树的选项与上次不同'])
  })

  test('tells which figures, of what and from what to what', async () => {
    const { again, edit } = await built()
    await edit(progress, (text) => text.replace('1022人', '1023人'))
    const [detail = ''] = detailsOf(await again())
    expect(detail).toMatch(/^数据有变：.*帮扶困难职工.* 1022人→1023人/)
  })

  test('tells which template and which words', async () => {
    const { again, edit } = await built()
    await edit(template, (text) => `${text}\n请各单位抓好落实。\n`)
    expect(detailsOf(await again())[0]).toBe('模板“quarterly-notice”有改动')
    await edit('w/departments.yaml', (text) => text.replace('德清县民政局', '德清县民政和救助局'))
    expect(detailsOf(await again())[0]).toMatch(/^文字有变：“.+”$/)
  })
})

describe('what goes into a document beside the report', () => {
  const reading = named('docx', {
    render: async (report, { read }) => {
      const base = (await read('红头.docx')) ?? new Uint8Array()
      return new TextEncoder().encode(`${report.metadata.title}${base.length}`)
    },
  })
  const withPlugin = (code: string) => ({
    ...deqing,
    'w/jibao.yaml': `${textOf(deqing['w/jibao.yaml'])}plugins: [./md.js, jibao-md]\n`,
    'w/md.js': code,
    'w/node_modules/jibao-md/package.json': '{}',
    'w/node_modules/jibao-md/lib/index.js': code,
    'w/node_modules/jibao-md/node_modules/other/index.js': code,
  })

  test('files that the format reads', async () => {
    const opened = await built({ plugins: [offering(reading)] })
    const { again, world, textAt } = opened
    expect(textAt(lock)).toContain('"reads":[{"path":"红头.docx"}]')
    expect(stories(await again())).toEqual(['docx kept'])
    await world.replace('w/红头.docx', new Uint8Array([1]))
    const result = await again()
    expect(stories(result)).toEqual(['docx made: files'])
    expect(detailsOf(result)).toEqual(['所用的文件 红头.docx 有改动'])
    expect(stories(await again())).toEqual(['docx kept'])
  })

  test('the files of a plug-in', async () => {
    const openPlugin: Tools['openPlugin'] = async ({ specifier }) => {
      const isFile = specifier.startsWith('./')
      const guest = guestOf(named(isFile ? 'md' : 'rst'))
      return succeed({
        ...guest,
        meta: { ...guest.meta, name: specifier },
        from: isFile ? 'w/md.js' : 'w/node_modules/jibao-md/lib/index.js',
      })
    }
    const { again, world } = await built(
      { plugins: [offering(placeless)], openPlugin },
      withPlugin('1'),
    )
    expect(stories(await again())).toEqual(['pdf kept', 'md kept', 'rst kept'])
    const change = (path: string) => world.replace(path, new Uint8Array([50]))
    await change('w/node_modules/jibao-md/node_modules/other/index.js')
    expect(stories(await again())).toEqual(['pdf kept', 'md kept', 'rst kept'])
    await change('w/node_modules/jibao-md/lib/index.js')
    expect(stories(await again())).toEqual(['pdf kept', 'md kept', 'rst made: plugin'])
    await change('w/部件/a.js')
    expect(stories(await again())).toEqual(['pdf kept', 'md made: plugin', 'rst kept'])
  })
})

describe('of a document that is kept', () => {
  const loss = { node: 'chart', as: '数据表', why: '不支持图' } as const
  const remark = { code: 'GLYPH', severity: 'warning', message: '缺字', hint: '换字' } as const
  const telling = (place: object) =>
    named('pdf', {
      render: async (_, context) => {
        context.lose(loss)
        context.report({ ...remark, ...place })
        return new Uint8Array([1])
      },
    })

  test('what was told when it was made is told again', async () => {
    const { first, again } = await built({ plugins: [offering(telling({}))] })
    const result = await again()
    expect(stories(result)).toEqual(['pdf kept'])
    expect(result.diagnostics).toEqual(first.diagnostics)
    expect(result.diagnostics).toContainEqual(remark)
    expect(result.outputs[0]?.losses).toEqual([loss])
  })

  test('a place that was told has to be right', async () => {
    const place = { origin: { file: 'progress/2024-Q3.yaml', line: 3 } }
    const { again, edit } = await built({ plugins: [offering(telling(place))] })
    expect(stories(await again())).toEqual(['pdf kept'])
    await edit(progress, (text) => `# 已核对\n${text}`)
    expect(stories(await again())).toEqual(['pdf made: figures'])
  })

  test('the trace stays as it was', async () => {
    const { first, again, textAt } = await built()
    const trace = textAt('w/out/report.trace.json')
    expect((await again()).trace).toBe(first.trace)
    expect(textAt('w/out/report.trace.json')).toBe(trace)
  })
})

describe('a build that fails in part', () => {
  test('leaves what it could not make to the next, and its old line', async () => {
    let isBroken = false
    const brittle = named('txt', {
      render: async (report) => {
        if (isBroken) throw new Error('fonts are gone')
        return new TextEncoder().encode(report.metadata.title)
      },
    })
    const { again, edit, textAt } = await built({ plugins: [offering(brittle, placeless)] })
    isBroken = true
    await edit(progress, (text) => text.replace('1022人', '1023人'))
    const failed = await again()
    expect(stories(failed)).toEqual(['txt failed: figures', 'pdf made: figures'])
    expect(textAt(lock).match(/"format":"txt"/g)).toHaveLength(1)
    isBroken = false
    expect(stories(await again())).toEqual(['txt made: figures', 'pdf kept'])
  })
})

describe('a frozen build', () => {
  test('writes nothing, and tells what is stale', async () => {
    const { again, edit, writes } = await built()
    expect(stories(await again({ frozen: true }))).toEqual(['pdf kept', 'json kept'])
    await edit(progress, (text) => text.replace('1022人', '1023人'))
    const result = await again({ frozen: true })
    expect(stories(result)).toEqual(['pdf stale: figures', 'json stale: figures'])
    expect(result.outputs).toEqual([])
    expect(writes).toEqual([])
  })

  test('misses no outputs, but those that are there have to be right', async () => {
    const { first, again, world } = await built()
    const paths = new Set([...first.outputs.map(({ path }) => path), first.trace])
    const empty: Tools['world'] = {
      ...world,
      read: async (path) => (paths.has(path) ? undefined : world.read(path)),
    }
    expect(stories(await again({ frozen: true }, { world: empty }))).toEqual([
      'pdf kept',
      'json kept',
    ])
    await world.replace(first.outputs[0]?.path ?? '', new Uint8Array([1]))
    expect(stories(await again({ frozen: true }))).toEqual(['pdf stale: altered', 'json kept'])
  })
})

describe('the lock', () => {
  test('lies in the workspace for outputs in it, and beside others', async () => {
    const { world, tools } = toolsOf(deqing)
    const { build } = await import('../../src/index.ts')
    const request = { workspace: 'w', reports: [], formats: [] }
    await build({ ...request, out: 'w/out' }, tools)
    await build({ ...request, out: 'elsewhere' }, tools)
    expect([...world.files.keys()].filter((path) => path.includes('lock'))).toEqual([
      'w/report.lock.json',
      'elsewhere/report.lock.json',
    ])
  })

  test('holds one document a line, and keeps those of other periods and formats', async () => {
    const { again, textAt, edit } = await built()
    await again({ period: '2024-Q2', formats: ['pdf'] })
    await again({ formats: ['pdf'], edition: { disclosure: 'public' } })
    const lines = textAt(lock).split('\n').slice(1, -3)
    expect(lines.map((line) => line.slice(0, line.indexOf('"file"')))).toEqual([
      '{"report":"季度通报","period":"2024-Q2","disclosure":"internal","format":"pdf",',
      '{"report":"季度通报","period":"2024-Q3","disclosure":"internal","format":"json",',
      '{"report":"季度通报","period":"2024-Q3","disclosure":"internal","format":"pdf",',
      '{"report":"季度通报","period":"2024-Q3","disclosure":"public","format":"pdf",',
    ])
    for (const line of lines) expect(JSON.parse(line.replace(/,$/, ''))).toBeTypeOf('object')
    await edit('w/jibao.yaml', (text) => text.replace('季度通报', '通报'))
    await again({ formats: ['pdf'] })
    expect(textAt(lock)).not.toContain('"季度通报"')
  })
})
