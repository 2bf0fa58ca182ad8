import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ScaffoldRequest, scaffoldPlugin } from '../src/index.ts'
import { copyOf, root, textOf, toolsOf } from './sample.ts'

const scaffolds = copyOf('apps/cli/scaffold', 'scaffold')

const scaffold = async (
  kind: ScaffoldRequest['kind'],
  name: string,
  files: Readonly<Record<string, string>> = {},
) => {
  const { world, tools } = toolsOf({ ...scaffolds, 'templates/letter/body.md.hbs': '', ...files })
  const before = new Map(world.files)
  const made = await scaffoldPlugin(
    { kind, name, out: 'here', version: '1.2.3' },
    { ...tools, scaffolds: 'scaffold' },
  )
  const written = [...world.files].filter(([path]) => !before.has(path))
  return { ...made, written: new Map(written.map(([path, bytes]) => [path, textOf(bytes)])) }
}

describe('a new plug-in', () => {
  test.each([
    ['renderer', 'jibao-renderer-plain-text', 'plaintext'],
    ['renderer', 'md', 'md'],
    ['check', 'jibao-check-round-figures', 'ROUND_FIGURES'],
    ['check', 'jibao-renderer-x', 'RENDERER_X'],
    ['template', 'jibao-template-short-notice', 'short-notice'],
  ] as const)('%s %s brings %s', async (kind, name, thing) => {
    const { value, diagnostics, written } = await scaffold(kind, name)
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({ folder: `here/${name}`, thing })
    expect([...written.keys()].toSorted()).toEqual(
      value?.files.map((file) => `here/${name}/${file}`).toSorted(),
    )
    for (const text of [...written.keys(), ...written.values()]) {
      expect(text).not.toMatch(/__|\.in$/)
    }
    const manifest: unknown = JSON.parse(written.get(`here/${name}/package.json`) ?? '')
    expect(manifest).toMatchObject({
      name,
      type: 'module',
      peerDependencies: { '@jibao/plugin': '^1.2.3' },
    })
    expect(written.get(`here/${name}/src/index.js`)).toContain(`name: '${name}'`)
    expect([...written.values()].join('')).toContain(thing)
  })

  test('asks for the test tools that the kit asks for', async () => {
    const kit: unknown = JSON.parse(readFileSync(`${root}/packages/render/package.json`, 'utf8'))
    const { written } = await scaffold('renderer', 'jibao-renderer-md')
    const { devDependencies } = JSON.parse(
      written.get('here/jibao-renderer-md/package.json') ?? '',
    ) as { devDependencies: object }
    expect(kit).toMatchObject({ peerDependencies: devDependencies })
  })
})

describe('a name', () => {
  test.each([
    'Markdown',
    'my renderer',
    '@me/renderer',
    '渲染器',
    '-md',
    'md-',
    'a--b',
    '2md',
    'jibao-renderer-2md',
    '../md',
    '',
    'a'.repeat(65),
  ])('“%s” is refused', async (name) => {
    const { value, diagnostics, written } = await scaffold('renderer', name)
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'PACKAGE_NAME' }])
    expect(written.size).toBe(0)
  })

  test.each([
    ['renderer', 'jibao-renderer-json'],
    ['check', 'jibao-check-completion-rate'],
    ['template', 'jibao-template-letter'],
  ] as const)('%s %s is one that came along', async (kind, name) => {
    const { diagnostics, written } = await scaffold(kind, name)
    expect(diagnostics).toMatchObject([{ code: 'PACKAGE_NAME' }])
    expect(written.size).toBe(0)
  })

  test('that is taken for a format is one that a renderer may have', async () => {
    const words = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/)
    const names = fc
      .tuple(
        fc.constantFrom('', 'jibao-', 'renderer-', 'jibao-renderer-'),
        fc.array(words, { minLength: 1, maxLength: 3 }),
      )
      .map(([prefix, parts]) => `${prefix}${parts.join('-')}`)
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        const { value } = await scaffold('renderer', name)
        if (value !== undefined) expect(value.thing).toMatch(/^[a-z][a-z0-9]*$/)
        else expect(name).toMatch(/json$/)
      }),
      { numRuns: 30 },
    )
  })
})

test('a folder that is there is left as it is', async () => {
  const { value, diagnostics, written } = await scaffold('check', 'mine', {
    'here/mine/a.txt': '甲',
  })
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'FOLDER_EXISTS', origin: { file: 'here/mine' } }])
  expect(written.size).toBe(0)
})

test('a disk that is full is told', async () => {
  const { world, tools } = toolsOf(scaffolds)
  const full = {
    ...world,
    replaceTogether: async () => {
      throw new Error('ENOSPC')
    },
  }
  const { value, diagnostics } = await scaffoldPlugin(
    { kind: 'check', name: 'mine', out: 'here', version: '1.2.3' },
    { ...tools, world: full, scaffolds: 'scaffold' },
  )
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'WRITE_FAILED' }])
})
