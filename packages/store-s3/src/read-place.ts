import { isKey } from '@jibao/queue'
import type { Place } from './site.ts'

type Tell = (fault: string) => void

const parameters = ['endpoint', 'region', 'insecure']

/** The place that an address means; `undefined` when there are faults, all of which are told. */
export const readPlace = (address: URL, tell: Tell): Place | undefined => {
  const endpoint = readEndpoint(address.searchParams, tell)
  const bucket = readBucket(address, tell)
  const prefix = readPrefix(address, tell)
  const region = readRegion(address.searchParams, tell)
  const isPlain = hasNothingElse(address, tell)
  if (endpoint === undefined || bucket === undefined || prefix === undefined) return undefined
  if (region === undefined || !isPlain) return undefined
  return { endpoint: endpoint.origin, host: endpoint.host, region, bucket, prefix }
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)

const readEndpoint = (search: URLSearchParams, tell: Tell): URL | undefined => {
  const written = search.get('endpoint') ?? ''
  if (written === '') {
    tell('没有写服务的网址，请加上 ?endpoint=https://主机')
    return undefined
  }
  const endpoint = URL.canParse(written) ? new URL(written) : undefined
  if (endpoint === undefined || !['http:', 'https:'].includes(endpoint.protocol)) {
    tell('endpoint 不是网址，请写作 https://主机 或 https://主机:端口')
    return undefined
  }
  const faults = [
    endpoint.username !== '' || endpoint.password !== ''
      ? 'endpoint 中不能有凭据，请写在 s3:// 之后或环境变量中'
      : '',
    endpoint.pathname !== '/' || endpoint.search !== '' || endpoint.hash !== ''
      ? 'endpoint 只写到主机和端口，桶写在 s3:// 之后'
      : '',
    endpoint.protocol === 'http:' &&
    !isLoopback(endpoint.hostname) &&
    search.get('insecure') !== 'yes'
      ? 'endpoint 不加密（http:），请改用 https:，确要如此请加上 insecure=yes'
      : '',
  ].filter((fault) => fault !== '')
  faults.forEach(tell)
  return faults.length === 0 ? endpoint : undefined
}

const readBucket = ({ hostname }: URL, tell: Tell): string | undefined => {
  const isBucket = /^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/.test(hostname)
  if (isBucket && !hostname.includes('..')) return hostname
  tell('s3:// 之后没有桶名，请写 3 至 63 个字母、数字、“.”、“_” 或 “-”')
  return undefined
}

const readPrefix = ({ pathname }: URL, tell: Tell): string | undefined => {
  const prefix = decoded(pathname)?.replace(/^\//, '').replace(/\/$/, '')
  if (prefix === '') return ''
  if (prefix !== undefined && isKey(prefix)) return `${prefix}/`
  tell(
    '桶名之后的前缀只能有字母、汉字、数字、“.”、“_” 和 “-”，各段以 “/” 隔开，以小写字母、汉字或数字开头',
  )
  return undefined
}

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const readRegion = (search: URLSearchParams, tell: Tell): string | undefined => {
  const region = search.get('region') ?? 'us-east-1'
  if (/^[A-Za-z0-9-]{1,64}$/.test(region)) return region
  tell('region 只能有字母、数字和 “-”，如 cn-north-1')
  return undefined
}

const hasNothingElse = (address: URL, tell: Tell): boolean => {
  const names = [...address.searchParams.keys()]
  const insecure = address.searchParams.get('insecure')
  const faults = [
    address.protocol === 's3:' ? '' : '地址要以 s3:// 开头',
    address.port === '' ? '' : '桶名之后不能有端口，服务的端口写在 endpoint 中',
    address.hash === '' ? '' : '地址中不能有 “#”，密钥中的要写作 %23',
    names.every((name) => parameters.includes(name))
      ? ''
      : `“?” 之后有不认识的参数，只能写 ${parameters.join('、')}`,
    new Set(names).size === names.length ? '' : '“?” 之后有参数写了两次，请只留一个',
    insecure === null || insecure === 'yes' ? '' : 'insecure 只能写作 yes',
  ].filter((fault) => fault !== '')
  faults.forEach(tell)
  return faults.length === 0
}
