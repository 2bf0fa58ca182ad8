import { describe, expect, test } from 'vitest'
import { paragraph, run, said } from './make-docx.ts'
import { showBody } from './show-blocks.ts'

const t = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const box = (content: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`

describe('a paragraph says', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'what many runs say together',
      run('完成') + run('10') + run('22') + run('人'),
      ['完成1022人'],
    ],
    ['entities as characters', run('甲&amp;乙&lt;3&#x3002;'), ['甲&乙<3。']],
    ['nothing around its words', run('　　截至6月底 '), ['截至6月底']],
    ['spaces that it keeps, and no others', `${t(' 甲 ')}${run(' 乙')}`, ['甲 乙']],
    ['tabs as spaces', `${t('合计')}<w:r><w:tab/></w:r>${t('5')}`, ['合计 5']],
    [
      'a typed line end between Chinese as nothing',
      `${t('困难')}<w:r><w:br/></w:r>${t('职工')}`,
      ['困难职工'],
    ],
    [
      'a typed line end beside a number as a space',
      `${t('1022')}<w:r><w:br/></w:r>${t('820')}`,
      ['1022 820'],
    ],
    ['a hyphen that does not break', `${t('A')}<w:r><w:noBreakHyphen/></w:r>${t('1')}`, ['A-1']],
    ['nothing of a soft hyphen', `${t('甲')}<w:r><w:softHyphen/></w:r>${t('乙')}`, ['甲乙']],
    ['symbols by their font', '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', ['☑']],
    ['symbols by their code', '<w:r><w:sym w:font="宋体" w:char="2460"/></w:r>', ['①']],
    ['links', `<w:hyperlink r:id="x">${t('办法')}</w:hyperlink>${t('明确')}`, ['办法明确']],
    ['simple fields', `<w:fldSimple w:instr=" PAGE ">${t('7')}</w:fldSimple>`, ['7']],
    ['of a field the result', t('第') + field('SEQ 表', t('3')) + t('表'), ['第3表']],
    [
      'of a field in a field’s code nothing',
      field(`IF ${'</w:instrText></w:r>'}${field('X', t('没有'))}<w:r><w:instrText>`, t('有')),
      ['有'],
    ],
    [
      'what an unended field hides no further than itself',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${t('没有')}</w:p><w:p>${t('后文')}`,
      ['后文'],
    ],
    ['what was inserted', `<w:ins w:id="1" w:author="甲">${t('新')}</w:ins>${t('句')}`, ['新句']],
    [
      'nothing that was deleted',
      `<w:del w:id="1" w:author="甲"><w:r><w:delText>旧</w:delText></w:r></w:del>${t('句')}`,
      ['句'],
    ],
    [
      'what was moved here, not what was moved away',
      `<w:moveFrom w:id="1">${t('去')}</w:moveFrom><w:moveTo w:id="2">${t('来')}</w:moveTo>`,
      ['来'],
    ],
    ['nothing hidden', run('密', '<w:vanish/>') + run('明', '<w:vanish w:val="0"/>'), ['明']],
    [
      'nothing that was hidden before a change only',
      run('明', '<w:rPrChange w:id="3" w:author="甲"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
      ['明'],
    ],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:alias w:val="不"/></w:sdtPr><w:sdtContent>${t('选')}</w:sdtContent></w:sdt>`,
      ['选'],
    ],
    [
      'readings above characters not',
      `<w:r><w:ruby><w:rt>${t('jì')}</w:rt><w:rubyBase>${t('季')}</w:rubyBase></w:ruby></w:r>${t('报')}`,
      ['季报'],
    ],
    ['formulas', '<m:oMath><m:r><m:t>1022÷820</m:t></m:r></m:oMath>', ['1022÷820']],
    [
      'text boxes once, after itself',
      `<w:r><w:t>前</w:t>${box(said('框'))}</w:r>${t('后')}`,
      ['前后', '框'],
    ],
    [
      'comments not',
      `<w:commentRangeStart w:id="0"/>${t('甲')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ['甲'],
    ],
  ])('%s', async (_, content, shown) => {
    expect(await showBody(paragraph(content))).toEqual(shown)
  })
})

describe('the body says', () => {
  test.each<[string, string, readonly string[]]>([
    ['no empty paragraphs', `${said('甲')}<w:p/>${said('　')}${said('乙')}`, ['甲', '乙']],
    [
      'as one what a deleted end joins',
      `${paragraph(run('截至'), '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>')}${said('6月')}`,
      ['截至6月'],
    ],
    [
      'paragraphs in content controls',
      `<w:sdt><w:sdtContent>${said('甲')}</w:sdtContent></w:sdt>`,
      ['甲'],
    ],
    [
      'nothing of a table of contents',
      `${paragraph(field('TOC \\o "1-3"', t('一、概况 1')).replace(/<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>$/, ''))}${paragraph(`${t('二、情况 2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`)}${said('正文')}`,
      ['正文'],
    ],
  ])('%s', async (_, body, shown) => {
    expect(await showBody(body)).toEqual(shown)
  })

  test('notes behind the block that refers to them, marks of notes not', async () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${said('线')}</w:footnote><w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run('不含外省')}`)}</w:footnote>`
    const endnotes = `<w:endnote w:id="2">${said('见附件')}</w:endnote>`
    const body = `${paragraph(run('低保1022') + reference + run('人'))}${paragraph(`${run('特困')}<w:r><w:endnoteReference w:id="2"/></w:r>`)}`
    expect(await showBody(body, { footnotes, endnotes })).toEqual([
      '低保1022人',
      '注：不含外省',
      '特困',
      '注：见附件',
    ])
  })
})

const style = (id: string, content: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${more}>${content}</w:style>`

test('headings by level, style, parent style and name', async () => {
  const styles = [
    style('a', '<w:name w:val="Normal"/>', ' w:default="1"'),
    style('1', '<w:name w:val="heading 1"/><w:basedOn w:val="a"/>'),
    style('own', '<w:name w:val="我的标题"/><w:basedOn w:val="1"/>'),
    style('deep', '<w:name w:val="深"/><w:pPr><w:outlineLvl w:val="7"/></w:pPr>'),
    style(
      'plain',
      '<w:name w:val="非标题"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>',
    ),
    style('t', '<w:name w:val="Title"/>'),
    style('round', '<w:name w:val="圈"/><w:basedOn w:val="round"/>'),
    style('toc1', '<w:name w:val="toc 1"/>'),
    style('密', '<w:name w:val="密"/><w:rPr><w:vanish/></w:rPr>'),
  ].join('')
  const of = (id: string, more = ''): string => said(id, `<w:pStyle w:val="${id}"/>${more}`)
  const body = [
    said('正文'),
    of('t'),
    of('1'),
    of('own'),
    of('deep'),
    of('plain'),
    of('round'),
    of('没有'),
    of('toc1'),
    of('密'),
    of('1', '<w:outlineLvl w:val="9"/>'),
    said('级别', '<w:outlineLvl w:val="2"/>'),
    said(
      '改前',
      '<w:pPrChange w:id="1" w:author="甲"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>',
    ),
  ].join('')
  expect(await showBody(body, { styles })).toEqual([
    '正文',
    '#t',
    '#1',
    '#own',
    '######deep',
    'plain',
    'round',
    '没有',
    '1',
    '###级别',
    '改前',
  ])
})
