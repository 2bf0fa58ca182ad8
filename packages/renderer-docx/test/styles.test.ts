import { heading, paragraph } from '@jibao/document'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { reportOf, writeWord } from './word-file.ts'

const style = async (id: string, options = {}): Promise<string> => {
  const { part } = await writeWord(reportOf(), options)
  const match = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(
    await part('word/styles.xml'),
  )
  return match?.[0] ?? ''
}

test.each([
  ['Normal', 'Normal', '仿宋_GB2312', 32, 589],
  ['Title', 'Title', '方正小标宋简体', 44, 720],
  ['Heading1', 'heading 1', '黑体', 32, 589],
  ['Heading2', 'heading 2', '楷体_GB2312', 32, 589],
  ['Heading3', 'heading 3', '仿宋_GB2312', 32, 589],
  ['Heading4', 'heading 4', '仿宋_GB2312', 32, 589],
  ['TableText', '表格文字', '宋体', 21, 320],
  ['TableHeader', '表头', '黑体', 21, 320],
  ['Colophon', '版记', '仿宋_GB2312', 28, 589],
  ['Footer', 'footer', '宋体', 28, 400],
])('%s is %s in %s, %i half points on %i twips', async (id, name, font, size, line) => {
  const xml = await style(id)
  expect(xml).toContain(`<w:name w:val="${name}"/>`)
  for (const script of ['ascii', 'hAnsi', 'eastAsia']) {
    expect(xml).toContain(`w:${script}="${font}"`)
  }
  expect(xml).toContain(`<w:sz w:val="${size}"/>`)
  expect(xml).toContain(`w:line="${line}" w:lineRule="exact"`)
})

test.each([1, 2, 3, 4])(
  'heading %i has its outline level and stays with its text',
  async (level) => {
    const xml = await style(`Heading${level}`)
    expect(xml).toContain(`<w:outlineLvl w:val="${level - 1}"/>`)
    expect(xml).toContain('<w:keepNext/>')
  },
)

test('正文 is the default style and indents its first line by characters', async () => {
  const xml = await style('Normal')
  expect(xml).toContain('w:default="1"')
  expect(xml).toContain('<w:ind w:firstLine="632" w:firstLineChars="200"/>')
})

test.each(['TableText', 'TableHeader', 'Caption', 'Footer', 'Addressee'])(
  'the indent of 正文 does not reach %s',
  async (id) => {
    const xml = await style(id)
    expect(xml).not.toContain('<w:ind')
    expect(xml).not.toContain('<w:basedOn')
  },
)

test('no style is bold, coloured or in a font of the theme', async () => {
  const { part } = await writeWord(reportOf())
  const xml = await part('word/styles.xml')
  expect(xml).not.toMatch(/<w:b\/>|<w:bCs\/>|Theme=|Calibri|2E74B5|1F4D78/)
  expect(new Set(xml.match(/<w:color w:val="\w+"/g))).toEqual(new Set(['<w:color w:val="FF0000"']))
})

/** Where Word or we name things by ourselves, and what says the language. */
const ownParts = ['styles', 'settings', 'numbering', 'fontTable'] as const

test.each([
  ['zh-CN', 'zh-CN', '仿宋_GB2312', '表头'],
  ['zh-Hant-TW', 'zh-TW', 'FangSong', '表頭'],
  ['zh-Hant-HK', 'zh-HK', 'FangSong', '表頭'],
] as const)('%s is %s to Word, set in %s, with a style %s', async (language, known, font, name) => {
  const report = reportOf()
  const { part } = await writeWord({ ...report, metadata: { ...report.metadata, language } })
  const xml = await part('word/styles.xml')
  expect(xml).toContain(`<w:lang w:val="en-US" w:eastAsia="${known}"/>`)
  expect(xml).toContain(`w:eastAsia="${font}"`)
  expect(xml).toContain(`<w:name w:val="${name}"/>`)
  expect(await part('word/settings.xml')).toContain(`<w:noLineBreaksAfter w:lang="${known}"`)
  expect(await part('docProps/core.xml')).toContain(`<dc:language>${language}</dc:language>`)
})

test('an edition in traditional characters has no other ones, nor fonts that lack them', async () => {
  const report = reportOf()
  const metadata = { ...report.metadata, language: 'zh-Hant-TW' } as const
  const { part } = await writeWord({ ...report, metadata })
  const known = big5()
  for (const name of ownParts) {
    const characters = (await part(`word/${name}.xml`)).match(/\p{Script=Han}/gu) ?? []
    expect(characters.filter((character) => !known.has(character))).toEqual([])
  }
  expect(await part('word/fontTable.xml')).not.toMatch(/GB2312|简体/)
})

const big5 = (): ReadonlySet<string> => {
  const decoder = new TextDecoder('big5')
  const characters = new Set<string>()
  for (let lead = 0xa1; lead <= 0xf9; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      characters.add(decoder.decode(Uint8Array.of(lead, trail)))
    }
  }
  return characters
}

test('fonts can be named otherwise, and each names its substitute', async () => {
  const options = { fontNames: { fangsong: '方正仿宋_GBK' } }
  expect(await style('Normal', options)).toContain('w:eastAsia="方正仿宋_GBK"')
  expect(await style('Heading2', options)).toContain('w:eastAsia="楷体_GB2312"')
  const { part } = await writeWord(reportOf(), options)
  const table = await part('word/fontTable.xml')
  expect(table).toContain('<w:font w:name="方正仿宋_GBK"><w:altName w:val="仿宋"/>')
  expect(table).toContain('<w:font w:name="楷体_GB2312"><w:altName w:val="楷体"/>')
})

test('another reader finds the headings', async () => {
  const { bytes } = await writeWord(
    reportOf(
      heading(1, '总体情况'),
      heading(2, '按工程'),
      heading(3, '按项目'),
      heading(4, '按环节'),
      paragraph('正文。'),
    ),
  )
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  expect(value.replace(/<a id="[^"]*"><\/a>/g, '')).toBe(
    '<p>样本通报</p><h1>总体情况</h1><h2>按工程</h2><h3>按项目</h3><h4>按环节</h4><p>正文。</p>',
  )
})
