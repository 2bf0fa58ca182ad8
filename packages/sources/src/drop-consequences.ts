import type { Diagnostic } from '@jibao/core'

const isOfPlan = ({ origin }: Diagnostic): boolean => origin?.file.startsWith('plan') === true

/** For a code, the other faults that produce it, so that mending those may be all there is to do. */
const causes: Readonly<Record<string, (cause: Diagnostic) => boolean>> = {
  // A target left out as faulty looks like none; the file may hold it in a part that was not read.
  FIGURE_ASPECT: isOfPlan,
  ASSESSMENT_TARGET: isOfPlan,
  PART_INVALID: ({ code }) => code === 'UNIT_INVALID',
  UNIT_MISMATCH: ({ code }) => code === 'UNIT_INVALID',
}

/** Leaves out what is probably only a consequence of another fault in the list. */
export const dropConsequences = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const explained = new Set(
    Object.entries(causes)
      .filter(([, isCause]) => diagnostics.some(isCause))
      .map(([code]) => code),
  )
  return diagnostics.filter(({ code }) => !explained.has(code))
}
