import type { Diagnostic } from '@jibao/core'
import {
  type Place,
  workbookDamaged,
  workbookEncrypted,
  workbookSuspicious,
  workbookUnpacksTooLarge,
} from '../diagnostics.ts'
import { limits } from '../limits.ts'
import { readLocalHeader } from './local-header.ts'
import type { ZipDirectory, ZipEntry } from './read-directory.ts'

interface Archive {
  readonly bytes: Uint8Array
  readonly directory: ZipDirectory
  readonly place: Place
}

type Check = (archive: Archive) => Diagnostic | undefined

const isEncrypted = ({ flags }: ZipEntry): boolean => (flags & 0x41) !== 0

/** Set when sizes follow the data: the local header then holds zeros. */
const hasTrailingSizes = (flags: number): boolean => (flags & 0x08) !== 0

/** `../x`, `/x`, `C:/x`, `a\b`, or characters that no name has. */
const escapes = (name: string): boolean =>
  /^\/|^[a-z]:|\\|\p{Cc}/iu.test(name) || name.split('/').includes('..')

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

const checkCount: Check = ({ directory: { entries, declaredEntries }, place }) => {
  if (entries.length > limits.zipEntries)
    return workbookUnpacksTooLarge(`文件由 ${entries.length} 个部分组成`, place)
  return entries.length === declaredEntries
    ? undefined
    : workbookSuspicious('目录所列的部分数与实际不符', place)
}

const checkEncryption: Check = ({ directory: { entries }, place }) =>
  entries.some(isEncrypted) ? workbookEncrypted(place) : undefined

const checkNames: Check = ({ directory: { entries }, place }) => {
  if (entries.some(({ name }) => escapes(name)))
    return workbookSuspicious('内部有指向文件之外的路径', place)
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  return names.size === entries.length ? undefined : workbookSuspicious('内部有重名的部分', place)
}

const checkSizes: Check = ({ directory: { entries }, place }) => {
  const total = sum(entries.map(({ bytes }) => bytes))
  const isHuge = total > limits.totalBytes || entries.some((e) => e.bytes > limits.entryBytes)
  if (isHuge) return workbookUnpacksTooLarge(`展开后有 ${Math.ceil(total / 1024 / 1024)} MB`, place)
  const isBomb = entries.some(
    ({ bytes, packedBytes }) =>
      bytes > limits.ratioFloorBytes && bytes > limits.ratio * packedBytes,
  )
  return isBomb ? workbookSuspicious('压缩比大得反常（疑为压缩炸弹）', place) : undefined
}

const checkMethods: Check = ({ directory: { entries }, place }) =>
  entries.every(({ method }) => method === 0 || method === 8)
    ? undefined
    : workbookDamaged('用了办公软件不用的压缩方法', place)

/** Two headers for one entry must tell the same, or two programs would see two files. */
const checkHeaders: Check = ({ bytes, directory: { entries }, place }) => {
  for (const entry of entries) {
    const local = readLocalHeader(bytes, entry)
    if (local === undefined) return workbookDamaged('找不到目录所列的部分', place)
    const tellsSizes = !hasTrailingSizes(local.flags) || local.packedBytes !== 0
    const isZip64 = local.packedBytes === 0xffffffff || local.bytes === 0xffffffff
    const sameSizes = local.packedBytes === entry.packedBytes && local.bytes === entry.bytes
    if (local.name !== entry.name || (tellsSizes && !isZip64 && !sameSizes))
      return workbookSuspicious('目录与内容所说的名称或大小不符', place)
  }
  return undefined
}

/** One stretch of bytes under many names is how a small file declares a large content. */
const checkOverlaps: Check = ({ bytes, directory, place }) => {
  let free = 0
  for (const entry of directory.entries.toSorted((a, b) => a.offset - b.offset)) {
    const dataOffset = readLocalHeader(bytes, entry)?.dataOffset ?? Number.POSITIVE_INFINITY
    if (entry.offset < free) return workbookSuspicious('内部各部分互相重叠', place)
    free = dataOffset + entry.packedBytes
    if (free > directory.offset) return workbookDamaged('内容中途断掉', place)
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
