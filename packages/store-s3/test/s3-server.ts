import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Account, signatureFault } from './s3-signature.ts'

/** Answers in place of the server. */
type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A small S3 service of this process, on the loopback; it keeps objects in memory. */
export interface S3Server {
  /** `http://127.0.0.1:port` */
  readonly endpoint: string
  readonly account: Account
  /** Contents by the whole name, for each bucket. */
  readonly buckets: ReadonlyMap<string, Map<string, Uint8Array>>
  /** `PUT /bucket/name` as they came. */
  readonly requests: readonly string[]
  /** The most requests that were being answered at the same time. */
  readonly mostAtOnce: () => number
  /** Gives the next request this answer. */
  readonly answerNext: (answer: Answer) => void
  /** An address for `openStore`, with the credentials. */
  readonly address: (bucketAndPrefix: string) => URL
  /** Also ends what is under way. */
  readonly stop: () => Promise<void>
}

export interface S3ServerOptions {
  readonly buckets?: readonly string[]
  readonly account?: Partial<Account>
  /** Names on a page of a list at most, whatever is asked for. */
  readonly pageSize?: number
  /** How names stand in lists: as they are, as in addresses, or with references to characters. */
  readonly listNames?: 'plain' | 'url' | 'references'
}

export const startS3Server = async (options: S3ServerOptions = {}): Promise<S3Server> => {
  const account: Account = {
    accessKey: 'AKIDEXAMPLE',
    secretKey: 'a/secret+of=this@test',
    region: 'cn-north-1',
    ...options.account,
  }
  const buckets = new Map((options.buckets ?? ['reports']).map((name) => [name, emptyBucket()]))
  const requests: string[] = []
  const answers: Answer[] = []
  let atOnce = 0
  let mostAtOnce = 0
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    atOnce += 1
    mostAtOnce = Math.max(mostAtOnce, atOnce)
    response.on('close', () => {
      atOnce -= 1
    })
    const answer = answers.shift()
    if (answer) {
      request.resume()
      answer(request, response)
      return
    }
    const fault = signatureFault(request, account)
    if (fault === undefined) serve(request, response, { buckets, options })
    else {
      request.resume()
      refuse(response, 403, fault, account.accessKey)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const userInfo = [account.accessKey, account.secretKey].map(encodeURIComponent).join(':')
  return {
    endpoint,
    account,
    buckets,
    requests,
    mostAtOnce: () => mostAtOnce,
    answerNext: (answer) => void answers.push(answer),
    address: (bucketAndPrefix) =>
      new URL(`s3://${userInfo}@${bucketAndPrefix}?endpoint=${endpoint}&region=${account.region}`),
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}

const emptyBucket = (): Map<string, Uint8Array> => new Map()

/** An answer as S3 gives it when it refuses; it repeats the access key. */
export const refuse = (
  response: ServerResponse,
  status: number,
  code: string,
  accessKey = '',
): void => {
  const body = `<?xml version="1.0"?>\n<Error><Code>${code}</Code><AWSAccessKeyId>${accessKey}</AWSAccessKeyId></Error>`
  response.writeHead(status, { 'content-type': 'application/xml' }).end(body)
}

interface Inside {
  readonly buckets: ReadonlyMap<string, Map<string, Uint8Array>>
  readonly options: S3ServerOptions
}

const serve = (request: IncomingMessage, response: ServerResponse, inside: Inside): void => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host')
  const [, bucketName = '', name = ''] = /^\/([^/]*)\/?(.*)$/.exec(pathname) ?? []
  const bucket = inside.buckets.get(bucketName)
  if (bucket === undefined) {
    request.resume()
    refuse(response, 404, 'NoSuchBucket')
    return
  }
  const key = decodeURIComponent(name)
  if (request.method === 'PUT') {
    take(request, response, bucket, key)
    return
  }
  request.resume()
  if (key === '') list(response, bucket, searchParams, inside.options)
  else if (request.method === 'DELETE') {
    bucket.delete(key)
    response.writeHead(204).end()
  } else give(response, bucket.get(key))
}

/** Nothing is kept of a body that breaks off. */
const take = (
  request: IncomingMessage,
  response: ServerResponse,
  bucket: Map<string, Uint8Array>,
  key: string,
): void => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('error', () => undefined)
  request.on('end', () => {
    const body = Buffer.concat(chunks)
    const claimed = request.headers['x-amz-content-sha256']
    if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== hashOf(body, 'sha256')) {
      refuse(response, 400, 'XAmzContentSHA256Mismatch')
      return
    }
    bucket.set(key, new Uint8Array(body))
    response.writeHead(200, { etag: etagOf(body), 'content-length': 0 }).end()
  })
}

/** Of HEAD, Node leaves out the body. */
const give = (response: ServerResponse, bytes: Uint8Array | undefined): void => {
  if (bytes === undefined) refuse(response, 404, 'NoSuchKey')
  else {
    response.writeHead(200, { etag: etagOf(bytes), 'content-length': bytes.length }).end(bytes)
  }
}

const list = (
  response: ServerResponse,
  bucket: Map<string, Uint8Array>,
  search: URLSearchParams,
  { pageSize = 1000, listNames = 'plain' }: S3ServerOptions,
): void => {
  if (search.get('list-type') !== '2') {
    refuse(response, 400, 'InvalidArgument')
    return
  }
  const prefix = search.get('prefix') ?? ''
  const token = search.get('continuation-token')
  const after = token === null ? '' : Buffer.from(token, 'base64').toString()
  const names = [...bucket.keys()]
    .filter((name) => name.startsWith(prefix) && name > after)
    .toSorted((a, b) => (a < b ? -1 : 1))
  const page = names.slice(0, Math.min(pageSize, 1000, Number(search.get('max-keys') ?? 1000)))
  const isTruncated = page.length < names.length
  const next = Buffer.from(page.at(-1) ?? '').toString('base64')
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
    listNames === 'url' ? '<EncodingType>url</EncodingType>' : '',
    `<Prefix>${inXml(prefix)}</Prefix><KeyCount>${page.length}</KeyCount>`,
    `<IsTruncated>${isTruncated}</IsTruncated>`,
    ...page.map((name) => `<Contents><Key>${writtenNames[listNames](name)}</Key></Contents>`),
    isTruncated ? `<NextContinuationToken>${next}</NextContinuationToken>` : '',
    '</ListBucketResult>',
  ].join('')
  response.writeHead(200, { 'content-type': 'application/xml' }).end(body)
}

const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const writtenNames = {
  plain: inXml,
  url: (name: string) => encodeURIComponent(name).replaceAll('%2F', '/').replaceAll('%20', '+'),
  references: (name: string) =>
    Array.from(name, (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join(''),
}

const hashOf = (bytes: Uint8Array, algorithm: string): string =>
  createHash(algorithm).update(bytes).digest('hex')

const etagOf = (bytes: Uint8Array): string => `"${hashOf(bytes, 'md5')}"`
