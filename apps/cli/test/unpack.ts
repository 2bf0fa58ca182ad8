import JSZip from 'jszip'
import { type BuiltReport, rendererOf } from './fixture-builds.ts'
import { streamsOf } from './pdf-source.ts'

/** Elements whose text is a place on a page and says nothing. */
const places = /<((?:xdr|wp):(?:col|row|colOff|rowOff|posOffset))>[^<]*<\/\1>/g

/** A cell that holds the number of a text, and not a number. */
const sharedTexts = /<c [^>]*t="s"[^>]*>.*?<\/c>/gs

/** `$C$112`: where a cell is. */
const addresses = /\$?\b[A-Z]{1,2}\$?\d+\b/g

/** The running numbers of rows are no figures. */
const withoutOrdinals = (xml: string): string => {
  let last = 0
  return xml.replace(/<c r="A\d+"[^>]*><v>(\d+)<\/v><\/c>/g, (cell, number: string) => {
    if (Number(number) !== last + 1) return cell
    last += 1
    return ''
  })
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, code: string | undefined, name: string) =>
    code === undefined ? (entities[name] ?? '') : String.fromCodePoint(Number(code)),
  )

/** What people or programs can read in a part: texts, and the attributes that hold texts. */
const sayings = (xml: string): string => {
  const plain = withoutOrdinals(xml.replace(sharedTexts, ''))
    .replace(places, '')
    .replace(addresses, '')
  const attributes = plain.matchAll(
    /\b(?:descr|title|name|tooltip|location|prompt|error)="([^"]*)"/g,
  )
  const texts = plain.replace(/<[^>]*>/g, '\n')
  return unescaped([texts, ...[...attributes].map(([, value]) => value)].join('\n'))
}

const unzip = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const { files } = await JSZip.loadAsync(bytes)
  return Promise.all(
    Object.values(files)
      // Pictures and glyphs are of the same tree; what their bytes say by chance says nothing.
      .filter(({ name }) => !/\.(?:png|[ot]tf)$/.test(name))
      .map(async (file) => `${file.name}\n${sayings(await file.async('string'))}`),
  )
}

const utf16 = (bytes: Buffer): string => Buffer.from(bytes).swap16().toString('utf16le')

/** The strings of a PDF in Unicode: titles, descriptions, what stands instead of glyphs. */
const stringsIn = (source: string): readonly string[] => {
  const hex = [...source.matchAll(/<feff([0-9a-f]*)>/gi)].map(([, digits = '']) =>
    utf16(Buffer.from(digits.slice(0, digits.length - (digits.length % 4)), 'hex')),
  )
  const literal = [...source.matchAll(/\(\u00fe\u00ff((?:[^\\()]|\\[\s\S])*)\)/g)].map(
    ([, raw = '']) => {
      const plain = raw.replace(/\\([\s\S])/g, '$1')
      return utf16(Buffer.from(plain.slice(0, plain.length - (plain.length % 2)), 'latin1'))
    },
  )
  return [...hex, ...literal]
}

const unpackPdf = async (report: BuiltReport): Promise<readonly string[]> => {
  const source = Buffer.from(report.bytes)
  const streams = streamsOf(source)
  const metadata = streams.filter((stream) => stream.includes('<x:xmpmeta'))
  const { text } = await rendererOf('pdf').readBack(report.bytes)
  return [
    text.join('\n'),
    ...[source.toString('latin1'), ...streams].flatMap(stringsIn),
    ...metadata.map((xml) => Buffer.from(xml, 'latin1').toString('utf8')),
  ]
}

const unpackHtml = (bytes: Uint8Array): readonly string[] => [
  sayings(new TextDecoder().decode(bytes).replaceAll(/<style>[\s\S]*?<\/style>/g, '')),
]

const unpackAs = async (report: BuiltReport): Promise<readonly string[]> => {
  if (report.format === 'pdf') return unpackPdf(report)
  return report.format === 'html' ? unpackHtml(report.bytes) : unzip(report.bytes)
}

/** Everything that can be read in an output, container by container; its name is one of them. */
export const unpack = async (report: BuiltReport): Promise<readonly string[]> => [
  report.path,
  ...(await unpackAs(report)),
]
