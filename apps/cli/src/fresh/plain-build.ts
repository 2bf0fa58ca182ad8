import type { BuildOptions } from '../commands/build-order.ts'

/** A command line of `jibao build`, as far as a memo can answer it. */
export interface PlainBuild {
  readonly reports: readonly string[]
  readonly workspace: string | undefined
  readonly json: boolean
  readonly options: Omit<BuildOptions, 'workspace'>
}

const switches = {
  '--json': 'json',
  '--fragment': 'fragment',
  '--final': 'final',
} as const

const settings = {
  '--workspace': 'workspace',
  '--period': 'period',
  '--format': 'format',
  '--out': 'out',
  '--fonts': 'fonts',
  '--disclosure': 'disclosure',
  '--script': 'script',
  '--jobs': 'jobs',
} as const

const isOf = <Table extends object>(table: Table, key: string): key is keyof Table & string =>
  Object.hasOwn(table, key)

/**
 * Reads the arguments of `jibao build` without what reads those of every command; `undefined` for all that is
 * not plain: another option, one given twice, `--out=…`. What it takes wrongly for plain finds no memo, which only a
 * build that was done has.
 */
export const plainBuild = (args: readonly string[]): PlainBuild | undefined => {
  const reports: string[] = []
  const given: Partial<Record<string, string | true>> = {}
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? ''
    if (!arg.startsWith('-')) {
      reports.push(arg)
    } else if (isOf(switches, arg)) {
      given[switches[arg]] = true
    } else {
      index += 1
      const value = args[index]
      if (!isOf(settings, arg) || value === undefined || value.startsWith('-')) return undefined
      if (given[settings[arg]] !== undefined) return undefined
      given[settings[arg]] = value
    }
  }
  const { workspace, json, format, jobs: _, ...options } = given
  return {
    reports,
    workspace: typeof workspace === 'string' ? workspace : undefined,
    json: json === true,
    options: {
      ...(options as PlainBuild['options']),
      ...(typeof format === 'string'
        ? { format: format.split(/[,，]/).filter((part) => part !== '') }
        : {}),
    },
  }
}
