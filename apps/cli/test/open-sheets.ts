import JSZip from 'jszip'

/** The cells of a row that hold something, by the letters of their columns. */
export type SheetRow = ReadonlyMap<string, string | number>

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

const unescaped = (xml: string): string =>
  xml.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)

/** All text of an element. */
const textIn = (xml: string): string =>
  unescaped([...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text]) => text).join(''))

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

const cellsIn = (row: string, shared: readonly string[]): SheetRow =>
  new Map(
    [...row.matchAll(/<c ([^>]*[^/>])>(.*?)<\/c>/gs)].flatMap(([, tag = '', body = '']) => {
      const column = attribute(tag, 'r').replace(/\d+/, '')
      const stored = /<v>([^<]*)<\/v>/.exec(body)?.[1]
      const type = attribute(tag, 't')
      if (type === 'inlineStr') return [[column, textIn(body)] as const]
      if (stored === undefined) return []
      if (type === 's') return [[column, shared[Number(stored)] ?? ''] as const]
      return [[column, type === 'str' ? unescaped(stored) : Number(stored)] as const]
    }),
  )

/** What stands in the cells of a workbook, read from its parts: rows by the names of their sheets. */
export const openSheets = async (
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, readonly SheetRow[]>> => {
  const zip = await JSZip.loadAsync(bytes)
  const part = async (name: string): Promise<string> =>
    (await zip.file(`xl/${name}`)?.async('string')) ?? ''
  const relations = new Map(
    [...(await part('_rels/workbook.xml.rels')).matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/xl\//, ''),
    ]),
  )
  const shared = [...(await part('sharedStrings.xml')).matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, item = '']) => textIn(item),
  )
  const sheets = new Map<string, readonly SheetRow[]>()
  for (const [tag] of (await part('workbook.xml')).matchAll(/<sheet [^>]*>/g)) {
    const xml = await part(relations.get(attribute(tag, 'r:id')) ?? '')
    const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)]
    sheets.set(
      attribute(tag, 'name'),
      rows.map(([, row = '']) => cellsIn(row, shared)),
    )
  }
  return sheets
}
