import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The fixture's own county, which each county's files name in its place. */
const model = '德清'

const first = ['云', '清', '松', '兰', '石', '桃', '东', '南', '宁', '永'] as const
const second = ['溪', '河', '阳', '岭', '泉', '湖', '川', '浦', '安', '平'] as const

/** Names that the numbers 0 to 999 have; no two are alike. */
const countyName = (number: number): string => {
  const digit = (power: number): number => Math.floor(number / power) % 10
  return `${first[digit(1)]}${second[digit(10)]}${first[(digit(100) + 5) % 10]}`
}

/** A figure of the notice that stands in no formula but its own: what a county reports anew. */
const figure = /帮扶困难职工: (\d+)人/

const readFolder = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

/** The folder of a county: four digits, so that `00??` are the first hundred. */
export const countyFolder = (folder: string, number: number): string =>
  join(folder, String(number).padStart(4, '0'))

/** So many workspaces, each the fixture with another name and other figures. */
export const writeCounties = (fixture: string, folder: string, count: number): void => {
  rmSync(folder, { recursive: true, force: true })
  const files = readFolder(fixture)
  for (let number = 0; number < count; number += 1) {
    for (const [name, text] of files) {
      const file = join(countyFolder(folder, number), name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, raise(text.replaceAll(model, countyName(number)), number))
    }
  }
}

const raise = (text: string, by: number): string =>
  text.replace(figure, (_, people: string) => `帮扶困难职工: ${Number(people) + by}人`)

const quarter = join('progress', '2024-Q2.yaml')

/** One county reports another figure, by so many more. */
export const raiseFigure = (folder: string, by: number): void => {
  const file = join(folder, quarter)
  writeFileSync(file, raise(readFileSync(file, 'utf8'), by))
}
