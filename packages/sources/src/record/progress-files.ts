import type { World } from '@jibao/core'
import type { Period } from '@jibao/data-model'
import { periodOfFile } from '../resolve/resolve-periods.ts'
import { textOfBytes } from './file-bytes.ts'

export const isSeriesFile = (file: string): boolean => file.startsWith('series/')

/** The file of a period that new figures go into: the one that is named after nothing else. */
export const progressFileOf = async (
  period: Period,
  folder: string,
  world: World,
): Promise<string> => {
  const files = await progressFiles(folder, world)
  const isPlain = (file: string): boolean => /^[^.]+\.ya?ml$/i.test(file)
  return (
    files.find((file) => isPlain(file) && periodOfFile(file).period === period) ??
    `progress/${period}.yaml`
  )
}

/** What a new file says of itself: its period, and as the others do, to editors, its schema. */
export const beginProgressFile = async (
  file: string,
  folder: string,
  world: World,
): Promise<string> => {
  const { text: period } = periodOfFile(file)
  for (const other of await progressFiles(folder, world)) {
    const bytes = await world.read(`${folder}/${other}`)
    const line = /^# yaml-language-server:.*\S/.exec(
      bytes === undefined ? '' : textOfBytes(bytes),
    )?.[0]
    if (line !== undefined) return `${line}\nperiod: ${period}\n`
  }
  return `period: ${period}\n`
}

const progressFiles = async (folder: string, world: World): Promise<readonly string[]> =>
  ((await world.list(`${folder}/progress`)) ?? [])
    .filter((name) => !name.startsWith('.') && /\.ya?ml$/i.test(name))
    .map((name) => `progress/${name}`)
