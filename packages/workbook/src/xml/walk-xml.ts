import { decodeEntities } from './decode-entities.ts'

/** An element's attributes, read only when asked for. Names keep their prefix. */
export type Attributes = (name: string) => string | undefined

export interface XmlHandlers {
  /** Called for empty elements too, followed by `close`. */
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

// What is never closed runs to the end, so that no text makes the search start over and over.
const token =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<\/([^\s<>]+)\s*>|<([^\s/<>!?]+)(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g

/** No element of an office file says more about itself. */
const longestTag = 65_536

const readAttributes = (source: string): Attributes => {
  if (source.length > longestTag) throw new RangeError('an element with endless attributes')
  let read: Map<string, string> | undefined
  return (name) => {
    read ??= new Map(
      Array.from(source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), (match) => [
        match[1] ?? '',
        decodeEntities(match[2] ?? match[3] ?? ''),
      ]),
    )
    return read.get(name)
  }
}

/**
 * Tells the elements and texts of a part in order, without building a tree. For parts that office
 * programs wrote: no document type (see `decodeXml`), no check that tags match.
 */
export const walkXml = (xml: string, { open, close, text }: XmlHandlers): void => {
  let end = 0
  for (const match of xml.matchAll(token)) {
    if (match.index > end) text(decodeEntities(xml.slice(end, match.index)))
    end = match.index + match[0].length
    const [, data, closed, opened, source = '', isEmpty] = match
    if (opened !== undefined) {
      open(opened, readAttributes(source))
      if (isEmpty === '/') close(opened)
    } else if (closed !== undefined) close(closed)
    else if (data !== undefined) text(data)
  }
}
