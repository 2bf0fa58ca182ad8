import { allChecks, type CheckContext } from '@jibao/checks'
import { readingOf } from '@jibao/checks/testing'

/** The words at each place where a check finds something, with `?` where it is not certain. ¶ ends a paragraph. */
export const foundIn = (
  code: string,
  text: string,
  context: Omit<CheckContext, 'readings'> = {},
): readonly string[] => {
  const check = allChecks.find(({ meta }) => meta.code === code)
  if (check === undefined) throw new Error(`no check ${code}`)
  const readings = [readingOf(text.replaceAll('¶', '\n'))]
  return Array.from(check.run({ ...context, readings }), ({ at, verdict }) => {
    const words = at.kind === 'data' ? at.quote : at.reading.draft.text.slice(at.start, at.end)
    return verdict === 'fails' ? words : `${words}?`
  })
}
