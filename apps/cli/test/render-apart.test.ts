import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildResult, build, verify } from '@jibao/toolkit'
import { describe, expect, test } from 'vitest'
import { createTools, type TimeLimits } from '../src/create-tools.ts'
import { nodeWorld } from '../src/node-world.ts'
import { temporaryFolder } from './folders.ts'
import { type Behaviour, pluginText, workspaceWith } from './plugin-workspace.ts'

const limits: TimeLimits = { own: 60_000, plugin: 20_000 }

const buildWith = async (
  workspace: string,
  formats: readonly string[] = [],
  stated: Partial<TimeLimits> = {},
): Promise<BuildResult & { readonly out: string }> => {
  const out = temporaryFolder()
  const tools = createTools(nodeWorld(), {}, { ...limits, ...stated })
  const request = {
    workspace,
    reports: ['季度通报'],
    formats,
    out,
    fonts: 'default',
    period: '2024-Q2',
  } as const
  return { ...(await build(request, tools)), out }
}

const outside = join(temporaryFolder(), '逃出去的.txt')
const write = `fs.writeFileSync(${JSON.stringify(outside)}, 'x')`

/** What the formats of one plug-in do, and what is told of each; nothing where it is written. */
const table: Readonly<Record<string, readonly [does: Behaviour, told?: RegExp]>> = {
  good: [{}],
  throws: [{ render: `throw new Error('墨尽纸穷')` }, /墨尽纸穷/],
  rejects: [{ render: `return Promise.reject('纸穷')` }, /纸穷/],
  nothing: [{ render: '' }, /没有给出文件内容/],
  words: [{ render: `return 'text'` }, /没有给出文件内容/],
  empty: [{ render: 'return new Uint8Array()' }, /没有给出文件内容/],
  writes: [{ render: write }, /要写文件 .*逃出去的\.txt，已被阻止/],
  writeslate: [
    {
      render: `void fs.promises.writeFile(${JSON.stringify(outside)}, 'x'); await new Promise(() => undefined)`,
    },
    /要写文件 .*逃出去的\.txt，已被阻止/,
  ],
  aftercrash: [{}],
  fetches: [{ render: `await fetch('http://127.0.0.1:9/')` }, /要连接网络，已被阻止/],
  connects: [{ render: `net.connect(9, '127.0.0.1')` }, /要连接网络，已被阻止/],
  resolves: [{ render: `await dns.promises.lookup('localhost')` }, /要连接网络，已被阻止/],
  kills: [{ render: `process.kill(process.ppid, 0)` }, /已被阻止/],
  exits: [{ render: 'process.exit(7)' }, /自行退出了（退出码 7）/],
  afterexit: [{}],
  strays: [{ render: `await context.read('../x')` }, /“\.\.\/x”不是工作区内的文件/],
  reads: [{ render: `return context.read('jibao.yaml')` }],
  prints: [{ render: `console.log('印了'); return text('x')` }],
  loses: [
    { render: `context.lose({ node: 'chart', as: '省略', why: '没有图' }); return text('x')` },
  ],
  garbles: [{ render: `context.lose({ node: () => 1 }); return text('x')` }, /报告的损失不合约定/],
  babbles: [{ render: `context.report({ code: 1 }); return text('x')` }, /报告的问题不合约定/],
  measures: [
    {
      render: `const [{ face }] = context.fonts.choices; return text(String(face.covers(0x4e00) && face.advance(0x4e00)))`,
    },
  ],
}

describe('formats of one plug-in', async () => {
  const formats = Object.fromEntries(
    Object.entries(table).map(([format, [does]]) => [format, does]),
  )
  const first = `import fs from 'node:fs'; import net from 'node:net'; import dns from 'node:dns'`
  const workspace = workspaceWith({
    'all.mjs': pluginText('odd', formats, { first }),
  })
  const { outputs, diagnostics, out } = await buildWith(workspace, Object.keys(table))

  test.each(Object.entries(table))('%s', (format, [, told]) => {
    const output = outputs.find((one) => one.format === format)
    const about = diagnostics.filter(({ message }) => message.includes(`生成 ${format}（`))
    if (told === undefined) {
      expect(about).toEqual([])
      expect(output?.bytes).toBeGreaterThan(0)
      return
    }
    expect(output).toBeUndefined()
    expect(about).toMatchObject([{ code: 'PLUGIN_RENDER_FAILED', severity: 'error' }])
    expect(about[0]?.message).toMatch('插件 odd')
    expect(about[0]?.message).toMatch(told)
  })

  const textOf = (format: string): string =>
    readFileSync(outputs.find((one) => one.format === format)?.path ?? '', 'utf8')

  test('write nothing themselves, and nothing of those that failed is left', () => {
    expect(existsSync(outside)).toBe(false)
    expect(outputs.every(({ path }) => path.startsWith(out))).toBe(true)
  })

  test('are handed files of the workspace and the faces of the machine', () => {
    expect(textOf('reads')).toBe(readFileSync(join(workspace, 'jibao.yaml'), 'utf8'))
    expect(textOf('measures')).toBe('1000')
  })

  test('tell what they lose, and what they print is told as theirs', () => {
    expect(outputs.find(({ format }) => format === 'loses')?.losses).toMatchObject([
      { node: 'chart', as: '省略', why: '没有图' },
    ])
    expect(diagnostics.filter(({ code }) => code === 'PLUGIN_PRINTED')).toMatchObject([
      { severity: 'info', message: '插件“./all.mjs”说：印了', origin: { file: 'jibao.yaml' } },
    ])
  })
})

describe('plug-ins that do not end, or do not begin', async () => {
  const heeds = `await new Promise((_, reject) => {
    context.signal.addEventListener('abort', () => reject(context.signal.reason))
  })`
  const pid = { render: 'return text(String(process.pid))' }
  const modules = {
    'slow.js': pluginText('slow', {
      before: pid,
      heeding: { render: heeds },
      between: pid,
      looping: { render: 'forever(() => undefined)' },
      after: { ...pid, readBack: 'forever(() => undefined)' },
      odd: { readBack: 'return { text: 1 }' },
      last: {},
    }),
    'loops.js': pluginText('loops', { loops: {} }, { first: 'for (;;) {}' }),
    'throws.js': pluginText('throws', { throws: {} }, { first: `throw new Error('墨尽')` }),
    'ends.mjs': pluginText('ends', { ends: {} }, { first: 'process.exit(0)' }),
    'writes.mjs': pluginText(
      'writes',
      { writes: {} },
      { first: `import fs from 'node:fs'\n${write}` },
    ),
    'wrong.mjs': 'export const = 1',
    'lacks.mjs': pluginText('lacks', { lacks: {} }, { first: `import 'no-such-package'` }),
  }
  const workspace = workspaceWith(modules)
  const formats = [
    'xlsx',
    'before',
    'heeding',
    'between',
    'looping',
    'after',
    'odd',
    'last',
    'lacks',
  ]
  const { outputs, diagnostics, out } = await buildWith(workspace, formats, { plugin: 8000 })
  test('cost their own formats only', () => {
    expect(outputs.map(({ format }) => format)).toEqual([
      'xlsx',
      'before',
      'between',
      'after',
      'odd',
      'last',
    ])
  })

  test.each([
    ['loops.js', '8 秒内没有做完，已停止'],
    ['throws.js', '墨尽'],
    ['ends.mjs', '自行退出了（退出码 0）'],
    ['writes.mjs', '要写文件'],
    ['wrong.mjs', ''],
    ['lacks.mjs', 'no-such-package'],
  ])('%s is told where it is named', (file, why) => {
    const found = diagnostics.filter(({ message }) => message.includes(`“./${file}”`))
    expect(found).toMatchObject([{ code: 'PLUGIN_FAILED', origin: { file: 'jibao.yaml' } }])
    expect(found[0]?.message).toMatch(why)
    expect(existsSync(outside)).toBe(false)
  })

  test('are told by their formats', () => {
    const told = diagnostics.filter(({ code }) => code === 'PLUGIN_RENDER_FAILED')
    expect(told.map(({ message }) => message)).toEqual([
      '生成 heeding（插件 slow）时程序出错：8 秒内没有做完，已停止',
      '生成 looping（插件 slow）时程序出错：8 秒内没有做完，已停止',
    ])
  })

  test('keep their process where they heed the end of their time', () => {
    const [before, between, after] = ['before', 'between', 'after'].map((format) =>
      readFileSync(outputs.find((one) => one.format === format)?.path ?? '', 'utf8'),
    )
    expect(between).toBe(before)
    expect(after).not.toBe(before)
    expect(Number(after)).not.toBe(process.pid)
  })

  test('or give something else when they read back, make their files unreadable', async () => {
    const tools = createTools(nodeWorld(), {}, { ...limits, plugin: 8000 })
    const verified = await verify({ workspace, out }, tools)
    const states = verified.documents.flatMap(({ files }) =>
      files.map(({ format, state }) => [format, state]),
    )
    expect(Object.fromEntries(states)).toEqual({
      xlsx: 'same',
      before: 'same',
      between: 'same',
      after: 'unreadable',
      odd: 'unreadable',
      last: 'same',
    })
    const unreadable = verified.diagnostics.filter(({ code }) => code === 'OUTPUT_UNREADABLE')
    expect(unreadable.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching('插件“slow”：8 秒内没有做完'),
        expect.stringMatching('插件“slow”：readBack 没有给出'),
      ]),
    )
  })
})
