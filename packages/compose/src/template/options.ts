import { type Diagnostic, type Origin, type Outcome, succeedUnlessErrors } from '@jibao/core'
import { optionInvalid, optionUnknown } from '../diagnostics.ts'
import { flag, listOf, type RecordShape, record, type Shape, text } from '../shape.ts'
import { flagWords, kindOfOption, type Template } from './template.ts'

type OptionValue = string | boolean | readonly string[]

export type OptionValues = Readonly<Record<string, OptionValue>>

const shapes = { flag, list: listOf(text), text } as const satisfies Record<string, Shape>

/** What `options.…` means in a template: the default of each tells its kind. */
export const optionsShape = ({ options }: Template): RecordShape =>
  record(
    Object.fromEntries(
      Object.entries(options).map(([name, option]) => [name, shapes[kindOfOption(option)]]),
    ),
  )

/** The template's defaults, overridden by what the workspace sets. */
export const resolveOptions = (
  { options }: Template,
  given: {
    readonly options: Readonly<Record<string, string | readonly string[]>>
    readonly origin: Origin
  },
): Outcome<OptionValues> => {
  const faults: Diagnostic[] = []
  const chosen = new Map(Object.entries(given.options))
  for (const name of chosen.keys()) {
    if (!Object.hasOwn(options, name)) {
      faults.push(optionUnknown(name, Object.keys(options), given.origin))
    }
  }
  const values = Object.entries(options).map(([name, option]) => {
    const kind = kindOfOption(option)
    const value = readers[kind](chosen.get(name) ?? option.default)
    if (value === undefined) faults.push(optionInvalid(name, kind, given.origin))
    return [name, value ?? ''] as const
  })
  return succeedUnlessErrors(Object.fromEntries(values), faults)
}

type Read = (written: string | readonly string[]) => OptionValue | undefined

/** `undefined` for what is not of the kind. */
const readers: Readonly<Record<ReturnType<typeof kindOfOption>, Read>> = {
  flag: (written) =>
    typeof written === 'string' && Object.hasOwn(flagWords, written)
      ? flagWords[written]
      : undefined,
  list: (written) => (typeof written === 'string' ? undefined : written),
  text: (written) => (typeof written === 'string' ? written : undefined),
}
