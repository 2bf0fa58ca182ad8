import { SaxesParser } from 'saxes'

type Attributes = Readonly<Record<string, string>>

/** What to do with the elements of a name; `text` is the element's own, without that of others inside. */
export interface ElementReader {
  readonly open?: (attributes: Attributes) => void
  readonly close?: (attributes: Attributes, text: string) => void
}

/** @throws Error where the XML is not well formed */
export const readXml = (xml: string, readers: Readonly<Record<string, ElementReader>>): void => {
  const parser = new SaxesParser()
  const texts: string[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    texts.push('')
    readers[name]?.open?.(attributes)
  })
  parser.on('text', (text) => {
    texts.push((texts.pop() ?? '') + text)
  })
  parser.on('closetag', ({ name, attributes }) => {
    readers[name]?.close?.(attributes, texts.pop() ?? '')
  })
  parser.write(xml).close()
}
