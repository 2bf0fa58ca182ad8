import type { Checked } from '@jibao/checks'
import { InvalidArgumentError } from 'commander'

const names = ['pretty', 'sarif', 'junit', 'github'] as const

type ReporterName = (typeof names)[number]

/** How a check tells what it found, and where: on standard output without a file. */
export interface Reporter {
  readonly name: ReporterName
  readonly file?: string
}

/** An argument of `--reporter`, beside those before it: `github`, or `sarif=out/check.sarif`. */
export const addReporter = (
  text: string,
  before: readonly Reporter[] = [],
): readonly Reporter[] => {
  const [, written = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? []
  const name = names.find((one) => one === written)
  if (name === undefined || file === '' || (name === 'pretty' && file !== undefined)) {
    throw new InvalidArgumentError(
      `可选值：${names.join(', ')}；除 pretty 外可加文件，如 sarif=out/check.sarif`,
    )
  }
  if (file === undefined && before.some((one) => one.file === undefined)) {
    throw new InvalidArgumentError('标准输出上只能有一种，其余请加文件，如 junit=out/check.xml')
  }
  return [...before, { name, ...(file === undefined ? {} : { file }) }]
}

/** What machines read; ends with a line break unless there is nothing to tell. */
export const reportFor = async (
  name: Exclude<ReporterName, 'pretty'>,
  checked: Checked,
): Promise<string> => {
  const { toGithub, toJunit, toSarif } = await import('@jibao/checks')
  switch (name) {
    case 'sarif':
      return `${JSON.stringify(toSarif(checked), undefined, 2)}\n`
    case 'junit':
      return toJunit(checked)
    case 'github':
      return toGithub(checked)
  }
}
