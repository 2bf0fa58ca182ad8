import { type Diagnostic, formatOrigin } from '@jibao/core'

const isUnused = ({ code }: Diagnostic): boolean => code === 'EXCUSE_UNUSED'

const placeOf = ({ origin }: Diagnostic): string =>
  origin === undefined ? '' : formatOrigin(origin)

/**
 * Excuses belong to the workspace, and each report says which ones it has no use for: unused is what
 * every report says so of, each once, and only when all reports were looked at.
 */
export const settleExcuses = (
  diagnostics: readonly Diagnostic[],
  { made, all }: { readonly made: number; readonly all: number },
): readonly Diagnostic[] => {
  const unused = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics.filter(isUnused)) {
    const place = placeOf(diagnostic)
    unused.set(place, [...(unused.get(place) ?? []), diagnostic])
  }
  const kept = made === all ? [...unused.values()].filter(({ length }) => length === made) : []
  return [...diagnostics.filter((one) => !isUnused(one)), ...kept.flatMap(([first]) => first ?? [])]
}
