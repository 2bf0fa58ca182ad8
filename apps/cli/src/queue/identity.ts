import { deflateRawSync } from 'node:zlib'
import { hashOf } from '@jibao/queue'
import { buildId } from '../version.ts'

/** Long and varied enough for compressors that work otherwise to give other bytes. */
const probe = Buffer.from(
  Array.from({ length: 4096 }, (_, index) => `${index * 7919} 完成值 ${index % 97}人 `).join(''),
)

/**
 * What decides the bytes of an output beside the work itself: this program, how this machine's zlib compresses (it
 * differs between versions of Node.js and kinds of processor), and the rules by which text is cut into words. Machines
 * on which this is the same give the same bytes.
 */
export const toolkitIdentity = (): string => {
  const { icu = '', unicode = '', cldr = '' } = process.versions
  const compressed = hashOf(deflateRawSync(probe, { level: 9 }))
  return `${buildId}/${hashOf([compressed, icu, unicode, cldr].join(' ')).slice(0, 8)}`
}

/** A queue for each identity: a worker never sees a job that it would do otherwise. */
export const queueName = (identity: string): string => `jibao-${hashOf(identity).slice(0, 16)}`
