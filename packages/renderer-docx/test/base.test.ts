import { type Block, cell, heading, listItem, paragraph, row } from '@jibao/document'
import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../src/read-document.ts'
import { baseFile, fillBase, normalXml, p, section, styleXml } from './base-file.ts'
import { paragraphProperties, reportOf } from './word-file.ts'

const table: Block = {
  type: 'table',
  columns: [
    { role: 'label', weight: 1 },
    { role: 'text', weight: 1 },
  ],
  header: [row(cell('类别'), cell('事项'))],
  rows: [row(cell('救助'), cell('建档'))],
}

const sideways: Block = { type: 'section', orientation: 'landscape', children: [table] }
const annex: Block = {
  type: 'annex',
  title: '附表',
  orientation: 'portrait',
  children: [paragraph('附录。')],
}

const letterhead: Block = {
  type: 'letterhead',
  mark: '青禾县民政局文件',
  documentNumber: '青民〔2024〕7号',
  signers: ['甲某', '乙某'],
}

const whole = reportOf(
  letterhead,
  { type: 'addressee', names: ['各镇人民政府', '县级有关单位'] },
  heading(1, '总体情况'),
  paragraph('进展顺利。'),
  heading(2, '按工程'),
  { type: 'list', ordered: true, children: [listItem('先核'), listItem('后报')] },
  table,
  sideways,
  paragraph('下一步。'),
  { type: 'signature', issuer: '青禾县民政局', date: '2024-07-05' },
  { type: 'remark', children: [{ type: 'text', value: '此件公开发布' }] },
  annex,
  {
    type: 'colophon',
    copyTo: ['县委办公室'],
    printedBy: '青禾县民政局办公室',
    printedOn: '2024-07-08',
  },
)

const place = p('{{正文}}')
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
const textBox = (inside: string): string =>
  `<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">${inside}</wp:anchor></w:drawing></w:r>`
const control = (properties: string, inside: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`

const prose = reportOf(paragraph('进展顺利。'))

describe('the report lands', () => {
  test.each([
    ['where a paragraph says so', place],
    [
      'where Word has cut the mark into runs',
      `<w:p>${run('{')}<w:proofErr w:type="spellStart"/>${run('{正')}<w:bookmarkStart w:id="7" w:name="_GoBack"/>${run('文}')}<w:bookmarkEnd w:id="7"/>${run('}')}</w:p>`,
    ],
    ['where it is typed with wide braces and blanks', p(' ｛｛ 正文 ｝｝ ')],
    [
      'where it was typed with changes tracked',
      `<w:p><w:ins w:id="9" w:author="甲">${run('{{正文}}')}</w:ins></w:p>`,
    ],
    ['in a content control', control('<w:tag w:val="正文"/>', p(''))],
    [
      'over the prompt of a content control',
      control('<w:alias w:val="正文"/><w:showingPlcHdr/>', p('单击此处')),
    ],
    [
      'in a content control within a paragraph',
      `<w:p>${control('<w:tag w:val="jibao"/>', run('{{正文}}'))}</w:p>`,
    ],
    [
      'at a bookmark in an empty paragraph',
      '<w:p><w:bookmarkStart w:id="1" w:name="正文"/><w:bookmarkEnd w:id="1"/></w:p>',
    ],
  ])('%s', async (_, mark) => {
    const base = await baseFile(`${p('上文')}${mark}${p('下文')}${section()}`)
    const { text, told } = await fillBase(base, prose)
    expect(text).toEqual(['上文', '样本通报', '进展顺利。', '下文'])
    expect(told).toEqual(['BASE_STYLE_MISSING'])
  })

  test('behind the paragraph of a bookmark that says something', async () => {
    const mark = `<w:p><w:bookmarkStart w:id="1" w:name="正文"/>${run('上文')}<w:bookmarkEnd w:id="1"/></w:p>`
    const { text } = await fillBase(await baseFile(`${mark}${p('下文')}${section()}`), prose)
    expect(text).toEqual(['上文', '样本通报', '进展顺利。', '下文'])
  })

  test('at the end where nothing says, and so it is told', async () => {
    const { text, told } = await fillBase(await baseFile(`${p('上文')}${section()}`), prose)
    expect(text).toEqual(['上文', '样本通报', '进展顺利。'])
    expect(told).toContain('BASE_WITHOUT_PLACE')
  })

  test.each([
    ['BASE_PLACE_TWICE', place + place, ''],
    ['BASE_PLACE_NOT_ALONE', p('正文：{{正文}}'), ''],
    ['BASE_PLACE_ENCLOSED', `<w:tbl><w:tr><w:tc>${place}</w:tc></w:tr></w:tbl>`, '表格'],
    [
      'BASE_PLACE_ENCLOSED',
      `<w:p>${textBox(`<w:txbxContent>${place}</w:txbxContent>`)}</w:p>`,
      '文本框',
    ],
    ['BASE_PLACE_ENCLOSED', control('<w:tag w:val="甲"/>', place), '内容控件'],
    ['BASE_CONTROL_FILLED', control('<w:tag w:val="正文"/>', p('已有的话')), '已有的话'],
  ])('nowhere in what is refused as %s', async (code, body, says) => {
    const { bytes, diagnostics } = await fillBase(await baseFile(body + section()), prose)
    expect(bytes).toBeUndefined()
    expect(diagnostics).toEqual([
      expect.objectContaining({ code, severity: 'error', message: expect.stringContaining(says) }),
    ])
  })

  test.each([
    ['a text box', textBox(`<w:txbxContent>${p('框中')}</w:txbxContent>`)],
    [
      'a comment',
      '<w:commentRangeStart w:id="3"/>',
      '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>',
    ],
    [
      'what was deleted with changes tracked',
      '<w:del w:id="4" w:author="甲"><w:r><w:delText>旧话</w:delText></w:r></w:del>',
    ],
    [
      'what was moved away with changes tracked',
      '<w:moveFrom w:id="5" w:author="甲"><w:r><w:t>旧话</w:t></w:r></w:moveFrom>',
    ],
    ['a footnote', '<w:r><w:footnoteReference w:id="2"/></w:r>'],
    ['a right to edit', '<w:permStart w:id="6" w:edGrp="everyone"/>', '<w:permEnd w:id="6"/>'],
  ])('and %s that hangs on the marked paragraph stays', async (_, before, after = '') => {
    const hanging = `<w:p>${before}${run('{{正文}}')}${after}</w:p>`
    const own = await readDocument(await baseFile(`<w:p>${before}${after}</w:p>${section()}`))
    const { text, part } = await fillBase(await baseFile(hanging + section()), prose)
    expect(text).toEqual([...own, '样本通报', '进展顺利。'])
    const xml = await part('word/document.xml')
    for (const [tag] of (before + after).matchAll(
      /<w:(?:comment|perm|del|move|foot|drawing)[^>]*>/g,
    ))
      expect(xml.split(tag)).toHaveLength(2)
  })
})

describe('files that cannot be written into', () => {
  const zipOf = async (parts: Readonly<Record<string, string>>): Promise<Uint8Array> => {
    const zip = new JSZip()
    for (const [name, content] of Object.entries(parts)) zip.file(name, content)
    return zip.generateAsync({ type: 'uint8array' })
  }
  const word = 'application/vnd.ms-word.document.macroEnabled.main+xml'

  test.each([
    ['BASE_NOT_WORD', async () => new TextEncoder().encode('<html></html>')],
    ['BASE_NOT_WORD', () => zipOf({ 'xl/workbook.xml': '<workbook/>' })],
    ['BASE_OLD_OR_ENCRYPTED', async () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ['BASE_WITH_MACROS', () => baseFile(place, { contentType: word })],
    ['BASE_DAMAGED', () => baseFile(`${place}<w:p>`)],
    ['BASE_DAMAGED', async () => (await baseFile(place)).slice(0, 900)],
    [
      'BASE_STRICT',
      () =>
        baseFile('', {
          more: {
            'word/document.xml':
              '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>',
          },
        }),
    ],
  ])('%s', async (code, bytes) => {
    const { bytes: filled, told } = await fillBase(await bytes(), prose)
    expect(filled).toBeUndefined()
    expect(told).toEqual([code])
  })
})

describe('marks', () => {
  test('are replaced in the looks of their run, wherever they stand, also in halves', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>'
    const body = `<w:p><w:r>${bold}<w:t>文号：{{发文</w:t></w:r><w:r><w:t>字号}}（{{报告期}}）</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>${p('{{主送机关}}：')}</w:tc></w:tr></w:tbl>`
    const base = await baseFile(
      body + place + section('<w:headerReference w:type="default" r:id="rIdHeader1"/>'),
      { furniture: { 'header1.xml': p('{{标题}}') } },
    )
    const report = {
      ...whole,
      metadata: { ...whole.metadata, title: '甲 & 乙 <丙> {{正文}}', period: '2024年二季度' },
    }
    const { text, part } = await fillBase(base, report)
    expect(text.slice(0, 2)).toEqual([
      '文号：青民〔2024〕7号（2024年二季度）',
      '各镇人民政府，县级有关单位：',
    ])
    expect(text.at(-1)).toBe('甲 & 乙 <丙> {{正文}}')
    expect(await part('word/document.xml')).toContain(
      `${bold}<w:t xml:space="preserve">文号：青民〔2024〕7号</w:t>`,
    )
  })

  test('that nobody knows stay, and are told; so are those without a text', async () => {
    const base = await baseFile(`${p('{{公章}}{{份号}}')}${place}${section()}`)
    const { text, diagnostics } = await fillBase(base, prose)
    expect(text[0]).toBe('{{公章}}')
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual(
      expect.arrayContaining([
        ['BASE_MARK_UNKNOWN', expect.stringContaining('{{公章}}')],
        ['BASE_MARK_EMPTY', expect.stringContaining('{{份号}}')],
      ]),
    )
  })

  test.each([
    ['标题', '{{标题}}', '样本通报'],
    ['主送机关', '{{主送机关}}：', '各镇人民政府，县级有关单位：'],
    ['附注', '（{{附注}}）', '（此件公开发布）'],
    ['落款', '{{发文机关}}{{成文日期}}', '青禾县民政局2024年7月5日'],
    ['版记', '{{抄送}}{{印发机关}}{{印发日期}}', '县委办公室青禾县民政局办公室2024年7月8日'],
  ])('%s is not written again', async (_, mark, says) => {
    const { text } = await fillBase(await baseFile(place + p(mark) + section()), whole)
    expect(text.at(-1)).toBe(says)
    const [first = ''] = says.split('，')
    expect(text.slice(0, -1).filter((line) => line.includes(first))).toEqual([])
  })

  test('in a head say something beside the report, not in its place', async () => {
    const base = await baseFile(
      place + section('<w:headerReference w:type="default" r:id="rIdHeader1"/>'),
      { furniture: { 'header1.xml': p('{{标题}}') } },
    )
    expect((await fillBase(base, prose)).text).toEqual(['样本通报', '进展顺利。', '样本通报'])
  })

  test('of a signature above the report say who publishes it, not who signs', async () => {
    const { text } = await fillBase(
      await baseFile(p('{{发文机关}}　{{成文日期}}') + place + section()),
      whole,
    )
    expect(text[0]).toBe('青禾县民政局　2024年7月5日')
    expect(text.slice(1)).toEqual(expect.arrayContaining(['青禾县民政局', '2024年7月5日']))
  })
})

describe('a letterhead', () => {
  test('is the file’s own; what it has no place for is printed above the report', async () => {
    const base = await baseFile(p('青禾县民政局文件') + place + section())
    const { text, losses, diagnostics } = await fillBase(base, whole)
    expect(text.slice(0, 4)).toEqual([
      '青禾县民政局文件',
      '青民〔2024〕7号',
      '签发人：甲某　乙某',
      '样本通报',
    ])
    expect(losses).toEqual([{ node: 'letterhead', as: '底稿的版头', why: '版头由底稿来印' }])
    expect(diagnostics.find(({ code }) => code === 'BASE_MARK_MISSING')?.message).toContain(
      '{{发文字号}}、{{签发人}}',
    )
  })

  test('that the file does not have is told as a loss', async () => {
    const { losses } = await fillBase(await baseFile(place + section()), whole)
    expect(losses).toEqual([
      { node: 'letterhead', as: '底稿的版头', why: '底稿里没有“青禾县民政局文件”' },
    ])
  })
})

describe('styles', () => {
  const body =
    '<w:p><w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr><w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t>{{正文}}</w:t></w:r></w:p>'

  test.each([
    ['the name of Word', 'heading 1'],
    ['the name that a Chinese Word shows', '标题 1'],
    ['another case', 'Heading 1'],
  ])('of the file are found by %s', async (_, name) => {
    const base = await baseFile(place + section(), { styles: normalXml + styleXml('x9', name) })
    const { part, diagnostics } = await fillBase(base, whole)
    const xml = await part('word/document.xml')
    expect(paragraphProperties(xml, '总体情况')).toContain('<w:pStyle w:val="x9"/>')
    expect(diagnostics.find(({ code }) => code === 'BASE_STYLE_MISSING')?.message).not.toContain(
      '标题 1',
    )
  })

  test('of the file are not contradicted', async () => {
    const base = await baseFile(place + section(), {
      styles: normalXml + styleXml('q', '签名', '<w:pPr><w:jc w:val="right"/></w:pPr>'),
    })
    const { part } = await fillBase(base, whole)
    expect(paragraphProperties(await part('word/document.xml'), '青禾县民政局')).toBe(
      '<w:p><w:pPr><w:pStyle w:val="q"/></w:pPr>',
    )
  })

  test('that the file lacks are added, those that are used, under ids that are free', async () => {
    const base = await baseFile(place + section(), {
      styles: `${normalXml}<w:style w:type="character" w:styleId="Addressee"><w:name w:val="主送机关"/></w:style>`,
    })
    const { part } = await fillBase(base, whole)
    const styles = await part('word/styles.xml')
    const ids = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).not.toContain('TOC1')
    expect(styles).toContain('<w:name w:val="主送机关（季报）"/>')
  })

  test('prose looks like the paragraph that marks its place', async () => {
    const { part } = await fillBase(await baseFile(body + section()), whole)
    const id = /w:styleId="(\w+)"><w:name w:val="季报正文"\/><w:basedOn w:val="a"\/>/.exec(
      await part('word/styles.xml'),
    )?.[1]
    expect(await part('word/styles.xml')).toContain(
      '<w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr></w:style>',
    )
    expect(paragraphProperties(await part('word/document.xml'), '进展顺利。')).toContain(
      `<w:pStyle w:val="${id}"/>`,
    )
  })

  test('of tables are used where the file has one', async () => {
    const base = await baseFile(place + section(), {
      styles: `${normalXml}<w:style w:type="table" w:styleId="b7"><w:name w:val="季报表格"/></w:style>`,
    })
    const { part } = await fillBase(base, reportOf(table))
    const xml = await part('word/document.xml')
    expect(xml).toContain('<w:tblPr><w:tblStyle w:val="b7"/>')
    expect(xml).not.toContain('<w:tblBorders>')
  })
})

describe('headings', () => {
  const counted = `<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="t1"/><w:lvlText w:val="第%1章"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="4"/></w:num>`
  const report = reportOf(
    { type: 'contents', depth: 2 },
    heading(1, '甲'),
    heading(2, '子'),
    heading(2, '丑'),
    heading(1, '乙'),
    heading(2, '寅'),
  )
  const bodyOf = (text: readonly string[]): readonly string[] =>
    text.filter((line) => /[甲乙子丑寅]$/.test(line))

  test('count by our list where the file’s styles do not', async () => {
    const styles = normalXml + styleXml('t1', 'heading 1')
    const { text } = await fillBase(await baseFile(place + section(), { styles }), report)
    expect(bodyOf(text)).toEqual(['一、甲', '（一）子', '（二）丑', '二、乙', '（一）寅'])
  })

  test('count by our list where the file’s style is in a list without numbers', async () => {
    const styles =
      normalXml +
      styleXml('t1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>')
    const numbering = counted.replace('"decimal"', '"none"').replace('第%1章', '')
    const { text } = await fillBase(
      await baseFile(place + section(), { styles, numbering }),
      report,
    )
    expect(bodyOf(text)).toEqual(['一、甲', '（一）子', '（二）丑', '二、乙', '（一）寅'])
  })

  test('count as the file’s styles do, and ours below them anew; 目录 says the same', async () => {
    const styles =
      normalXml +
      styleXml('t0', '章', '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>') +
      styleXml('t1', 'heading 1', '<w:basedOn w:val="t0"/>')
    const base = await baseFile(p('前言', '<w:pStyle w:val="t1"/>') + place + section(), {
      styles,
      numbering: counted,
    })
    const { text, told, part } = await fillBase(base, report)
    expect(bodyOf(text)).toEqual(['第2章甲', '（一）子', '（二）丑', '第3章乙', '（一）寅'])
    expect(text.map((line) => line.trim())).toEqual(
      expect.arrayContaining(['第2章甲', '第3章乙', '（一）寅']),
    )
    expect(told).toContain('BASE_PAGES_UNKNOWN')
    expect(await part('word/document.xml')).toContain('w:dirty="true"')
  })
})

describe('pages', () => {
  const sizes = (xml: string): readonly string[] =>
    [...xml.matchAll(/<w:pgSz [^>]*w:w="(\d+)"/g)].map(([, width]) => width ?? '')
  const furniture = { 'header1.xml': p('页眉') }
  const own = section(
    '<w:headerReference w:type="default" r:id="rIdHeader1"/><w:pgNumType w:start="3"/>',
  ).replace('</w:sectPr>', '<w:titlePg/></w:sectPr>')

  test('of the file hold the report, turned between its own; only the first is a first page', async () => {
    const { part } = await fillBase(await baseFile(place + p('下文') + own, { furniture }), whole)
    const xml = await part('word/document.xml')
    expect(sizes(xml)).toEqual(
      ['11906', '16838', '11906', '11906', '11906'].slice(0, sizes(xml).length),
    )
    expect(xml.match(/rIdHeader1/g)).toHaveLength(sizes(xml).length)
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(1)
    expect(xml.match(/w:start="3"/g)).toHaveLength(1)
    expect(xml.indexOf('<w:titlePg/>')).toBeLessThan(xml.indexOf('w:w="16838"'))
  })

  test('end turned where the report does and nothing follows', async () => {
    const report = reportOf(paragraph('甲。'), sideways)
    const { part } = await fillBase(await baseFile(`${place}<w:p/>${own}`, { furniture }), report)
    expect(sizes(await part('word/document.xml'))).toEqual(['11906', '16838'])
  })

  test('are those of the section in which the place is', async () => {
    const last = section().replace('w:w="11906"', 'w:w="10000"')
    const base = await baseFile(
      `${place}<w:p><w:pPr>${section()}</w:pPr>${run('上节')}</w:p>${p('下节')}${last}`,
    )
    const { part, text } = await fillBase(base, reportOf(sideways, paragraph('乙。')))
    expect(sizes(await part('word/document.xml'))).toEqual(['16838', '11906', '10000'])
    expect(text.slice(-2)).toEqual(['上节', '下节'])
  })

  test('of annexes begin where {{附件}} says', async () => {
    const base = await baseFile(place + p('落款') + p('{{附件}}') + own, { furniture })
    const { text } = await fillBase(base, whole)
    expect(text.indexOf('落款')).toBeGreaterThan(text.indexOf('2024年7月5日'))
    expect(text.indexOf('落款')).toBeLessThan(text.indexOf('附表'))
    expect(text.at(-2)).toMatch(/印发$/)
  })
})

describe('of the bureau’s file', () => {
  const settings =
    '<w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:defaultTabStop w:val="420"/>'
  const more = { 'custom/注.bin': Uint8Array.of(1, 2, 3), 'word/media/image1.png': 'x' }

  test('parts that nothing had to be written into are the same bytes', async () => {
    const base = await baseFile(
      p('上文') + place + section('<w:headerReference w:type="default" r:id="rIdHeader1"/>'),
      { settings, more, furniture: { 'header1.xml': p('页眉 {{单位}}') } },
    )
    const { bytes, told } = await fillBase(base, whole)
    const before = await JSZip.loadAsync(base)
    const after = await JSZip.loadAsync(bytes ?? new Uint8Array())
    const touched = [
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/styles.xml',
    ]
    for (const name of Object.keys(before.files).filter(
      (one) => !one.endsWith('/') && !touched.includes(one),
    ))
      expect(await after.file(name)?.async('base64'), name).toBe(
        await before.file(name)?.async('base64'),
      )
    expect(told).toContain('BASE_PROTECTED')
  })

  test('no text is lost, whatever it says', async () => {
    const unit = fc.constantFrom('甲', ' ', '&amp;', '{', '}', '{{', '&#x20000;', '文', '&lt;')
    const paragraphs = fc.array(fc.array(unit, { maxLength: 6 }), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(paragraphs, paragraphs, async (above, below) => {
        const xml = (texts: readonly (readonly string[])[]): string =>
          texts
            .map(
              (units) =>
                `<w:p>${units.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`,
            )
            .join('')
        const own = await readDocument(await baseFile(xml(above) + section()))
        const rest = await readDocument(await baseFile(xml(below) + section()))
        const { text } = await fillBase(
          await baseFile(xml(above) + place + xml(below) + section()),
          prose,
        )
        expect(text).toEqual([...own, '样本通报', '进展顺利。', ...rest])
      }),
      { numRuns: 25 },
    )
  })

  test('a template becomes a document, and the title is the report’s', async () => {
    const office = 'http://schemas.openxmlformats.org/package/2006'
    const base = await baseFile(place + section(), {
      contentType:
        'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
      more: {
        '_rels/.rels': `<Relationships xmlns="${office}/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document.xml"/><Relationship Id="b" Type="${office}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
        'docProps/core.xml': `<cp:coreProperties xmlns:cp="${office}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>旧题</dc:title><dc:creator>甲某</dc:creator></cp:coreProperties>`,
      },
    })
    const { part } = await fillBase(base, prose)
    expect(await part('[Content_Types].xml')).toContain('wordprocessingml.document.main+xml')
    const core = await part('docProps/core.xml')
    expect(core).toContain('>样本通报</dc:title><dc:creator>甲某</dc:creator>')
  })
})

test('a file that is not there, and one outside the workspace', async () => {
  const { docx } = await import('../src/index.ts')
  const { renderReport } = await import('@jibao/render')
  const { defaultFontBook } = await import('@jibao/fonts')
  const told = async (read: (path: string) => Promise<Uint8Array | undefined>) =>
    (
      await renderReport(docx({ base: '../红头.docx' }), prose, { fonts: defaultFontBook(), read })
    ).diagnostics.map(({ code }) => code)
  expect(await told(async () => undefined)).toEqual(['BASE_NOT_FOUND'])
  expect(
    await told(async () => {
      throw new Error('不在工作区里')
    }),
  ).toEqual(['BASE_NOT_READABLE'])
})
