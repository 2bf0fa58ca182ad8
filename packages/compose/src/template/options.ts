import { type Diagnostic, type Origin, type Outcome, succeedUnlessErrors } from '@jibao/core'
import { optionNotFlag, optionUnknown } from '../diagnostics.ts'
import { flag, type RecordShape, record, text } from '../shape.ts'
import { flagWords, isFlagOption, type Template } from './template.ts'

export type OptionValues = Readonly<Record<string, string | boolean>>

/** What `options.…` means in a template: flags for options whose default is 是 or 否. */
export const optionsShape = ({ options }: Template): RecordShape =>
  record(
    Object.fromEntries(
      Object.entries(options).map(([name, option]) => [name, isFlagOption(option) ? flag : text]),
    ),
  )

/** The template's defaults, overridden by what the workspace sets. */
export const resolveOptions = (
  { options }: Template,
  given: { readonly options: Readonly<Record<string, string>>; readonly origin: Origin },
): Outcome<OptionValues> => {
  const faults: Diagnostic[] = []
  const chosen = new Map(Object.entries(given.options))
  for (const name of chosen.keys()) {
    if (!Object.hasOwn(options, name)) {
      faults.push(optionUnknown(name, Object.keys(options), given.origin))
    }
  }
  const values = Object.entries(options).map(([name, option]) => {
    const written = chosen.get(name) ?? option.default
    if (!isFlagOption(option)) return [name, written] as const
    if (!Object.hasOwn(flagWords, written)) faults.push(optionNotFlag(name, given.origin))
    return [name, flagWords[written] ?? false] as const
  })
  return succeedUnlessErrors(Object.fromEntries(values), faults)
}
