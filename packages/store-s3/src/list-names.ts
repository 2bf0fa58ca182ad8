import { isKey } from '@jibao/queue'
import type { Question } from './ask.ts'
import { type ListPage, readListPage } from './list-page.ts'
import { readBody } from './read-body.ts'
import { foreignNames, notS3 } from './s3-failure.ts'
import type { Place } from './site.ts'

/** A page has 1000 names of 1024 bytes at most, each of which takes up to three in an address. */
const pageLimit = 16 * 1024 * 1024

/**
 * The keys below a place that begin with `start`, page by page; names that are no keys are left out.
 * @throws S3Failure also when a page is not whole
 */
export async function* listNames(
  place: Place,
  start: string,
  request: <T>(question: Question<T>) => Promise<T>,
): AsyncGenerator<string, void> {
  if (start !== '' && !isKey(`${start}0`)) throw new RangeError(`no key begins with: ${start}`)
  let token: string | undefined
  do {
    const page: ListPage = await request(pageQuestion(place, start, token))
    for (const name of page.names) {
      const key = name.slice(place.prefix.length)
      if (name.startsWith(place.prefix + start) && isKey(key)) yield key
    }
    if (token !== undefined && page.token === token) throw notS3(place.host, '两次给出同一页列表')
    token = page.token
  } while (token !== undefined)
}

const pageQuestion = (
  { host, prefix }: Place,
  start: string,
  token: string | undefined,
): Question<ListPage> => {
  // s3mini signs these as they are; the service asks for them escaped. Some make the token of the last name.
  if (token !== undefined && /[!'()*]/.test(token)) throw foreignNames(host)
  const query = {
    'list-type': '2',
    'max-keys': '1000',
    ...(prefix + start === '' ? {} : { prefix: prefix + start }),
    ...(token === undefined ? {} : { 'continuation-token': token }),
  }
  return {
    // s3mini's own way takes a list that was cut off for a whole one.
    send: (client) => client.getObjectRaw('/', true, 0, undefined, query),
    take: async (answer) => {
      const tooLarge = (): Error => notS3(host, '的列表太长')
      const body = await readBody(answer, { limit: pageLimit, tooLarge, host })
      const page = readListPage(new TextDecoder().decode(body))
      if (page === undefined) throw notS3(host, '给出的不是文件列表，或只有一半')
      return page
    },
  }
}
