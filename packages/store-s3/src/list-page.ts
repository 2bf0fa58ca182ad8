import { SaxesParser } from 'saxes'

/** One page of the names in a bucket. */
export interface ListPage {
  readonly names: readonly string[]
  /** For the next page; `undefined` on the last. */
  readonly token: string | undefined
}

/**
 * Reads what a service answers to ListObjectsV2; `undefined` when it is anything else, or not whole: a list with names
 * missing would be worse than none.
 */
export const readListPage = (xml: string): ListPage | undefined => {
  const names: string[] = []
  const single: Record<string, string> = {}
  const path: string[] = []
  let text = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (problem) => {
    throw problem
  })
  parser.on('opentag', ({ local }) => {
    path.push(local)
    text = ''
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('cdata', (more) => {
    text += more
  })
  parser.on('closetag', ({ local }) => {
    const place = path.join('/')
    path.pop()
    if (place === 'ListBucketResult/Contents/Key') names.push(text)
    else if (place === `ListBucketResult/${local}`) single[local] = text
    else if (place === 'ListBucketResult') single.whole = 'yes'
  })
  try {
    parser.write(xml).close()
  } catch {
    return undefined
  }
  const { whole, IsTruncated: more, NextContinuationToken: token, EncodingType: encoding } = single
  if (whole === undefined || (more !== 'true' && more !== 'false')) return undefined
  if (more === 'true' && !token) return undefined
  return {
    names: encoding === 'url' ? names.map(unescaped) : names,
    token: more === 'true' ? token : undefined,
  }
}

/** As some services write names without being asked to. What cannot be read so is no name of ours. */
const unescaped = (name: string): string => {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '))
  } catch {
    return name
  }
}
