import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pdf } from '@jibao/renderer-pdf'
import { describe, expect, test } from 'vitest'
import { systemFontFolders } from '../src/system-font-folders.ts'
import { copyOf, deqing, edit, filesBelow, root, temporaryFolder } from './folders.ts'
import { pdfSource } from './pdf-source.ts'
import { runCli } from './run-cli.ts'

const roles = ['fangsong', 'kaiti', 'heiti', 'xiaobiaosong', 'songti']

interface Built {
  readonly outputs: readonly { readonly path: string; readonly sha256: string }[]
  readonly fonts: readonly {
    readonly role: string
    readonly face: { readonly family: string; readonly path: string }
    readonly standard: string
    readonly substitute: boolean
  }[]
  readonly diagnostics: readonly {
    readonly code: string
    readonly message: string
    readonly hint: string
    readonly origin?: { readonly file: string }
  }[]
}

const buildPdf = async (workspace: string, ...args: readonly string[]) => {
  const fixed = ['--workspace', workspace, '--period', '2024-Q2', '--format', 'pdf']
  const out = temporaryFolder()
  const { exitCode, stdout } = await runCli('build', '--json', ...fixed, '--out', out, ...args)
  return { exitCode, ...(JSON.parse(stdout) as Built) }
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

/** A default face under another name; names are cut at their end, so blanks make up the length. */
const renamed = (file: string, names: Readonly<Record<string, string>>): Uint8Array => {
  const font = readFileSync(join(root, 'packages/fonts/dist/faces', file))
  for (const [from, to] of Object.entries(names)) {
    const [old, replacement] = [utf16(from), utf16(to.padEnd(from.length))]
    for (let at = font.indexOf(old); at >= 0; at = font.indexOf(old, at + 1)) {
      replacement.copy(font, at)
    }
  }
  return font
}

/** A workspace with a 楷体 of its own. */
const withKaiti = (): string => {
  const workspace = copyOf(deqing)
  mkdirSync(join(workspace, 'fonts'))
  const font = renamed('JibaoKaiti.ttf', { 'Jibao Kaiti': 'KaiTi', JibaoKaiti: 'User-KaiTi' })
  writeFileSync(join(workspace, 'fonts/simkai.ttf'), font)
  return workspace
}

describe('a font in the workspace', () => {
  test('is taken for its role, told and embedded', async () => {
    const workspace = withKaiti()
    const { exitCode, fonts, outputs, diagnostics } = await buildPdf(workspace)
    expect({ exitCode, diagnostics }).toEqual({ exitCode: 0, diagnostics: [] })
    expect(fonts.map(({ role }) => role)).toEqual(roles)
    const kaiti = fonts.find(({ role }) => role === 'kaiti')
    expect(kaiti).toMatchObject({ standard: '楷体_GB2312', substitute: false })
    expect(kaiti?.face).toMatchObject({ family: '楷体', path: `${workspace}/fonts/simkai.ttf` })
    const file = pdfSource(readFileSync(outputs[0]?.path ?? ''))
    expect(file).toMatch(/\/FontName \/[A-Z]{6}\+User-KaiTi/)
  })

  test('plays no part with --fonts default', async () => {
    const own = await buildPdf(withKaiti(), '--fonts', 'default')
    const none = await buildPdf(deqing, '--fonts', 'default')
    expect(own.outputs.map(({ sha256 }) => sha256)).toEqual(none.outputs.map((one) => one.sha256))
    expect(own.fonts.every(({ substitute }) => substitute)).toBe(true)
  })

  test('is not looked at for Excel', async () => {
    const workspace = withKaiti()
    writeFileSync(join(workspace, 'fonts/坏.ttf'), '')
    const told = await buildPdf(workspace)
    expect(told.diagnostics).toMatchObject([
      { code: 'FONT_UNREADABLE', origin: { file: 'fonts/坏.ttf' } },
    ])
    const args = ['--json', '--workspace', workspace, '--format', 'xlsx', '--fonts', 'strict']
    const { exitCode, stdout } = await runCli('build', ...args)
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ fonts: [], diagnostics: [] })
  })
})

test('one line tells which face stands in for which', async () => {
  const args = ['--workspace', withKaiti(), '--period', '2024-Q2', '--format', 'pdf']
  const { stderr } = await runCli('build', ...args)
  const [line, ...others] = stderr.split('\n').filter((one) => one.startsWith('字体：'))
  expect(others).toEqual([])
  expect(line).toContain('小标宋 用 Jibao Xiaobiaosong 代替 方正小标宋简体')
  expect(line).not.toContain('楷体')
})

test('--fonts strict refuses each stand-in, and says what to install', async () => {
  const workspace = withKaiti()
  const { exitCode, outputs, fonts, diagnostics } = await buildPdf(workspace, '--fonts', 'strict')
  const refused = fonts.filter(({ substitute }) => substitute)
  expect({ exitCode, outputs }).toEqual({ exitCode: 2, outputs: [] })
  expect(filesBelow(join(workspace, 'out'))).toEqual([])
  expect(diagnostics.map(({ code }) => code)).toEqual(refused.map(() => 'FONT_SUBSTITUTE_REFUSED'))
  expect(refused.map(({ role }) => role)).toContain('xiaobiaosong')
  for (const { standard } of refused) {
    const told = diagnostics.find(({ message }) => message.includes(`“${standard}”`))
    expect(told?.hint).toContain('fonts 文件夹')
  }
})

test('another word after --fonts is a fault of usage', async () => {
  const { exitCode, stderr } = await runCli('build', '--workspace', deqing, '--fonts', 'best')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('可选值：auto, default, strict')
})

test('doctor lists face and file of each role, and fonts that cannot be used', async () => {
  const workspace = withKaiti()
  writeFileSync(join(workspace, 'fonts/坏.ttf'), '不是字体')
  const { exitCode, stdout, stderr } = await runCli('doctor', '--workspace', workspace)
  expect(exitCode).toBe(0)
  expect(stdout).toContain('楷体（二级标题） → 楷体，标准字体，可嵌入')
  expect(stdout).toContain(`${workspace}/fonts/simkai.ttf`)
  expect(stdout).toContain('小标宋（标题） → Jibao Xiaobiaosong，代替 方正小标宋简体，可嵌入')
  expect(stderr).toContain('fonts/坏.ttf 警告：字体文件无法使用')
})

test.each<[NodeJS.Platform, readonly string[]]>([
  ['win32', ['C:/Windows/Fonts', 'D:/Local/Microsoft/Windows/Fonts']],
  ['darwin', ['/System/Library/Fonts', '/Library/Fonts', '/home/a/Library/Fonts']],
  [
    'linux',
    ['/usr/share/fonts', '/usr/local/share/fonts', '/home/a/.local/share/fonts', '/home/a/.fonts'],
  ],
])('fonts of %s are looked for where it keeps them', (platform, folders) => {
  const env = { WINDIR: 'C:\\Windows', LOCALAPPDATA: 'D:\\Local' }
  expect(systemFontFolders(platform, env, '/home/a')).toEqual(folders)
})

test.each<[NodeJS.Platform, string, readonly string[]]>([
  ['linux', '/a:/b/c', ['/a', '/b/c']],
  ['linux', '', []],
])('on %s JIBAO_FONT_FOLDERS=%j is all that is looked at', (platform, named, folders) => {
  const env = { JIBAO_FONT_FOLDERS: named }
  expect(systemFontFolders(platform, env, '/home/a')).toEqual(folders)
})

test('a font that names itself in Chinese is embedded under a name of ASCII', async () => {
  const workspace = copyOf(deqing)
  mkdirSync(join(workspace, 'fonts'))
  const font = renamed('JibaoKaiti.ttf', { 'Jibao Kaiti': 'KaiTi', JibaoKaiti: '用户楷体(一)' })
  writeFileSync(join(workspace, 'fonts/simkai.ttf'), font)
  const { outputs, diagnostics } = await buildPdf(workspace)
  expect(diagnostics).toEqual([])
  const names = pdfSource(readFileSync(outputs[0]?.path ?? '')).match(/\/FontName .*/g)
  expect(names?.length).toBeGreaterThan(3)
  for (const name of names ?? []) expect(name).toMatch(/^\/FontName \/[A-Z]{6}\+[\w-]+$/)
})

test('names in rare characters print', async () => {
  const rare = '𠮷䶮㐂㛃𬱟𫖯𬭎𬀩㑇𠅤𬍛𬭸𬸣𫟅𬤊㛹㬎㳘㙦𣲗𬇕𫍯𫍣𬜬𬞟𪤗𪣻鿍鿎鿏𬶮𤩽𡐓𨱔'
  const workspace = copyOf(deqing)
  const plan = join(workspace, 'plan/弱有众扶.yaml')
  edit(plan, 'id: 帮扶困难职工\n', `id: 帮扶困难职工\n    name: ${rare}\n`)
  const { exitCode, outputs, diagnostics } = await buildPdf(workspace, '--fonts', 'default')
  expect(exitCode).toBe(0)
  const { text } = await pdf().readBack(readFileSync(outputs[0]?.path ?? ''))
  const printed = new Set(text.join(''))
  expect(Array.from(rare).filter((character) => !printed.has(character))).toEqual([])
  for (const { code } of diagnostics) expect(code).toBe('GLYPH_SUBSTITUTED')
  expect(diagnostics.map(({ message }) => message).join()).toContain('“𠮷”（U+20BB7）')
  expect(diagnostics[0]?.origin?.file).toBe('plan/弱有众扶.yaml')
})
