import type { Diagnostic } from '@jibao/core'
import { limits } from '../limits.ts'
import type { ArchiveFaults } from './archive-faults.ts'
import { readLocalHeader } from './local-header.ts'
import type { ZipDirectory, ZipEntry } from './read-directory.ts'

interface Archive {
  readonly bytes: Uint8Array
  readonly directory: ZipDirectory
  readonly faults: ArchiveFaults
}

type Check = (archive: Archive) => Diagnostic | undefined

const isEncrypted = ({ flags }: ZipEntry): boolean => (flags & 0x41) !== 0

/** Set when sizes follow the data: the local header then holds zeros. */
const hasTrailingSizes = (flags: number): boolean => (flags & 0x08) !== 0

/** `../x`, `/x`, `C:/x`, `a\b`, or characters that no name has. */
const escapes = (name: string): boolean =>
  /^\/|^[a-z]:|\\|\p{Cc}/iu.test(name) || name.split('/').includes('..')

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

const checkCount: Check = ({ directory: { entries, declaredEntries }, faults }) => {
  if (entries.length > limits.zipEntries)
    return faults.unpacksTooLarge(`文件由 ${entries.length} 个部分组成`)
  return entries.length === declaredEntries
    ? undefined
    : faults.suspicious('目录所列的部分数与实际不符')
}

const checkEncryption: Check = ({ directory: { entries }, faults }) =>
  entries.some(isEncrypted) ? faults.encrypted() : undefined

const checkNames: Check = ({ directory: { entries }, faults }) => {
  if (entries.some(({ name }) => escapes(name)))
    return faults.suspicious('内部有指向文件之外的路径')
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  return names.size === entries.length ? undefined : faults.suspicious('内部有重名的部分')
}

const checkSizes: Check = ({ directory: { entries }, faults }) => {
  const total = sum(entries.map(({ bytes }) => bytes))
  const isHuge = total > limits.totalBytes || entries.some((e) => e.bytes > limits.entryBytes)
  if (isHuge) return faults.unpacksTooLarge(`展开后有 ${Math.ceil(total / 1024 / 1024)} MB`)
  const isBomb = entries.some(
    ({ bytes, packedBytes }) =>
      bytes > limits.ratioFloorBytes && bytes > limits.ratio * packedBytes,
  )
  return isBomb ? faults.suspicious('压缩比大得反常（疑为压缩炸弹）') : undefined
}

const checkMethods: Check = ({ directory: { entries }, faults }) =>
  entries.every(({ method }) => method === 0 || method === 8)
    ? undefined
    : faults.damaged('用了办公软件不用的压缩方法')

/** Two headers for one entry must tell the same, or two programs would see two files. */
const checkHeaders: Check = ({ bytes, directory: { entries }, faults }) => {
  for (const entry of entries) {
    const local = readLocalHeader(bytes, entry)
    if (local === undefined) return faults.damaged('找不到目录所列的部分')
    const tellsSizes = !hasTrailingSizes(local.flags) || local.packedBytes !== 0
    const isZip64 = local.packedBytes === 0xffffffff || local.bytes === 0xffffffff
    const sameSizes = local.packedBytes === entry.packedBytes && local.bytes === entry.bytes
    if (local.name !== entry.name || (tellsSizes && !isZip64 && !sameSizes))
      return faults.suspicious('目录与内容所说的名称或大小不符')
  }
  return undefined
}

/** One stretch of bytes under many names is how a small file declares a large content. */
const checkOverlaps: Check = ({ bytes, directory, faults }) => {
  let free = 0
  for (const entry of directory.entries.toSorted((a, b) => a.offset - b.offset)) {
    const dataOffset = readLocalHeader(bytes, entry)?.dataOffset ?? Number.POSITIVE_INFINITY
    if (entry.offset < free) return faults.suspicious('内部各部分互相重叠')
    free = dataOffset + entry.packedBytes
    if (free > directory.offset) return faults.damaged('内容中途断掉')
  }
  return undefined
}

const checks: readonly Check[] = [
  checkCount,
  checkEncryption,
  checkNames,
  checkSizes,
  checkMethods,
  checkHeaders,
  checkOverlaps,
]

/** Guards an archive by its directory and headers alone; nothing is unpacked. */
export const checkDirectory = (archive: Archive): Diagnostic | undefined => {
  for (const check of checks) {
    const fault = check(archive)
    if (fault !== undefined) return fault
  }
  return undefined
}
