import { Document, Footer, Header, Packer, Paragraph } from 'docx'
import JSZip from 'jszip'
import { blankFor, headingsBlank, languageBlank } from '../src/skeleton/blanks.ts'
import { settlePart } from './settle-part.ts'
import { wordNumbering } from './word-numbering.ts'
import { wordStyles } from './word-styles.ts'

const fonts = {
  fangsong: blankFor('font', 'fangsong'),
  kaiti: blankFor('font', 'kaiti'),
  heiti: blankFor('font', 'heiti'),
  xiaobiaosong: blankFor('font', 'xiaobiaosong'),
  songti: blankFor('font', 'songti'),
} as const

/** Where what a report decides begins: parts are cut there. */
const cuts: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    '<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"',
  'word/document.xml': '<w:p>',
  'word/header1.xml': '<w:p/>',
  'word/footer1.xml': '<w:p/>',
  'word/numbering.xml': '<w:num ',
}

const cut = (name: string, xml: string): string => {
  const mark = cuts[name]
  if (mark === undefined) return xml
  const at = xml.indexOf(mark)
  if (at < 0) throw new Error(`docx writes no ${mark} into ${name}`)
  return xml.slice(0, at)
}

/** Parts that are ours alone: their content is of the report. */
const ours = /^word\/_rels\/|^docProps\/core\.xml$|^word\/fontTable\.xml$/

/** The only list that is counted by a style. */
const headings = '<w:numId w:val="2"/>'

const partOf = (name: string, xml: string): string =>
  cut(name, settlePart(name, xml, languageBlank)).replaceAll(
    headings,
    `<w:numId w:val="${headingsBlank}"/>`,
  )

/** The parts of a Word file as docx writes them, with blanks for what a report decides. */
export const makeSkeleton = async (): Promise<ReadonlyMap<string, string>> => {
  const file = new Document({
    styles: wordStyles({
      fonts,
      language: languageBlank,
      styles: (id) => blankFor('style', id),
    }),
    numbering: wordNumbering(fonts),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph({})] }) },
        footers: { default: new Footer({ children: [new Paragraph({})] }) },
        children: [new Paragraph({ style: 'Normal' })],
      },
    ],
  })
  const zip = await JSZip.loadAsync(await Packer.toBuffer(file))
  const parts = Object.values(zip.files).filter(({ dir, name }) => !dir && !ours.test(name))
  return new Map(
    await Promise.all(
      parts.map(
        async (part) => [part.name, partOf(part.name, await part.async('string'))] as const,
      ),
    ),
  )
}
