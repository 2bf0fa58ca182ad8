import { describe, expect, test } from 'vitest'
import { readDocx } from '../../src/docx/read-docx.ts'
import {
  cell,
  documentOf,
  makeDocx,
  paragraph,
  partsOf,
  row,
  run,
  said,
  table,
  zipOf,
} from './make-docx.ts'

const read = async (parts: Readonly<Record<string, string>>) =>
  readDocx(await zipOf(parts), { file: '稿.docx' })

const document = (xml: string): Record<string, string> => ({
  ...partsOf(''),
  'word/document.xml': xml,
})

const nested = (depth: number, content: string): string =>
  Array.from({ length: depth }).reduce<string>((inner) => table([row([cell(inner)])]), content)

describe('is refused', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['no archive', () => new TextEncoder().encode('截至6月底'), 'DRAFT_NOT_WORD'],
    ['nothing', () => new Uint8Array(), 'DRAFT_NOT_WORD'],
    [
      'an archive broken off',
      async () => (await makeDocx(said('甲'))).slice(0, 400),
      'DRAFT_DAMAGED',
    ],
    ['an archive of something else', () => zipOf({ 'a.txt': '甲' }), 'DRAFT_NOT_WORD'],
    [
      'a workbook by its content',
      () => zipOf({ ...document('<workbook xmlns="x"/>') }),
      'DRAFT_NOT_WORD',
    ],
    [
      'a document type',
      () =>
        zipOf(document(`<!DOCTYPE a [<!ENTITY b "c">]>${documentOf('').replace(/^<\?.*\n/, '')}`)),
      'DRAFT_SUSPICIOUS',
    ],
    [
      'XML that does not end',
      () => zipOf(document(documentOf('<w:p>').replace('</w:body>', ''))),
      'DRAFT_DAMAGED',
    ],
    ['an unknown entity', () => zipOf(document(documentOf(said('&never;')))), 'DRAFT_DAMAGED'],
    [
      'elements in elements without end',
      () => makeDocx('<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000)),
      'DRAFT_SUSPICIOUS',
    ],
    ['a bomb', () => makeDocx(said('0'.repeat(30_000_000))), 'DRAFT_SUSPICIOUS'],
    ['a path out of the archive', () => zipOf({ ...partsOf(''), '../x': '' }), 'DRAFT_SUSPICIOUS'],
  ])('%s', async (_, make, code) => {
    const { value, diagnostics } = await readDocx(await make(), { file: '稿.docx' })
    expect(value).toBeUndefined()
    expect(diagnostics.map((one) => one.code)).toEqual([code])
    expect(diagnostics[0]?.message).not.toMatch(/工作簿|Excel/)
    expect(diagnostics[0]?.origin).toEqual({ file: '稿.docx' })
  })
})

describe('is read', () => {
  const many = 100_000

  test.each<[string, string, number]>([
    ['a hundred thousand runs', paragraph(run('甲').repeat(many)), many],
    ['a hundred thousand empty paragraphs', '<w:p/>'.repeat(many) + said('甲'), 1],
    [
      'a hundred thousand line ends',
      paragraph(`<w:r>${'<w:br/>'.repeat(many)}<w:t>甲</w:t></w:r>`),
      1,
    ],
    [
      'fields that never end',
      paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(many)) + said('甲'),
      1,
    ],
    ['a hundred thousand rows in a frame', table([row([cell(said('甲').repeat(many))])]), many],
    [
      'a hundred thousand open ends',
      `${paragraph(run('甲'), '<w:rPr><w:del w:id="1"/></w:rPr>').repeat(20_000)}`,
      20_000,
    ],
    ['frames in frames', nested(60, said('甲')), 1],
  ])(
    '%s',
    async (_, body, characters) => {
      const { value, diagnostics } = await readDocx(await makeDocx(body), { file: '稿.docx' })
      expect(diagnostics).toEqual([])
      expect(value?.text.replaceAll('\n', '')).toBe('甲'.repeat(characters))
    },
    20_000,
  )

  test('by its relationships, whatever its parts are called and in either dialect', async () => {
    const strict = 'http://purl.oclc.org/ooxml'
    const xml = `<d:document xmlns:d="${strict}/wordprocessingml/main"><d:body><d:p><d:pPr><d:outlineLvl d:val="0"/></d:pPr><d:r><d:t>甲</d:t></d:r></d:p></d:body></d:document>`
    const { value } = await read({
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/x/y.xml"/></Relationships>`,
      'x/y.xml': xml,
    })
    expect(value?.blocks).toEqual([{ kind: 'heading', level: 1, start: 0, end: 1 }])
  })

  test('in proportion to its length', async () => {
    const body = paragraph(run('截至6月底，完成1022人，占年度目标的124.63%。')).repeat(14_000)
    const bytes = await makeDocx(body)
    const { value } = await readDocx(bytes, { file: '稿.docx' })
    expect(new TextEncoder().encode(value?.text).length).toBeGreaterThan(750_000)
  }, 10_000)
})
