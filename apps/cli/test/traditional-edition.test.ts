import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { type BuiltReport, buildFixture, textOf } from './fixture-builds.ts'
import { pdfSource } from './pdf-source.ts'
import { unpack } from './unpack.ts'

const formats = ['pdf', 'docx', 'xlsx', 'html', 'ofd']

/** Code points of a double-byte set: rows of lead bytes, each with ranges of trail bytes. */
const charactersOf = (
  encoding: string,
  leads: readonly [number, number],
  ...trails: readonly (readonly [number, number])[]
): ReadonlySet<string> => {
  const decoder = new TextDecoder(encoding)
  const characters = new Set<string>()
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail += 1) {
        const text = decoder.decode(Uint8Array.of(lead, trail))
        if (/^\p{Script=Han}$/u.test(text)) characters.add(text)
      }
    }
  }
  return characters
}

/** The 6763 of GB/T 2312, and those of Big5. */
const mainland = charactersOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe])
const taiwan = charactersOf('big5', [0xa4, 0xf9], [0x40, 0x7e], [0xa1, 0xfe])

/** What Big5 lacks and Hong Kong's 常用字字形表 has. */
const hongKongForms = new Set('户着温')

const simplifiedOnly = new Set([...mainland].filter((character) => !taiwan.has(character)))

/** Where a figure was recorded: files of the workspace keep their names. */
const recordedIn = /\S+\.(?:yaml|md)/gu

const simplifiedIn = async (output: BuiltReport): Promise<readonly string[]> =>
  (await unpack(output)).flatMap((text) =>
    Array.from(text.replaceAll(recordedIn, '')).filter((character) =>
      simplifiedOnly.has(character),
    ),
  )

const scripts = [
  ['tw', 'zh-Hant-TW', 'zh-TW', '（繁體）', new Set<string>()],
  ['hk', 'zh-Hant-HK', 'zh-HK', '（繁體香港）', hongKongForms],
] as const

test('the sets of characters are those of the standards', () => {
  expect(mainland.size).toBe(6763)
  expect(taiwan.size).toBeGreaterThanOrEqual(13053)
  const left = (text: string): string =>
    Array.from(text)
      .filter((one) => simplifiedOnly.has(one))
      .join('')
  expect(left('县民政局关于残疾人补贴发放的说明')).toBe('县关残补贴发说')
  expect(left('縣民政局關於殘疾人補貼發放的說明')).toBe('')
})

describe.each(scripts)('the bulletin for %s', (script, language, wordLanguage, mark, forms) => {
  const build = (): Promise<readonly BuiltReport[]> =>
    buildFixture('zhongshan', { edition: { disclosure: 'internal', script } })

  test('has no simplified character left in any container', async () => {
    const outputs = await build()
    expect(outputs.map(({ format }) => format)).toEqual(formats)
    for (const output of outputs) {
      const left = (await simplifiedIn(output)).filter((one) => !forms.has(one))
      expect({ [output.format]: left.join('') }).toEqual({ [output.format]: '' })
      expect(output.path).toContain(mark)
      expect(await textOf(output)).toContain('重度殘疾人參照')
    }
  })

  test('says in every format which language it is', async () => {
    for (const { format, bytes } of await build()) {
      if (format === 'pdf') {
        const source = pdfSource(bytes)
        expect(source).toContain(`/Lang (${language})`)
        expect(source).not.toContain('zh-CN')
        continue
      }
      if (format === 'html') {
        const source = Buffer.from(bytes).toString('utf8')
        expect(source).toContain(`<html lang="${language}"`)
        expect(source).not.toContain('zh-CN')
        continue
      }
      // GB/T 33190 has no place for it.
      if (format === 'ofd') continue
      const { files } = await JSZip.loadAsync(bytes)
      const parts = await Promise.all(Object.values(files).map((file) => file.async('string')))
      expect(parts.join('')).toContain(`<dc:language>${language}</dc:language>`)
      expect(parts.join('')).not.toMatch(/zh-CN/)
      if (format === 'docx') expect(parts.join('')).toContain(`w:eastAsia="${wordLanguage}"`)
    }
  })
})

test('the simplified bulletin is full of them: the search can find', async () => {
  for (const output of await buildFixture('zhongshan')) {
    expect((await simplifiedIn(output)).length).toBeGreaterThan(100)
  }
})

// Simplified, Taiwan's characters, and Hong Kong's where they differ.
const phrases: readonly (readonly [string, string, string?])[] = [
  ['重残人参照单人户', '重殘人參照單人戶', '重殘人參照單人户'],
  ['残疾人参加活动', '殘疾人參加活動'],
  ['救助资金发放', '救助資金發放'],
  ['救助金发到户', '救助金發到戶', '救助金發到户'],
  ['办理发证', '辦理發證'],
  ['社会治理发展', '社會治理發展'],
  ['满头白发', '滿頭白髮'],
  ['党员干部', '黨員幹部'],
  ['晾干衣物', '晾乾衣物'],
  ['救助范围', '救助範圍'],
  ['范某某', '范某某'],
  ['志愿者意愿', '志願者意願'],
  ['联系和系统', '聯繫和系統'],
  ['健全制度', '健全制度'],
  ['制造水表', '製造水錶'],
  ['填写表格', '填寫表格'],
  ['上门了解情况', '上門瞭解情況'],
  ['委托关于事项', '委託關於事項'],
  ['着力推进', '著力推進', '着力推進'],
  ['困难群众', '困難群眾'],
  ['里程补贴', '里程補貼'],
  ['家里邻里', '家裡鄰里', '家裏鄰里'],
  ['后勤保障', '後勤保障'],
  ['住房面积', '住房面積'],
  ['发放面粉', '發放麵粉', '發放麪粉'],
  ['复查复杂问题', '複查複雜問題'],
  ['恢复标准', '恢復標準'],
  ['批准人选', '批准人選'],
]

const manuscript = 'manuscripts/2023-Q3.信息简报.md'

test.each(scripts)('no guarded phrase is broken for %s, in any format', async (script) => {
  const outputs = await buildFixture('zhongshan', {
    edition: { disclosure: 'internal', script },
    changes: { [manuscript]: phrases.map(([simplified]) => `${simplified}。`).join('\n\n') },
  })
  expect(outputs.map(({ format }) => format)).toEqual(formats)
  for (const output of outputs) {
    const text = await textOf(output)
    const broken = phrases.flatMap(([simplified, tw, hk = tw]) => {
      const wanted = `${script === 'tw' ? tw : hk}。`
      return text.includes(wanted) ? [] : [`${simplified}: not ${wanted}`]
    })
    expect({ [output.format]: broken }).toEqual({ [output.format]: [] })
  }
})
