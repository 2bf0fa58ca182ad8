import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { edit, filesBelow, root, temporaryFolder } from './folders.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const blockOf = (path: string, language: string): string => {
  const [, block = ''] = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(read(path)) ?? []
  return block
}

/** What a server's file has a shell do, wherever it stands in it. */
const commandsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(commandsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => {
    if (key === 'run') return [String(inside)]
    return key === 'script' && Array.isArray(inside) ? inside.map(String) : commandsIn(inside)
  })
}

const servers = {
  'the workflow of a new workspace': commandsIn(
    parse(read('apps/cli/starter/.github/workflows/reports.yml')),
  ),
  'GitLab, docs/ci.md': commandsIn(parse(blockOf('docs/ci.md', 'yaml'))),
  'GitLab, docs/ci.zh-CN.md': commandsIn(parse(blockOf('docs/ci.zh-CN.md', 'yaml'))),
  'Jenkins, docs/ci.md': shellsIn(blockOf('docs/ci.md', 'groovy')),
  'Jenkins, docs/ci.zh-CN.md': shellsIn(blockOf('docs/ci.zh-CN.md', 'groovy')),
}

function shellsIn(groovy: string): readonly string[] {
  return [...groovy.matchAll(/\bsh '(.*)'/g)].map(([, command = '']) => command)
}

/** As a server runs it, with this toolkit in place of the published one. */
const run = (command: string, workspace: string) => {
  const { status, stdout, stderr } = spawnSync('bash', ['-euc', command], {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      ...process.env,
      JIBAO: `${process.execPath} ${join(root, 'apps/cli/bin/jibao.js')}`,
      FONTS: '--fonts default',
    },
  })
  return { status, told: `${stdout}${stderr}` }
}

const started = (): string => {
  const workspace = join(temporaryFolder(), '季报')
  run(`$JIBAO init ${workspace}`, root)
  expect(run('$JIBAO build $FONTS', workspace).status).toBe(0)
  return workspace
}

describe.each(Object.entries(servers))('%s', (_, commands) => {
  test('checks, refuses what is stale, builds, and leaves what it says it uploads', () => {
    expect(commands.length).toBeGreaterThanOrEqual(3)
    const workspace = started()
    for (const command of commands) {
      expect(run(command, workspace), command).toMatchObject({ status: 0 })
    }
    expect(filesBelow(join(workspace, 'ci'))).toContain('check.xml')
    expect(filesBelow(join(workspace, 'out')).some((file) => file.endsWith('.pdf'))).toBe(true)

    edit(join(workspace, 'progress/2024-Q2.yaml'), '新建老年食堂: 7个', '新建老年食堂: 8个')
    const frozen = commands.find((command) => command.includes('--frozen')) ?? ''
    const stale = run(frozen, workspace)
    expect(stale.status).toBe(1)
    expect(stale.told).toContain('已过时：')
    expect(stale.told).toContain('7个→8个')
  })
})

test('a new workspace keeps its outputs out of version control, and its lock in', () => {
  const workspace = started()
  const ignored = readFileSync(join(workspace, '.gitignore'), 'utf8')
  expect(ignored).toContain('/out/')
  expect(ignored).toContain('/ci/')
  expect(ignored).not.toMatch(/^[^#]*report\.lock\.json/m)
  expect(existsSync(join(workspace, 'report.lock.json'))).toBe(true)
})
