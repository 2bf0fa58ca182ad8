import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeKinds } from '@jibao/document'
import { openPlugin } from '@jibao/plugin'
import type { Renderer } from '@jibao/render'
import { promises, testRenderer } from '@jibao/render/testing'
import { afterAll, describe, expect, test } from 'vitest'
import { build, checkDrafts, type Tools } from '../src/index.ts'
import { openWorkspace } from '../src/open-workspace.ts'
import { pageCode } from './page-code.ts'
import { copyOf, root, textOf, toolsOf } from './sample.ts'

const page = (name: string): string => readFileSync(join(root, name), 'utf8')

/** What a page shows as the beginning of what comes out; the rest of its blocks go in. */
const isResult = ({ file }: { readonly file: string }): boolean =>
  file.startsWith('out/') || file === 'findings'

/** A workspace like Deqing's in which the files of a page lie, on the disk and in a world in memory. */
const workspaceOf = (text: string, own: Readonly<Record<string, string>> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'jibao-page-')).replaceAll('\\', '/')
  symlinkSync(join(root, 'packages/toolkit/node_modules'), join(folder, 'node_modules'), 'junction')
  const blocks = pageCode(text)
  const shown = blocks.filter((block) => !isResult(block)).map(({ file, code }) => [file, code])
  const written: Readonly<Record<string, string>> = Object.fromEntries([
    ...shown,
    ...Object.entries(own),
  ])
  for (const [file, code] of Object.entries(written)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), code)
  }
  const loader: Tools['openPlugin'] = async (reference) => {
    const from = join(folder, reference.specifier)
    const { value, diagnostics } = await openPlugin(
      await import(pathToFileURL(from).href),
      reference,
    )
    return { value: value && { ...value, from }, diagnostics }
  }
  const { world, tools } = toolsOf(
    {
      ...copyOf('fixtures/deqing', folder),
      ...copyOf('templates/quarterly-notice', 'templates/quarterly-notice'),
      ...Object.fromEntries(
        Object.entries(written).map(([file, code]) => [`${folder}/${file}`, code]),
      ),
    },
    { plugins: [], openPlugin: loader },
  )
  const resultOf = (file: string): string =>
    blocks.find((block) => block.file === file)?.code ?? `the page shows no ${file}`
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return { folder, world, tools, resultOf }
}

describe('the page on plug-ins', () => {
  const english = page('docs/plugins.md')
  const { folder, world, tools, resultOf } = workspaceOf(english)

  test('shows a report as it is built', async () => {
    const { outputs, diagnostics } = await build(
      { workspace: folder, reports: [], formats: ['text'], out: 'out', period: '2024-Q2' },
      tools,
    )
    expect(diagnostics).toEqual([])
    const [output] = outputs
    const text = textOf(world.files.get(output?.path ?? ''))
    expect(text).toBe(resultOf(output?.path ?? '').replaceAll('\n', '\r\n'))
  })

  test('shows what the check of its example finds', async () => {
    const path = `${folder}/draft.txt`
    const { findings, diagnostics } = await checkDrafts(
      { files: [{ path, shownAs: 'draft.txt' }], against: folder },
      tools,
    )
    expect(diagnostics).toEqual([])
    const lines = findings.map(
      ({ origin: { line, column }, message, code }) =>
        `draft.txt:${line}:${column} ${message} [${code}]\n`,
    )
    expect(lines.join('')).toBe(resultOf('findings'))
  })

  test('has a source whose figures keep their place', async () => {
    const { value } = (await openWorkspace(folder, tools)).read
    const added = value?.dataset.observations.filter(({ origin }) => origin.file.endsWith('.csv'))
    expect(added).toMatchObject([
      { indicator: '困难群众参保率', period: '2023-Q4', origin: { line: 2, column: 1 } },
    ])
  })

  test('says the same in both languages', () => {
    expect(pageCode(page('docs/plugins.zh-CN.md'))).toEqual(pageCode(english))
  })

  test.each(['docs/plugins.md', 'docs/plugins.zh-CN.md'])(
    'has a remedy for every fault: %s',
    (name) => {
      const told = [...page(name).matchAll(/^\| `([A-Z_]+)` /gmu)].map(([, code = '']) => code)
      expect(told.toSorted()).toEqual(faultsOfPlugins())
    },
  )
})

describe('the page on renderers', async () => {
  const text = page('packages/render/README.md')
  const { folder, world, tools, resultOf } = workspaceOf(text, {
    'jibao.yaml': `${page('fixtures/deqing/jibao.yaml')}plugins: [./markdown.js]\n`,
  })

  test('shows a notice as it is built', async () => {
    const { outputs, diagnostics } = await build(
      { workspace: folder, reports: [], formats: ['markdown'], out: 'out', period: '2024-Q2' },
      tools,
    )
    expect(diagnostics).toEqual([])
    const [output] = outputs
    const notice = textOf(world.files.get(output?.path ?? ''))
    const shown = resultOf(output?.path ?? '')
    expect(notice.slice(0, shown.length)).toBe(shown)
    expect([...new Set(output?.losses.map(({ node }) => node))]).toEqual([
      'letterhead',
      'chart',
      'annex',
      'table',
    ])
  })

  test('asks for versions that there are', () => {
    const manifest = JSON.parse(resultOf('package.json')) as Manifest
    const own = Object.entries(manifest.peerDependencies)
    const now = own.map(([name]) => {
      const { version } = JSON.parse(page(`packages/${name.slice(7)}/package.json`)) as Manifest
      return [name, `^${version}`]
    })
    expect(own).toEqual(now)
  })

  test('lists what the kit asks for', () => {
    const listed = [...text.matchAll(/^\| (\w.*?) +\|/gmu)].map(([, cell]) => cell)
    expect(listed).toEqual(expect.arrayContaining(promises.map(({ name }) => name)))
  })

  test('lists every kind of node', () => {
    const listed = [...text.matchAll(/^\| `(\w+)` +\|/gmu)].map(([, cell]) => cell)
    expect(listed).toEqual(expect.arrayContaining([...nodeKinds]))
  })

  const { markdown } = (await import(pathToFileURL(join(folder, 'markdown.js')).href)) as {
    readonly markdown: Renderer
  }
  testRenderer(markdown, {
    fonts: { chain: () => [], choices: [] },
    // What another program reads in it is told where the page's own test runs: interop/plugin.test.ts.
    open: async (bytes) => void new TextDecoder('utf-8', { fatal: true }).decode(bytes),
  })
})

interface Manifest {
  readonly version: string
  readonly peerDependencies: Readonly<Record<string, string>>
}

/** The codes of what may be wrong with a plug-in, as the sources have them. */
const faultsOfPlugins = (): readonly string[] => {
  const code =
    /'(PLUGIN_[A-Z_]+|RENDER_(?!FAILED')[A-Z_]+|CHECK_FAILED|SOURCE_FAILED|FILE_NOT_READ|TEMPLATE_HELPER_FAILED|TEMPLATE_HIDDEN)'/gu
  const sources = ['packages', 'apps']
    .flatMap((group) =>
      readdirSync(join(root, group)).map((name) => join(root, group, name, 'src')),
    )
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name)),
    )
  const found = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(code)].map(([, name = '']) => name),
  )
  return [...new Set(found)].toSorted()
}
