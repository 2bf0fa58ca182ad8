import { type Content, contents, required } from './element-order.ts'
import { named, type Parts, within, type XmlElement } from './read-parts.ts'

/** Everything that is wrong with a package by the standard; empty when nothing is. */
export const faultsOf = (parts: Parts): readonly string[] => [
  ...[...parts.xml].flatMap(([path, root]) =>
    elementFaults(root).map((fault) => `${path}: ${fault}`),
  ),
  ...idFaults(parts),
  ...referenceFaults(parts),
  ...[...parts.xml].flatMap(([path, root]) =>
    boundaryFaults(root).map((fault) => `${path}: ${fault}`),
  ),
]

const isOurs = ({ name }: XmlElement): boolean => name.startsWith('ofd:')

/** Some names have two meanings: the pages of a list and what they are, an index and the way to it. */
const kindOf = ({ name, attributes, children, text }: XmlElement): string => {
  const local = name.replace('ofd:', '')
  if (/^(?:CustomTags|Attachments)$/.test(local) && children.length === 0 && text !== '') {
    return 'Location'
  }
  if (local !== 'Page') return local
  return attributes.BaseLoc === undefined ? 'Page of Content' : 'Page of Pages'
}

const elementFaults = (root: XmlElement): readonly string[] =>
  within(root)
    .filter(isOurs)
    .flatMap((element) => {
      const kind = kindOf(element)
      const content = contents[kind]
      if (content === undefined) return [`${kind} is not known`]
      const absent = (required[kind] ?? []).filter((name) => element.attributes[name] === undefined)
      return [
        ...absent.map((name) => `${kind} without ${name}`),
        ...contentFaults(kind, content, element),
      ]
    })

const contentFaults = (
  kind: string,
  content: Content,
  { children, text }: XmlElement,
): readonly string[] => {
  const names = children.map(({ name }) => name.replace('ofd:', ''))
  if (content === 'text') return names.length === 0 ? [] : [`${kind} holds ${names.join()}`]
  if (text.trim() !== '') return [`${kind} holds text`]
  if (content === 'empty') return names.length === 0 ? [] : [`${kind} holds ${names.join()}`]
  if ('choice' in content) {
    const foreign = names.filter((name) => !content.choice.includes(name))
    return foreign.length === 0 ? [] : [`${kind} holds ${foreign.join()}`]
  }
  const pattern = content.sequence
    .map(([name, occurs]) => `(?:${name} )${occurs === '1' ? '' : occurs}`)
    .join('')
  const written = names.map((name) => `${name} `).join('')
  return new RegExp(`^${pattern}$`).test(written) ? [] : [`${kind} holds ${written}`]
}

/** Ids of pages, objects and resources; attachments have names of their own. */
const idFaults = ({ xml }: Parts): readonly string[] => {
  const ids = [...xml.values()].flatMap((root) =>
    within(root)
      .filter((element) => element.name !== 'ofd:Attachment')
      .flatMap(({ attributes }) => (attributes.ID === undefined ? [] : [attributes.ID])),
  )
  const [declared] = named(xml.get('Doc_0/Document.xml'), 'MaxUnitID')
  const largest = Math.max(...ids.map(Number))
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} twice`),
    ...ids.filter((id) => !/^[1-9]\d*$/.test(id)).map((id) => `id ${id}`),
    ...(Number(declared?.text) >= largest ? [] : [`MaxUnitID ${declared?.text} below ${largest}`]),
  ]
}

const referenceFaults = (parts: Parts): readonly string[] => {
  const roots = [...parts.xml.values()]
  const idsOf = (...names: readonly string[]): ReadonlySet<string> =>
    new Set(
      names
        .flatMap((name) => roots.flatMap((root) => named(root, name)))
        .flatMap(({ attributes }) => attributes.ID ?? []),
    )
  const pages = idsOf('Page')
  const fonts = idsOf('Font')
  const objects = idsOf('TextObject', 'PathObject', 'PageBlock')
  const dangling = (name: string, attribute: string, known: ReadonlySet<string>) =>
    roots
      .flatMap((root) => named(root, name))
      .map(({ attributes }) => attributes[attribute] ?? '')
      .filter((id) => !known.has(id))
      .map((id) => `${name} refers to ${id}`)
  const used = new Set(
    roots.flatMap((root) => named(root, 'TextObject')).map(({ attributes }) => attributes.Font),
  )
  return [
    ...dangling('TextObject', 'Font', fonts),
    ...dangling('Dest', 'PageID', pages),
    ...dangling('ObjectRef', 'PageRef', pages),
    ...roots
      .flatMap((root) => named(root, 'ObjectRef'))
      .filter(({ text }) => !objects.has(text))
      .map(({ text }) => `ObjectRef ${text}`),
    ...[...fonts].filter((id) => !used.has(id)).map((id) => `font ${id} is not used`),
    ...locationFaults(parts),
  ]
}

/** Each location leads to a part, and to each part leads one. */
const locationFaults = ({ xml, bytes }: Parts): readonly string[] => {
  const referred = new Set(['OFD.xml'])
  for (const [path, root] of xml) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const base = root.attributes.BaseLoc === undefined ? '' : `${root.attributes.BaseLoc}/`
    const locations = [
      ...['DocRoot', 'PublicRes', 'FileLoc', 'FontFile'].flatMap((name) =>
        named(root, name).map(({ text }) => text),
      ),
      ...['CustomTags', 'Attachments']
        .flatMap((name) => named(root, name))
        .filter(({ children }) => children.length === 0)
        .map(({ text }) => text),
      ...named(root, 'Page').flatMap(({ attributes }) => attributes.BaseLoc ?? []),
    ]
    for (const location of locations) referred.add(`${folder}${base}${location}`)
  }
  return [
    ...[...referred].filter((path) => !bytes.has(path)).map((path) => `no part ${path}`),
    ...[...bytes.keys()].filter((path) => !referred.has(path)).map((path) => `${path} is not used`),
  ]
}

const boundaryFaults = (root: XmlElement): readonly string[] => {
  const [sheet] = named(root, 'PhysicalBox')
  if (sheet === undefined || root.name !== 'ofd:Page') return []
  const [, , width = 0, height = 0] = sheet.text.split(' ').map(Number)
  return [...named(root, 'TextObject'), ...named(root, 'PathObject')]
    .map(({ attributes }) => attributes.Boundary ?? '')
    .filter((boundary) => {
      const [x = -1, y = -1, w = 0, h = 0] = boundary.split(' ').map(Number)
      // Whole micrometres, which have no exact sum as millimetres.
      const beyond = x + w > width + 1e-6 || y + h > height + 1e-6
      return !(x >= 0 && y >= 0 && w > 0 && h > 0) || beyond
    })
    .map((boundary) => `boundary ${boundary}`)
}
