import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docx } from '@jibao/renderer-docx'
import { html } from '@jibao/renderer-html'
import { ofd } from '@jibao/renderer-ofd'
import { pdf } from '@jibao/renderer-pdf'
import { xlsx } from '@jibao/renderer-xlsx'
import validate from '@ooxml-tools/validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { copyOf, deqing, edit, filesBelow, temporaryFolder } from './folders.ts'
import { pluginText } from './plugin-workspace.ts'
import { runCli } from './run-cli.ts'
import { runCliUnder, spawnCli } from './spawn-cli.ts'

interface Built {
  readonly outputs: readonly {
    readonly report: string
    readonly period: string
    readonly format: string
    readonly path: string
    readonly bytes: number
    readonly sha256: string
    readonly losses: readonly unknown[]
  }[]
  readonly diagnostics: readonly { readonly code: string }[]
}

const build = async (
  ...args: readonly string[]
): Promise<Built & { readonly exitCode: number }> => {
  const { exitCode, stdout, stderr } = await runCli('build', '--json', ...args)
  expect(stderr).toBe('')
  return { exitCode, ...(JSON.parse(stdout) as Built) }
}

const renderers = { pdf: pdf(), docx: docx(), xlsx: xlsx(), html: html(), ofd: ofd() }
const formats = Object.keys(renderers)

const textOf = async (output: Built['outputs'][number]): Promise<string> => {
  const renderer = renderers[output.format as keyof typeof renderers]
  const { text } = await renderer.readBack(readFileSync(output.path))
  return text.join('').replace(/\s+/gu, '')
}

/** The Open XML SDK finds no fault with a Word or Excel file. */
const expectSchemaValid = async ({ format, path }: Built['outputs'][number]): Promise<void> => {
  if (format !== 'docx' && format !== 'xlsx') return
  expect(await validate(readFileSync(path), format, 'Microsoft365')).toEqual([])
}

describe.each([
  ['2023-Q1', ['36人', '88.32%', '1035元/月']],
  ['2023-Q2', ['50%', '130%', '89.5%']],
  ['2023-Q3', ['125%', '200%', '130%', '90.34%']],
  ['2023-Q4', ['未报送']],
  ['2024-Q1', ['21.18%', '64.44%', '50%', '94.49%']],
  ['2024-Q2', ['59.27%', '72.65%', '84.44%', '120%']],
  ['2024-Q3', ['124.63%', '94.81%']],
] as const)('Deqing %s', (period, figures) => {
  test('prints the figures computed from its records, in every format', async () => {
    const { exitCode, outputs } = await build(
      '--workspace',
      deqing,
      '--period',
      period,
      '--out',
      temporaryFolder(),
    )
    expect(exitCode).toBe(0)
    expect(outputs.map(({ format }) => format)).toEqual(formats)
    for (const output of outputs) {
      await expectSchemaValid(output)
      const text = await textOf(output)
      for (const figure of figures) expect(text, output.format).toContain(figure)
      expect(text).not.toContain('127%')
    }
  })
})

test('the JSON tells path, size and hash of what was written', async () => {
  const out = temporaryFolder()
  const { outputs, diagnostics } = await build(
    '--workspace',
    deqing,
    '--period',
    '2024-Q2',
    '--out',
    out,
  )
  expect(diagnostics).toEqual([])
  for (const { report, period, path, bytes, sha256 } of outputs) {
    const written = readFileSync(path)
    expect({ report, period, bytes, sha256 }).toEqual({
      report: '季度通报',
      period: '2024-Q2',
      bytes: written.length,
      sha256: createHash('sha256').update(written).digest('hex'),
    })
  }
  expect(filesBelow(out)).toEqual([
    'report.lock.json',
    'report.trace.json',
    '关于2024年二季度“弱有众扶”专项工作进展情况的通报.docx',
    '关于2024年二季度“弱有众扶”专项工作进展情况的通报.html',
    '关于2024年二季度“弱有众扶”专项工作进展情况的通报.ofd',
    '关于2024年二季度“弱有众扶”专项工作进展情况的通报.pdf',
    '关于2024年二季度“弱有众扶”专项工作进展情况的通报.xlsx',
  ])
})

test('without --period the latest recorded one is built; --format and the report choose', async () => {
  const { outputs } = await build(
    '季度通报',
    '--workspace',
    deqing,
    '--format',
    'xlsx',
    '--out',
    temporaryFolder(),
  )
  expect(outputs.map(({ period, format }) => [period, format])).toEqual([['2024-Q3', 'xlsx']])
})

test('another zone, locale and moment give the same bytes', () => {
  const hashesUnder = (env: Readonly<Record<string, string>>): readonly string[] => {
    const out = temporaryFolder()
    const args = ['build', '--json', '--workspace', deqing, '--period', '2024-Q2', '--out', out]
    return (JSON.parse(runCliUnder(env, ...args)) as Built).outputs.map(({ sha256 }) => sha256)
  }
  const here = hashesUnder({})
  expect(here).toHaveLength(formats.length)
  expect(hashesUnder({ TZ: 'America/New_York' })).toEqual(here)
  expect(hashesUnder({ LC_ALL: 'C', LANG: 'C', TZ: 'Asia/Shanghai' })).toEqual(here)
}, 180_000)

test('a format that fails costs only its own file', async () => {
  const workspace = copyOf(deqing)
  const plugin = pluginText('bad', { bad: { render: `throw new Error('墨尽纸穷')` } })
  edit(join(workspace, 'jibao.yaml'), 'reports:', 'plugins: [./bad.mjs]\nreports:')
  writeFileSync(join(workspace, 'bad.mjs'), plugin)
  const { exitCode, outputs, diagnostics } = await build('--workspace', workspace)
  // Of the plug-in's author, not of ours.
  expect(exitCode).toBe(2)
  expect(diagnostics.map(({ code }) => code)).toEqual(['PLUGIN_RENDER_FAILED'])
  expect(outputs.map(({ format }) => format)).toEqual(formats)
})

describe('Ctrl-C', () => {
  let whole: readonly string[] = []
  beforeAll(async () => {
    const { outputs } = await build(
      '--workspace',
      deqing,
      '--period',
      '2024-Q2',
      '--out',
      temporaryFolder(),
    )
    whole = outputs.map(({ sha256 }) => sha256)
  })

  // From where it starts to where it has finished; what it writes is held against what source gives.
  test.each([50, 150, 250, 350, 500, 800])('after %d ms leaves whole files only', async (delay) => {
    const out = temporaryFolder()
    const child = spawnCli('build', '--workspace', deqing, '--period', '2024-Q2', '--out', out)
    const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
    setTimeout(() => child.kill('SIGINT'), delay)
    // 130 when it was caught at work, 0 when it had finished, null before the handler was set.
    expect([130, 0, null]).toContain(await exited)
    for (const file of filesBelow(out)) {
      expect(file).not.toMatch(/\.tmp$/)
      if (file.startsWith('report.')) continue
      const hash = createHash('sha256')
        .update(readFileSync(join(out, file)))
        .digest('hex')
      expect(whole).toContain(hash)
    }
  })
})
