import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { removeAtOnce } from '../disk/remove-at-once.ts'

/** What V8 made of scripts, by their names. */
export type Pack = ReadonlyMap<string, Buffer>

/** V8 takes what lies at a multiple of this without copying it. */
const alignment = 8

const aligned = (length: number): number => Math.ceil(length / alignment) * alignment

/**
 * A pack is a JSON list of names and lengths, the list's own length before it as eight bytes of text, and the
 * contents one after the other, each at a multiple of eight.
 */
const headLength = 8

/** The pack in a file; empty where there is none that can be used. */
export const readPack = (path: string): Pack => {
  try {
    const bytes = readFileSync(path)
    const listEnd = headLength + Number(bytes.toString('latin1', 0, headLength))
    const list: readonly (readonly [string, number])[] = JSON.parse(
      bytes.toString('utf8', headLength, listEnd),
    )
    let from = aligned(listEnd)
    return new Map(
      list.map(([name, length]) => {
        const content = bytes.subarray(from, from + length)
        from += aligned(length)
        return [name, content]
      }),
    )
  } catch {
    return new Map()
  }
}

/** Written through to the disk before it is seen: V8 trusts what has the right length. */
export const writePack = (path: string, pack: Pack): void => {
  const list = Buffer.from(JSON.stringify([...pack].map(([name, { length }]) => [name, length])))
  const head = Buffer.alloc(aligned(headLength + list.length))
  head.write(String(list.length).padStart(headLength), 'latin1')
  list.copy(head, headLength)
  const parts = [...pack.values()].flatMap((content) => [
    content,
    new Uint8Array(aligned(content.length) - content.length),
  ])
  const temporary = `${path}.${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const file = openSync(temporary, 'w', 0o600)
    try {
      for (const part of [head, ...parts]) writeSync(file, part)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch {
    removeAtOnce(temporary)
  }
}
