import { openStore } from '@jibao/store-s3'
import { describe, expect, test } from 'vitest'
import { readCredentials } from '../src/read-credentials.ts'
import { readPlace } from '../src/read-place.ts'

const https = 'endpoint=https://s3.example.cn'

const faultsOf = (address: string): readonly string[] => {
  const faults: string[] = []
  const place = readPlace(new URL(address), (fault) => void faults.push(fault))
  expect(place === undefined).toBe(faults.length > 0)
  return faults
}

describe('a place', () => {
  test.each([
    [`s3://reports?${https}`, '', 'us-east-1', 'https://s3.example.cn'],
    [`s3://reports/?${https}&region=cn-north-1`, '', 'cn-north-1', 'https://s3.example.cn'],
    [`s3://reports/a/b/?${https}:9000/`, 'a/b/', 'us-east-1', 'https://s3.example.cn:9000'],
    [`s3://reports/报告?${https}`, '报告/', 'us-east-1', 'https://s3.example.cn'],
    ['s3://reports?endpoint=http://127.0.0.1:9', '', 'us-east-1', 'http://127.0.0.1:9'],
    ['s3://reports?endpoint=http://localhost:9', '', 'us-east-1', 'http://localhost:9'],
    ['s3://reports?endpoint=http://[::1]:9', '', 'us-east-1', 'http://[::1]:9'],
    ['s3://reports?endpoint=http://a.cn&insecure=yes', '', 'us-east-1', 'http://a.cn'],
  ])('%s', (address, prefix, region, endpoint) => {
    const { host } = new URL(endpoint)
    const place = readPlace(new URL(address), (fault) => expect.fail(fault))
    expect(place).toEqual({ endpoint, host, region, bucket: 'reports', prefix })
  })

  test.each([
    ['s3://reports', /没有写服务的网址/],
    ['s3://reports?endpoint=s3.example.cn', /endpoint 不是网址/],
    ['s3://reports?endpoint=ftp://s3.example.cn', /endpoint 不是网址/],
    ['s3://reports?endpoint=https://K:S@s3.example.cn', /endpoint 中不能有凭据/],
    [`s3://reports?${https}/reports`, /只写到主机和端口/],
    [`s3://reports?${https}%3Fa=b`, /只写到主机和端口/],
    ['s3://reports?endpoint=http://s3.example.cn', /不加密/],
    ['s3://reports?endpoint=http://127.0.0.1.example.cn', /不加密/],
    [`s3://reports?${https}&insecure=true`, /insecure 只能写作 yes/],
    [`s3://?${https}`, /没有桶名/],
    [`s3:///reports?${https}`, /没有桶名/],
    [`s3://报告?${https}`, /没有桶名/],
    [`s3://a..b?${https}`, /没有桶名/],
    [`s3://reports:9000?${https}`, /不能有端口/],
    [`s3://reports//a?${https}`, /前缀/],
    [`s3://reports/.a?${https}`, /前缀/],
    [`s3://reports/a%2Fb%2F..%2Fc?${https}`, /前缀/],
    [`s3://reports/%E6%8A?${https}`, /前缀/],
    [`s3://reports?${https}&region=a/b`, /region/],
    [`s3://reports?${https}&regoin=a`, /不认识的参数/],
    [`s3://reports?${https}&${https}`, /写了两次/],
    [`s3://reports?${https}#a`, /“#”/],
    [`oss://reports?${https}`, /以 s3:\/\/ 开头/],
  ])('%s is refused', (address, fault) => {
    expect(faultsOf(address)).toEqual([expect.stringMatching(fault)])
  })
})

describe('credentials', () => {
  const environment = { JIBAO_S3_ACCESS_KEY: 'env', JIBAO_S3_SECRET_KEY: 'secret' }

  test.each([
    ['s3://b', environment, { accessKey: 'env', secretKey: 'secret' }],
    ['s3://k:s@b', environment, { accessKey: 'k', secretKey: 's' }],
    ['s3://k:a%2Fb+c%3D%40%25@b', {}, { accessKey: 'k', secretKey: 'a/b+c=@%' }],
  ])('of %s', (address, given, expected) => {
    const read = readCredentials(new URL(address), given, (fault) => expect.fail(fault))
    expect(read).toEqual(expected)
  })

  test.each([
    ['s3://b', {}, /没有凭据/],
    ['s3://b', { JIBAO_S3_ACCESS_KEY: 'k' }, /没有凭据/],
    ['s3://b', { JIBAO_S3_ACCESS_KEY: 'k', JIBAO_S3_SECRET_KEY: '' }, /没有凭据/],
    ['s3://k@b', environment, /凭据不全/],
    ['s3://:s@b', environment, /凭据不全/],
    ['s3://k:100%@b', environment, /凭据不全/],
    ['s3://b', { ...environment, JIBAO_S3_SECRET_KEY: 'secret\n' }, /换行/],
    ['s3://k:%E5%AF%86@b', {}, /中文/],
  ])('of %s with %j are refused', (address, given, fault) => {
    const faults: string[] = []
    expect(
      readCredentials(new URL(address), given, (told) => void faults.push(told)),
    ).toBeUndefined()
    expect(faults).toEqual([expect.stringMatching(fault)])
  })
})

test('every fault is told at once, and nothing of what was written', async () => {
  const address = new URL('s3://topkey:topsecret@b:1/top%20prefix?region=top/region&topname=1#top')
  const failure = await openStore(address, {}).catch((problem: unknown) => String(problem))
  expect(failure).not.toMatch(/top/)
  for (const fault of [/网址/, /桶名/, /前缀/, /region/, /端口/, /参数/, /“#”/]) {
    expect(failure).toMatch(fault)
  }
  await expect(openStore(new URL('s3://reports'), {})).rejects.toThrow(/没有写服务的网址.*没有凭据/)
})
