import { type Report, readReport } from '@jibao/document'
import { build } from '../src/index.ts'
import { copyOf, fixtureNames, province, textOf, toolsOf } from './sample.ts'

const reportsOf = async (
  fixture: string,
  workspace = copyOf(`fixtures/${fixture}`, 'w'),
): Promise<readonly (readonly [string, Report])[]> => {
  const files = { ...workspace, ...copyOf('templates', 'templates') }
  const { world, tools } = toolsOf(files)
  const request = { workspace: 'w', reports: [], formats: [], out: 'out' }
  const { outputs } = await build(request, tools)
  return outputs.map(({ report: id, path }) => {
    const { value } = readReport(textOf(world.files.get(path)), path)
    if (value === undefined) throw new Error(`${fixture}: ${id} does not read back`)
    return [`${fixture}-${id}.json`, value]
  })
}

/**
 * Every report of every fixture at its latest period, for readers inside, as the conformance kit of
 * `@jibao/render` has them in `specimens/`: a line of JSON each, by file name.
 */
export const makeSpecimens = async (): Promise<ReadonlyMap<string, string>> => {
  const made = await Promise.all([
    ...fixtureNames.map((name) => reportsOf(name)),
    reportsOf('province', province),
  ])
  return new Map(made.flat().map(([name, report]) => [name, `${JSON.stringify(report)}\n`]))
}
