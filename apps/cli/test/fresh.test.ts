import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { build } from '@jibao/toolkit'
import { beforeEach, describe, expect, test } from 'vitest'
import { createTools } from '../src/create-tools.ts'
import { type AskedOptions, buildKey } from '../src/fresh/build-key.ts'
import { createLook } from '../src/fresh/look.ts'
import { plainBuild } from '../src/fresh/plain-build.ts'
import { recall } from '../src/fresh/recall.ts'
import { recordReads } from '../src/fresh/record-reads.ts'
import { remember } from '../src/fresh/remember.ts'
import { nodeWorld } from '../src/node-world.ts'
import { copyOf, deqing, edit, filesBelow } from './folders.ts'

const keyOf = (workspace: string, options: AskedOptions = {}, reports: readonly string[] = []) => ({
  ...buildKey(reports, { format: ['html'], ...options }, { workspace, out: `${workspace}/out` }),
  build: 'a build of a test',
})

/** Builds, with a moment before, so that what was written before it is settled. */
const buildOnce = async (workspace: string): Promise<void> => {
  await setTimeout(40)
  const { tools, recorded } = recordReads(createTools(nodeWorld()))
  const request = { workspace, reports: [], formats: ['html'], out: `${workspace}/out` }
  await remember(keyOf(workspace), await build(request, tools), recorded())
}

const isFresh = async (workspace: string): Promise<boolean> =>
  (await recall(keyOf(workspace))) !== undefined

const figures = 'progress/2024-Q2.yaml'
const outputOf = (workspace: string): string =>
  join(
    workspace,
    'out',
    filesBelow(join(workspace, 'out')).find((name) => name.endsWith('.html')) ?? '',
  )

describe('a build that was remembered', () => {
  let workspace = ''
  beforeEach(async () => {
    workspace = copyOf(deqing)
    await buildOnce(workspace)
  })

  test('is told again, with everything kept', async () => {
    const result = await recall(keyOf(workspace))
    expect(result?.outputs.map(({ kept }) => kept)).toEqual([true])
    expect(result?.documents.map(({ state, reasons }) => [state, reasons])).toEqual([['kept', []]])
  })

  test.each<readonly [string, (workspace: string) => void]>([
    ['a figure', (folder) => edit(join(folder, figures), '1', '2')],
    [
      'a file of the same size',
      (folder) => {
        const path = join(folder, figures)
        const text = readFileSync(path, 'utf8')
        writeFileSync(path, `${text.slice(0, -2)}#${text.slice(-1)}`)
      },
    ],
    [
      'a file of the same size and the same time',
      (folder) => {
        const path = join(folder, figures)
        const { atime, mtime } = statSync(path)
        const text = readFileSync(path, 'utf8')
        writeFileSync(path, `${text.slice(0, -2)}#${text.slice(-1)}`)
        utimesSync(path, atime, mtime)
      },
    ],
    ['a file that is gone', (folder) => rmSync(join(folder, figures))],
    ['a file that is new', (folder) => writeFileSync(join(folder, 'progress/2024-Q4.yaml'), '')],
    [
      'a file that was renamed',
      (folder) => renameSync(join(folder, figures), join(folder, 'progress/2024-Q1b.yaml')),
    ],
    ['a folder that is new', (folder) => mkdirSync(join(folder, 'templates'))],
    [
      'a font of the workspace',
      (folder) => {
        mkdirSync(join(folder, 'fonts'))
        writeFileSync(join(folder, 'fonts/a.ttf'), '')
      },
    ],
    ['an output', (folder) => appendFileSync(outputOf(folder), ' ')],
    ['an output that is gone', (folder) => rmSync(outputOf(folder))],
    ['the lock', (folder) => appendFileSync(join(folder, 'report.lock.json'), ' ')],
    ['the trace', (folder) => appendFileSync(join(folder, 'out/report.trace.json'), ' ')],
    ['the memo, damaged', (folder) => writeFileSync(join(folder, 'out/.jibao-memo.json'), '{"fi')],
  ])('is not fresh after a change of %s', async (_, change) => {
    expect(await isFresh(workspace)).toBe(true)
    change(workspace)
    expect(await isFresh(workspace)).toBe(false)
  })

  test('is fresh when files were touched and not changed, and need not be read twice for that', async () => {
    for (const name of readdirSync(join(workspace, 'progress'))) {
      utimesSync(join(workspace, 'progress', name), 1, 1)
    }
    expect(await isFresh(workspace)).toBe(true)
    const memo = () => statSync(join(workspace, 'out/.jibao-memo.json')).ino
    await setTimeout(40)
    expect(await isFresh(workspace)).toBe(true)
    const settled = memo()
    const look = createLook()
    for (let time = 0; time < 2; time += 1) {
      expect(await recall(keyOf(workspace), look)).toBeDefined()
    }
    expect(memo()).toBe(settled)
  })

  test.each<readonly [string, AskedOptions, readonly string[]]>([
    ['another period', { period: '2024-Q1' }, []],
    ['other formats', { format: ['html', 'xlsx'] }, []],
    ['another edition', { disclosure: 'public' }, []],
    ['another script', { script: 'hant' }, []],
    ['other fonts', { fonts: 'default' }, []],
    ['a part of a page', { fragment: true }, []],
    ['a final one', { final: true }, []],
    ['one report', {}, ['季度通报']],
  ])('does not answer for %s', async (_, options, reports) => {
    expect(await recall(keyOf(workspace, options, reports))).toBeUndefined()
  })

  test('does not answer for another program, nor for one that runs from source', async () => {
    expect(await recall({ ...keyOf(workspace), build: 'another' })).toBeUndefined()
    expect(await recall({ ...keyOf(workspace), build: 'source' })).toBeUndefined()
  })
})

test('what is changed right after it was read is seen, be it in the same moment', async () => {
  for (let round = 0; round < 5; round += 1) {
    const workspace = copyOf(deqing)
    const path = join(workspace, figures)
    const { tools, recorded } = recordReads(createTools(nodeWorld()))
    const request = { workspace, reports: [], formats: ['html'], out: `${workspace}/out` }
    const result = await build(request, tools)
    const text = readFileSync(path, 'utf8')
    if (round % 2 === 0) writeFileSync(path, `${text.slice(0, -2)}#${text.slice(-1)}`)
    await remember(keyOf(workspace), result, recorded())
    if (round % 2 === 1) writeFileSync(path, `${text.slice(0, -2)}#${text.slice(-1)}`)
    expect(await isFresh(workspace)).toBe(false)
  }
})

test('nothing is remembered of a build with errors', async () => {
  const workspace = copyOf(deqing)
  appendFileSync(join(workspace, figures), ']')
  await buildOnce(workspace)
  expect(filesBelow(join(workspace, 'out'))).toEqual([])
})

test('nothing is remembered of a build with a plug-in of the workspace', () => {
  const tools = createTools(nodeWorld())
  const recording = recordReads({ ...tools, openPlugin: () => new Promise(() => undefined) })
  expect(recording.recorded()).toBeDefined()
  void recording.tools.openPlugin(
    { specifier: './p.js', options: {}, origin: { file: 'jibao.yaml', line: 1, column: 1 } },
    '/w',
  )
  expect(recording.recorded()).toBeUndefined()
})

test.each([
  ['--format pdf,docx 甲 乙', { reports: ['甲', '乙'], options: { format: ['pdf', 'docx'] } }],
  ['--json --final', { json: true, options: { final: true } }],
  ['--workspace w --jobs 2', { workspace: 'w', options: {} }],
  ['--force', undefined],
  ['--frozen', undefined],
  ['--help', undefined],
  ['--out=a', undefined],
  ['--period', undefined],
  ['--period --json', undefined],
  ['--workspace a --workspace b', undefined],
])('the arguments %s are plain, or not', (line, expected) => {
  const plain = plainBuild(line.split(' '))
  expect(plain).toEqual(expected && { reports: [], json: false, workspace: undefined, ...expected })
})
