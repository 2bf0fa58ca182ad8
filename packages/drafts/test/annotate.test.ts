import validate from '@ooxml-tools/validate'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { annotateDocx, type Remark } from '../src/docx/annotate-docx.ts'
import { readDocx } from '../src/docx/read-docx.ts'
import {
  cell,
  makeDocx,
  paragraph,
  partsOf,
  row,
  run,
  said,
  table,
  type WordParts,
  zipOf,
} from './docx/make-docx.ts'

const place = { file: '稿.docx' }

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const { value, diagnostics } = await readDocx(bytes, place)
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join())
  return value.text
}

/** One remark for each of the words, at its first place. */
const remarksOn = (text: string, words: readonly string[]): readonly Remark[] =>
  words.map((word) => {
    const start = text.indexOf(word)
    return { start, end: start + word.length, text: [`关于${word}`] }
  })

const annotate = async (bytes: Uint8Array, remarks: readonly Remark[]): Promise<Uint8Array> => {
  const { value, diagnostics } = await annotateDocx(bytes, remarks, place)
  expect(diagnostics).toEqual([])
  return value ?? new Uint8Array()
}

const partOf = async (bytes: Uint8Array, name: string): Promise<string> =>
  (await (await JSZip.loadAsync(bytes)).file(name)?.async('string')) ?? ''

/** What stands between the marks of each comment. */
const marked = (document: string): readonly string[] =>
  [...document.matchAll(/<w:commentRangeStart[^>]* w:id="(\d+)"\/>/g)]
    .toSorted(([, a], [, b]) => Number(a) - Number(b))
    .map(({ index, 0: start, 1: id }) => {
      const end = document.indexOf(`<w:commentRangeEnd w:id="${id}"/>`)
      expect(document).toContain(`<w:commentReference w:id="${id}"/>`)
      return document
        .slice(index + start.length, end)
        .replace(/<w:delText.*?<\/w:delText>/g, '')
        .replace(/<[^>]*>/g, '')
    })

const t = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
const bold = '<w:b/>'
const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
const footnotes = `<w:footnote w:id="2">${said('不含外省5人')}</w:footnote>`
const box = `<w:r><w:pict><v:shape id="s" style="width:90pt;height:30pt"><v:textbox><w:txbxContent>${said('框内3人')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`

interface Case {
  readonly body: string
  readonly parts?: WordParts
  readonly words: readonly string[]
  /** What the marks go around, where that is more than the words. */
  readonly around?: readonly string[]
}

const cases: Readonly<Record<string, Case>> = {
  'a whole run': {
    body: paragraph(run('完成率') + run('127%', bold) + run('。')),
    words: ['127%'],
  },
  'the midst of a run': { body: said('完成率127%，较好。'), words: ['127%'] },
  'the start and the end of a run': { body: said('127%是完成率100%'), words: ['127%', '100%'] },
  'words over several runs': {
    body: paragraph(run('完成率12', bold) + run('7') + run('%。', bold)),
    words: ['127%'],
  },
  'words beside entities': {
    body: paragraph(t('A&amp;B为&#x35;人&lt;')),
    words: ['5人', '&'],
    around: ['&#x35;人', '&amp;'],
  },
  'two remarks in one run': { body: said('由16项到1项再到18项'), words: ['16项', '1项', '18项'] },
  'overlapping remarks': { body: said('完成1022人，占127%'), words: ['1022人，占', '人，占127%'] },
  'two remarks on one place': { body: said('占127%。'), words: ['127%', '127%'] },
  'cells of a table': {
    body: table([
      row([cell(said('甲')), cell(said('5人'))]),
      row([cell(said('乙')), cell(said('共6人'))]),
    ]),
    words: ['5人', '6人'],
  },
  'words in a link': {
    body: paragraph(`${t('见')}<w:hyperlink w:anchor="a">${t('附件3项')}</w:hyperlink>`),
    words: ['3项'],
  },
  'words that go into a link': {
    body: paragraph(`${t('共见')}<w:hyperlink w:anchor="a">${t('附件3项')}</w:hyperlink>`),
    words: ['见附件'],
  },
  'words in a tracked insertion': {
    body: paragraph(
      `${t('共')}<w:ins w:id="7" w:author="甲" w:date="2024-01-01T00:00:00Z">${t('新增9人')}</w:ins>`,
    ),
    words: ['9人'],
  },
  'words around a deletion': {
    body: paragraph(
      `${t('共1')}<w:del w:id="7" w:author="甲" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>3</w:delText></w:r></w:del>${t('2人')}`,
    ),
    words: ['12人'],
  },
  'words beside a tab in one run': {
    body: paragraph(
      '<w:r><w:rPr><w:b/></w:rPr><w:t>合计</w:t><w:tab/><w:t>5人</w:t><w:br/><w:t>完</w:t></w:r>',
    ),
    words: ['5人'],
  },
  'words with spaces at a cut': {
    body: paragraph(t('total 5 persons here')),
    words: ['5 ', 'here'],
  },
  'a note, at its reference': {
    body: paragraph(`${run('共8人')}${reference}${run('。')}`),
    parts: { footnotes },
    words: ['5人', '8人'],
    around: ['', '8人'],
  },
  'a text box, as a whole': {
    body: paragraph(`${t('前')}${box}${t('后')}`),
    words: ['3人'],
    around: ['框内3人'],
  },
  'a formula, as a whole': {
    body: paragraph(`${t('即')}<m:oMath><m:r><m:t>1022÷820</m:t></m:r></m:oMath>${t('。')}`),
    words: ['820'],
    around: ['1022÷820'],
  },
  'a character beyond the first plane': { body: said('甲😀乙5人'), words: ['5人', '😀'] },
  'words in a content control': {
    body: paragraph(
      `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${t('填5人')}</w:sdtContent></w:sdt>`,
    ),
    words: ['5人'],
  },
  'the result of a field': {
    body: paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SEQ a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${t('37')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
    words: ['7'],
  },
}

describe('a remark goes around', () => {
  test.each(Object.entries(cases))('%s', async (_, { body, parts, words, around = words }) => {
    const bytes = await makeDocx(`${body}<w:sectPr/>`, parts)
    const text = await textOf(bytes)
    const annotated = await annotate(bytes, remarksOn(text, words))
    expect(marked(await partOf(annotated, 'word/document.xml'))).toEqual(around)
    expect(await textOf(annotated)).toBe(text)
    const found = await validate(annotated, 'docx')
    const before = await validate(bytes, 'docx')
    expect(found.map(({ description }) => description)).toEqual(
      before.map(({ description }) => description),
    )
    const comments = await partOf(annotated, 'word/comments.xml')
    for (const word of words) expect(comments).toContain(`关于${word.replace('&', '&amp;')}<`)
  })
})

test('without its marks the document is what it was', async () => {
  const body = said('甲') + paragraph(run('前文') + run('127%', bold) + run('。'))
  const bytes = await makeDocx(body)
  const annotated = await annotate(bytes, remarksOn(await textOf(bytes), ['127%']))
  const document = await partOf(annotated, 'word/document.xml')
  expect(
    document.replace(
      /<w:commentRange(?:Start|End)[^>]*\/>|<w:r><w:commentReference[^>]*\/><\/w:r>/g,
      '',
    ),
  ).toBe(await partOf(bytes, 'word/document.xml'))
})

test('the halves of a run look as the run did', async () => {
  const bytes = await makeDocx(
    said('占127%。').replace('<w:r>', '<w:r w:rsidR="00AB"><w:rPr><w:b/></w:rPr>'),
  )
  const document = await partOf(
    await annotate(bytes, remarksOn(await textOf(bytes), ['127%'])),
    'word/document.xml',
  )
  const half = (text: string): string =>
    `<w:r w:rsidR="00AB"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
  expect(document).toContain(`${half('占')}<w:commentRangeStart w:id="0"/>${half('127%')}`)
  expect(document).toContain(half('。'))
})

describe('comments that are there', () => {
  const old = '<w:comment w:id="4" w:author="甲"><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:comment>'
  const body = paragraph(
    `<w:commentRangeStart w:id="4"/>${run('完成127%')}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>`,
  )

  test('stay, with their numbers', async () => {
    const bytes = await makeDocx(body, { comments: old })
    const annotated = await annotate(bytes, remarksOn(await textOf(bytes), ['127%']))
    const comments = await partOf(annotated, 'word/comments.xml')
    expect(comments).toContain(old)
    expect(comments.match(/<w:comment [^>]*/g)).toEqual([
      '<w:comment w:id="4" w:author="甲"',
      '<w:comment w:id="5" w:author="季报" w:initials="季报"',
    ])
    expect(marked(await partOf(annotated, 'word/document.xml'))).toEqual(['完成127%', '127%'])
    expect(await validate(annotated, 'docx')).toEqual(await validate(bytes, 'docx'))
  })

  test('of an earlier run stay too', async () => {
    const bytes = await makeDocx(said('完成127%'))
    const remarks = remarksOn(await textOf(bytes), ['127%'])
    const twice = await annotate(await annotate(bytes, remarks), remarks)
    expect(marked(await partOf(twice, 'word/document.xml'))).toEqual(['127%', '127%'])
    expect(await validate(twice, 'docx')).toEqual([])
  })
})

test('a name that is taken and prefixes of their own do no harm', async () => {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const bytes = await zipOf({
    ...partsOf(''),
    'word/Comments.xml': '<other/>',
    'word/document.xml': `<d:document xmlns:d="${w}"><d:body><d:p><d:r><d:t>占127%。</d:t></d:r></d:p></d:body></d:document>`,
  })
  const annotated = await annotate(bytes, remarksOn(await textOf(bytes), ['127%']))
  expect(await partOf(annotated, 'word/Comments.xml')).toBe('<other/>')
  expect(await partOf(annotated, 'word/comments1.xml')).toContain('关于127%')
  expect(await validate(annotated, 'docx')).toEqual([])
})

test('a file in the strict dialect stays in it', async () => {
  const strict = 'http://purl.oclc.org/ooxml'
  const bytes = await zipOf({
    ...partsOf(''),
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${strict}/wordprocessingml/main"><w:body><w:p><w:r><w:t>占127%。</w:t></w:r></w:p></w:body></w:document>`,
  })
  const annotated = await annotate(bytes, remarksOn(await textOf(bytes), ['127%']))
  expect(marked(await partOf(annotated, 'word/document.xml'))).toEqual(['127%'])
  for (const part of ['word/comments.xml', 'word/_rels/document.xml.rels'])
    expect(await partOf(annotated, part)).toContain(strict)
  expect(await partOf(annotated, 'word/comments.xml')).not.toContain('schemas.openxmlformats.org')
})

test('the same remarks give the same bytes, no remarks the file itself', async () => {
  const bytes = await makeDocx(said('完成127%'))
  const remarks = remarksOn(await textOf(bytes), ['127%'])
  expect(await annotate(bytes, remarks)).toEqual(await annotate(bytes, remarks))
  expect(await annotate(bytes, [])).toBe(bytes)
})

test('a file without words cannot be commented on', async () => {
  const remark: Remark = { start: 0, end: 1, text: ['甲'] }
  const { diagnostics } = await annotateDocx(await makeDocx('<w:p/>'), [remark], place)
  expect(diagnostics).toMatchObject([{ code: 'DRAFT_WITHOUT_WORDS', severity: 'warning' }])
})

test('what is no Word file is refused', async () => {
  const { value, diagnostics } = await annotateDocx(new Uint8Array([1]), [], place)
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'DRAFT_NOT_WORD' }])
})

test('text of a remark is text', async () => {
  const bytes = await makeDocx(said('完成127%'))
  const remark: Remark = { start: 2, end: 6, text: ['a<b & c\u0001', '第二段\n'] }
  const annotated = await annotate(bytes, [remark])
  const comments = await partOf(annotated, 'word/comments.xml')
  expect(comments).toContain('>a&lt;b &amp; c </w:t>')
  expect(comments.match(/<w:p>/g)).toHaveLength(2)
  expect(await validate(annotated, 'docx')).toEqual([])
})

test('any remarks on any runs go around the words that they are on', async () => {
  const words = fc.stringMatching(/^[甲乙12%&<，]{1,6}$/)
  const remark = fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 12 }))
  const laid = fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(
      laid,
      fc.array(remark, { minLength: 1, maxLength: 5 }),
      async (paragraphs, at) => {
        const bytes = new Uint8Array(
          await Packer.toBuffer(
            new Document({
              sections: [
                {
                  children: paragraphs.map(
                    (runs) => new Paragraph({ children: runs.map((text) => new TextRun(text)) }),
                  ),
                },
              ],
            }),
          ),
        )
        const text = await textOf(bytes)
        const remarks = at.map(([from, length]) => {
          const start = from % (text.length - 1)
          return { start, end: Math.min(text.length - 1, start + length), text: ['说明'] }
        })
        const annotated = await annotate(bytes, remarks)
        expect(await textOf(annotated)).toBe(text)
        const shown = marked(await partOf(annotated, 'word/document.xml')).map((one) =>
          one.replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
        )
        const wanted = remarks.map(({ start, end }) => text.slice(start, end).replaceAll('\n', ''))
        // A line feed alone stands nowhere: the words nearest to it are taken.
        for (const [index, one] of wanted.entries()) if (one !== '') expect(shown[index]).toBe(one)
      },
    ),
    { numRuns: 60 },
  )
})
