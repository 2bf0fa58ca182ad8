import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Who may ask, and for which region keys are made. */
export interface Account {
  readonly accessKey: string
  readonly secretKey: string
  readonly region: string
}

/** Why a request is not let in, as S3 names it; `undefined` when it is. By AWS's description of Signature Version 4. */
export const signatureFault = (request: IncomingMessage, account: Account): string | undefined => {
  const { authorization = '' } = request.headers
  const [, accessKey, day = '', region, signedNames = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      authorization,
    ) ?? []
  if (accessKey === undefined) return 'AccessDenied'
  if (accessKey !== account.accessKey) return 'InvalidAccessKeyId'
  if (region !== account.region) return 'AuthorizationHeaderMalformed'
  const time = header(request, 'x-amz-date')
  if (!time.startsWith(day) || Math.abs(Date.now() - instantOf(time)) > 15 * 60_000) {
    return 'RequestTimeTooSkewed'
  }
  const names = signedNames.split(';')
  const mustBeSigned = Object.keys(request.headers).filter((name) => name.startsWith('x-amz-'))
  if (!['host', ...mustBeSigned].every((name) => names.includes(name))) return 'AccessDenied'
  const scope = `${day}/${account.region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical(request, names))].join('\n')
  const key = [day, account.region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (previous, part) => hmac(previous, part),
    `AWS4${account.secretKey}`,
  )
  return timingSafeEqual(hmac(key, toSign), Buffer.from(signature, 'hex'))
    ? undefined
    : 'SignatureDoesNotMatch'
}

const canonical = (request: IncomingMessage, names: readonly string[]): string => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host')
  const query = [...searchParams]
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .toSorted((a, b) => (a < b ? -1 : 1))
  return [
    request.method,
    pathname
      .split('/')
      .map((part) => escaped(decodeURIComponent(part)))
      .join('/'),
    query.join('&'),
    ...names.map((name) => `${name}:${header(request, name).trim()}`),
    '',
    names.join(';'),
    header(request, 'x-amz-content-sha256'),
  ].join('\n')
}

/** Everything but letters, digits, `-`, `.`, `_` and `~`. */
const escaped = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const header = (request: IncomingMessage, name: string): string =>
  String(request.headers[name] ?? '')

/** `20260102T030405Z` in milliseconds since 1970. */
const instantOf = (time: string): number =>
  Date.parse(time.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()
