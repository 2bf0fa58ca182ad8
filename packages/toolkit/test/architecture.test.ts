import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

interface Row {
  readonly name: string
  readonly allowed: readonly string[]
}

/** The package table of docs/architecture.md. */
const table: readonly Row[] = readFileSync(`${root}/docs/architecture.md`, 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, name, allowed] = /^\| `([a-z0-9-]+)` *\|.+\| (.+?) *\|$/.exec(line) ?? []
    if (name === undefined || allowed === undefined) return []
    return [{ name, allowed: allowed === '–' ? [] : allowed.split(', ') }]
  })

const folderOf = (name: string): string =>
  name === 'cli' ? `${root}/apps/cli` : `${root}/packages/${name}`

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
}

const manifestOf = (folder: string): Manifest => {
  const empty: Manifest = { dependencies: {}, devDependencies: {}, peerDependencies: {} }
  const read = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Partial<Manifest>
  return { ...empty, ...read }
}

interface Import {
  readonly file: string
  readonly specifier: string
}

const importsBelow = (folder: string): readonly Import[] => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = readFileSync(`${folder}/${file}`, 'utf8')
      const found = source.matchAll(
        /^(?:import|export)\b[^'"`]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)|\brequire(?:\.resolve)?\(['`]([^'`$]+)/gm,
      )
      return [...found].map((match) => ({
        file: `${folder.slice(root.length)}/${file}`,
        specifier: match.slice(1).find((group) => group !== undefined) ?? '',
      }))
    })
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

const isBuiltin = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(specifier)

const isOutside = ({ specifier }: Import): boolean =>
  !specifier.startsWith('.') && !isBuiltin(specifier)

/** Test tools that the root offers to all packages. */
const rootTools = Object.keys(manifestOf(root).devDependencies)

/** Templates are resolved as files; BullMQ imports its drivers itself, and leaves it to us which they are. */
const neverImported = ['@jibao/templates', 'ioredis', 'pg']

test('the table lists every package', () => {
  const packages = [...readdirSync(`${root}/packages`), 'cli']
  expect(table.map(({ name }) => name).sort()).toEqual(packages.sort())
})

describe.each(table)('$name', ({ name, allowed }) => {
  const folder = folderOf(name)
  const manifest = manifestOf(folder)
  const sources = importsBelow(`${folder}/src`).filter(isOutside)
  // Types of a Markdown tree come without code of their own.
  const typesOnly = Object.keys(manifest.devDependencies).map((dependency) =>
    dependency.replace('@types/', ''),
  )

  test('depends on what the table allows', () => {
    const own = Object.keys(manifest.dependencies)
      .filter((dependency) => dependency.startsWith('@jibao/'))
      .map((dependency) => dependency.slice('@jibao/'.length))
    expect(own.filter((dependency) => !allowed.includes(dependency))).toEqual([])
  })

  test('imports what it declares', () => {
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    const undeclared = sources.filter(
      ({ specifier }) => ![...declared, ...typesOnly].includes(packageOf(specifier)),
    )
    expect(undeclared).toEqual([])
  })

  test('declares what it imports, and nothing else', () => {
    const imported = new Set(sources.map(({ specifier }) => packageOf(specifier)))
    const idle = Object.keys(manifest.dependencies).filter(
      (dependency) => !imported.has(dependency) && !neverImported.includes(dependency),
    )
    expect(idle).toEqual([])
  })

  test('tests with what it declares', () => {
    const declared = [
      ...Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }),
      ...typesOnly,
      ...rootTools,
      `@jibao/${name}`,
    ]
    const undeclared = importsBelow(`${folder}/test`)
      .filter(isOutside)
      .filter(({ specifier }) => !declared.includes(packageOf(specifier)))
    expect(undeclared).toEqual([])
  })
})

describe.each(['renderer-html', 'renderer-ofd'])('%s', (name) => {
  test('stands on what any plug-in may: the contract, the tree, and entry points of libraries', () => {
    const libraries = [
      'charts',
      'core',
      'document',
      'fonts',
      'layout',
      'plugin',
      'render',
      'typography',
    ]
    const ours = importsBelow(`${root}/packages/${name}/src`)
      .map(({ specifier }) => specifier)
      .filter((specifier) => specifier.startsWith('@jibao/'))
    expect(
      ours.filter((specifier) => !libraries.includes(specifier.slice('@jibao/'.length))),
    ).toEqual([])
    const leaving = importsBelow(`${root}/packages/${name}/src`).filter(
      ({ file, specifier }) =>
        specifier.startsWith('.') &&
        !new URL(specifier, `file://${root}/${file}`).pathname.includes(`/packages/${name}/src/`),
    )
    expect(leaving).toEqual([])
  })
})

/** What would make the same input give different bytes, or reach outside. */
const impure =
  /\bprocess\.(?:env|cwd|platform|hrtime)\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandomUUID\b|\bfetch\(|'node:(?:fs|os|net|http|https|child_process|worker_threads|dns)(?:\/promises)?'|\btoLocale\w*String\b|\bIntl\.(?!Segmenter\('zh', )|\blocaleCompare\b/

/** Engines open fonts by their paths, in parts, while they set a line: a world reads whole files, in its time. */
const readsFonts = ['fonts/font-files.ts', 'fonts/sfnt/part-reader.ts']

/** A process of its own, which the command line starts by way of BullMQ: it is told by its environment what to do. */
const ownProcess = ['queue-bullmq/process-job.ts']

test('below the command line nothing knows time, chance, environment, files or network', () => {
  const offenders = readdirSync(`${root}/packages`).flatMap((name) =>
    readdirSync(`${root}/packages/${name}/src`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('testing'))
      .filter((file) => impure.test(readFileSync(`${root}/packages/${name}/src/${file}`, 'utf8')))
      .map((file) => `${name}/${file}`),
  )
  expect(offenders.toSorted()).toEqual([...readsFonts, ...ownProcess])
})
