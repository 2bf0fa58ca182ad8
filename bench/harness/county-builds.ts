import { join } from 'node:path'
import { writeCounties } from '../content/counties.ts'
import { type Run, runJibaoMeasured } from './cli.ts'
import { cache, fixture } from './paths.ts'
import type { Lab } from './row.ts'

const folder = join(cache, 'counties')

/** Counties in tens, hundreds, a thousand: as many as the lab has. */
export const countySizes = ({ counties }: Lab): readonly number[] =>
  [1, 10, 100, 1000].filter((size) => size <= counties)

let written = 0

/** The folder of all counties, written once. */
export const countiesFolder = ({ counties }: Lab): string => {
  if (written !== counties) {
    writeCounties(fixture, folder, counties)
    written = counties
  }
  return folder
}

/** A pattern that names the first so many of them: `00??` a hundred. */
const patternOf = (size: number): string =>
  `counties/${'0'.repeat(5 - String(size).length)}${'?'.repeat(String(size).length - 1)}`

/** What is asked for a size of a year: one notice a county, in four formats. */
export const countyArguments = (size: number): readonly string[] => [
  'build',
  '--workspace',
  patternOf(size),
  '--period',
  '2024-Q2',
  '--format',
  'pdf,docx,xlsx,html',
]

export type CountyBuild = Run & { readonly peak: number }

const builds = new Map<string, CountyBuild>()

/** Everything anew. A build that several rows tell of runs once in a round. */
export const buildCounties = (lab: Lab, size: number, jobs: number, round: number): CountyBuild => {
  const key = [size, jobs, round].join()
  const known = builds.get(key)
  if (known !== undefined) return known
  countiesFolder(lab)
  const made = runJibaoMeasured(...countyArguments(size), '--force', '--jobs', String(jobs))
  builds.set(key, made)
  return made
}
