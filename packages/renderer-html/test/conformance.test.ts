import { defaultFontBook } from '@jibao/fonts'
import { testRenderer } from '@jibao/render/testing'
import { Parser } from 'htmlparser2'
import { html } from '../src/index.ts'

/** What no reader of the report reads in it, or reads a second time. */
const skipped = new Set(['head', 'nav', 'style', 'svg', 'summary'])

/** As htmlparser2 reads it, which mends nothing; of a picture what is said instead. */
const open = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const texts: string[] = []
  const within: string[] = []
  const parser = new Parser({
    onopentag: (name, { alt = '' }) => {
      within.push(name)
      texts.push(alt)
    },
    onclosetag: () => void within.pop(),
    ontext: (text) => {
      if (!within.some((name) => skipped.has(name))) texts.push(text)
    },
  })
  parser.end(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  return texts
}

testRenderer(html(), { fonts: defaultFontBook(), open })
testRenderer(html({ fragment: true }), { fonts: defaultFontBook(), open })
