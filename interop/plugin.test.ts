import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageCode } from '../packages/toolkit/test/page-code.ts'
import { runPython, temporaryFolder } from './tools.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const place = temporaryFolder()
const tarballs = join(place.path, 'tarballs')
/** Deqing's workspace, as a bureau has it: nothing of this repository but what is packed. */
const site = join(place.path, 'deqing')
const guest = join(site, 'jibao-renderer-markdown')

/** Of a program that is installed there, by this Node; its stdout. */
const run = (folder: string, program: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(site, 'node_modules', program), ...args],
    // Nothing of the test that runs this may reach it.
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1' },
    },
  )
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  return stdout
}

const jibao = (...args: readonly string[]): string => run(site, '@jibao/cli/bin/jibao.js', ...args)
const vitest = (folder: string): string => run(folder, 'vitest/vitest.mjs', 'run')

const packed = (tarball: string, file: string): string =>
  execFileSync('tar', ['-xzOf', join(tarballs, tarball), `package/${file}`], { encoding: 'utf8' })

beforeAll(() => {
  execFileSync(
    join(root, 'node_modules/.bin/pnpm'),
    [
      '--recursive',
      '--filter=!jibao',
      '--filter=!@jibao/bench',
      'pack',
      `--pack-destination=${tarballs}`,
    ],
    { cwd: root, stdio: 'pipe' },
  )
  cpSync(join(root, 'fixtures/deqing'), site, { recursive: true })
  mkdirSync(guest)
  const page = packed(
    readdirSync(tarballs).find((name) => name.startsWith('jibao-render-')) ?? '',
    'README.md',
  )
  for (const { file, code } of pageCode(page)) {
    if (!file.includes('/')) writeFileSync(join(guest, file), code)
  }
  const own = readdirSync(tarballs).map((tarball) => {
    const { name } = JSON.parse(packed(tarball, 'package.json')) as { readonly name: string }
    return [name, `file:../tarballs/${tarball}`]
  })
  const manifest = {
    private: true,
    workspaces: ['jibao-renderer-markdown'],
    dependencies: { ...Object.fromEntries(own), 'jibao-renderer-markdown': '^1.0.0' },
    // What the plug-ins ask for too: where npm puts it for them alone is npm's affair.
    devDependencies: { vitest: '^4.1.12' },
  }
  writeFileSync(join(site, 'package.json'), JSON.stringify(manifest))
  execFileSync(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'],
    {
      cwd: site,
      stdio: 'pipe',
    },
  )
}, 600_000)

afterAll(() => place.remove())

/** The text of every paragraph of a Word file, those of cells too, in order. */
const withPythonDocx = `
import docx, json, sys
from docx.oxml.ns import qn
body = docx.Document(sys.argv[1]).element.body
paragraphs = [p for p in body.iter(qn('w:p')) if not any(q is not p for q in p.iter(qn('w:p')))]
print(json.dumps([''.join(t.text or '' for t in p.iter(qn('w:t'))) for p in paragraphs]))
`

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '')

describe('a plug-in written from the README alone, against what is published', () => {
  test('passes the kit', () => {
    expect(vitest(guest)).toContain('Tests  13 passed')
  })

  test('fits the types as they are published', () => {
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    const strictly = ['--noEmit', '--allowJs', '--checkJs', '--strict', '--types', '']
    const forNode = ['--target', 'es2023', '--module', 'nodenext']
    const checked = spawnSync(
      process.execPath,
      [compiler, ...strictly, ...forNode, 'markdown.js'],
      {
        cwd: guest,
        encoding: 'utf8',
      },
    )
    expect(checked.stdout).toBe('')
  })

  test('renders Deqing’s notice with every text of the Word file, in order', () => {
    const workspace = readFileSync(join(site, 'jibao.yaml'), 'utf8')
    writeFileSync(join(site, 'jibao.yaml'), `${workspace}plugins: [jibao-renderer-markdown]\n`)
    expect(jibao('plugins')).toContain('jibao-renderer-markdown')
    const { outputs } = JSON.parse(
      jibao('build', '季度通报', '--period', '2024-Q3', '--format', 'markdown,docx', '--json'),
    ) as { readonly outputs: readonly { readonly format: string; readonly path: string }[] }
    const pathOf = (format: string): string =>
      outputs.find((one) => one.format === format)?.path ?? ''
    const notice = readFileSync(pathOf('markdown'), 'utf8')
    expect(notice).toContain('帮扶困难职工1022人，超额完成年度目标，完成率124.63%')
    const said = withoutBlanks(notice.replaceAll(/\\(.)|<\/?strong>/gu, '$1'))
    let from = 0
    const missing = (runPython(withPythonDocx, pathOf('docx')) as readonly string[])
      .map(withoutBlanks)
      .filter((text) => {
        const at = said.indexOf(text, from)
        if (at >= 0) from = at + text.length
        return at < 0
      })
    expect(missing).toEqual([])
  })

  test('agrees with the Word file figure by figure', () => {
    expect(jibao('verify')).toMatch(/^ +一致 .*\.docx（.*\n +一致 .*\.md（.*\n全部一致$/mu)
  })
})

describe('what jibao new begins', () => {
  test.each(['renderer', 'check', 'template'])('passes its own tests: a %s', (kind) => {
    jibao('new', kind, `jibao-${kind}-first`)
    expect(vitest(join(site, `jibao-${kind}-first`))).toContain('passed')
  })
})
