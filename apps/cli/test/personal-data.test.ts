import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rendererOf } from './fixture-builds.ts'
import { copyOf, edit, filesBelow, root } from './folders.ts'
import { runCli } from './run-cli.ts'

// Nobody is called so, and the number is one that its check digit makes valid.
const person = '甄小满'
const identityCard = '11010519491231002X'
const sentence = `工作人员上门为低保户${person}家修缮房屋，核对身份证号${identityCard}。`

const before = '今年以来，中山市民政局'

/** A bulletin that tells of a person. */
const openWorkspace = (): string => {
  const workspace = copyOf(join(root, 'fixtures/zhongshan'))
  edit(join(workspace, 'manuscripts/2023-Q3.信息简报.md'), before, `${sentence}\n\n${before}`)
  return workspace
}

const build = (workspace: string, ...args: readonly string[]) =>
  runCli('build', '--workspace', workspace, '--fonts', 'default', ...args)

const excused = (...texts: readonly string[]): string =>
  `  public:\n    excused:\n${texts
    .map((text) => `      - text: ${text}\n        reason: 本人书面同意\n`)
    .join('')}`

/** What a file says; of the trace of figures beside the documents, all of it. */
const textOf = async (format: string, bytes: Uint8Array): Promise<string> =>
  format === 'json'
    ? new TextDecoder().decode(bytes)
    : (await rendererOf(format).readBack(bytes)).text.join('')

/** What the files of a folder say. */
const textsIn = async (folder: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await Promise.all(
      filesBelow(folder).map(async (name) => {
        const format = name.split('.').at(-1) ?? ''
        const text = await textOf(format, readFileSync(join(folder, name)))
        return [format, text.replace(/\s+/gu, '')] as const
      }),
    ),
  )

describe('a report that tells of a person', () => {
  test.each([[], ['--json']])(
    'is refused to the public, without repeating who it is %s',
    async (...args) => {
      const workspace = openWorkspace()
      const { exitCode, stdout, stderr } = await build(workspace, '--disclosure', 'public', ...args)
      expect(exitCode).toBe(2)
      const told = `${stdout}${stderr}`
      expect(told.match(/PERSONAL_DATA_FOUND/g)).toHaveLength(2)
      expect(told).toContain('甄*')
      expect(told).toContain('110***')
      for (const secret of [person, identityCard, identityCard.slice(4)]) {
        expect(told).not.toContain(secret)
      }
      expect(filesBelow(join(workspace, 'out'))).toEqual([])
    },
  )

  test('is built for the public when each is excused with a reason', async () => {
    const workspace = openWorkspace()
    edit(join(workspace, 'jibao.yaml'), '  public:\n', excused(person, identityCard))
    const { exitCode } = await build(workspace, '--disclosure', 'public')
    expect(exitCode).toBe(0)
    const texts = await textsIn(join(workspace, 'out'))
    for (const format of ['pdf', 'docx', 'xlsx']) {
      expect({ format, text: texts[format] }).toEqual({
        format,
        text: expect.stringContaining(person) as string,
      })
    }
  })

  test('is refused when only one of them is excused', async () => {
    const workspace = openWorkspace()
    edit(join(workspace, 'jibao.yaml'), '  public:\n', excused(person))
    const { exitCode, stderr } = await build(workspace, '--disclosure', 'public')
    expect(exitCode).toBe(2)
    expect(stderr.match(/PERSONAL_DATA_FOUND/g)).toHaveLength(1)
  })

  test('is masked in every format where the profile masks names', async () => {
    const workspace = openWorkspace()
    edit(
      join(workspace, 'jibao.yaml'),
      '  public:\n    method: 公开\n    below: 10\n    names: 拒绝',
      '  public:\n    method: 公开\n    below: 10\n    names: 遮盖',
    )
    expect((await build(workspace, '--disclosure', 'public')).exitCode).toBe(0)
    const texts = await textsIn(join(workspace, 'out'))
    expect(Object.keys(texts).toSorted()).toEqual(['docx', 'html', 'json', 'ofd', 'pdf', 'xlsx'])
    for (const [format, text] of Object.entries(texts)) {
      expect({ format, hasName: text.includes(person) }).toEqual({ format, hasName: false })
      expect({ format, hasNumber: text.includes(identityCard) }).toEqual({
        format,
        hasNumber: false,
      })
      expect(text).toContain('家修缮房屋')
    }
  })

  test('is built for the bureau itself as it is', async () => {
    const workspace = openWorkspace()
    expect((await build(workspace, '--format', 'xlsx')).exitCode).toBe(0)
    expect((await textsIn(join(workspace, 'out'))).xlsx).toContain(person)
  })
})

describe('the options of editions', () => {
  test('are explained in Chinese', async () => {
    const { stdout } = await runCli('build', '--help')
    for (const words of ['--disclosure', '脱敏', '--script', '繁体', '--final', '定稿']) {
      expect(stdout).toContain(words)
    }
  })

  test.each([
    ['--disclosure', 'private'],
    ['--disclosure', ''],
    ['--script', 'traditional'],
    ['--script', 'zh-Hant'],
    ['--final', '--disclosure'],
  ])('%s %s is refused', async (...args) => {
    const { exitCode, stdout, stderr } = await runCli('build', ...args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain('USAGE')
    expect(stderr).toMatch(/\p{Script=Han}/u)
  })
})
