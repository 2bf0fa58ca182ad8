import { allChecks, type CheckContext } from '@jibao/checks'
import { readingOf } from '@jibao/checks/testing'

/** What is wrong, as `words → computed`, or the words alone; with `?` where it is uncertain. */
export const foundBy = (
  code: string,
  drafts: string | readonly string[],
  context: Omit<CheckContext, 'readings'> = {},
): readonly string[] => {
  const check = allChecks.find(({ meta }) => meta.code === code)
  if (check === undefined) throw new Error(`no check ${code}`)
  const texts = typeof drafts === 'string' ? [drafts] : drafts
  const readings = texts.map((text, index) => readingOf(text, `稿${index + 1}.txt`))
  return [...check.run({ ...context, readings })].map(({ at, computed, verdict }) => {
    const words = at.kind === 'data' ? at.quote : at.reading.draft.text.slice(at.start, at.end)
    const doubt = verdict === 'uncertain' ? '?' : ''
    return computed === undefined ? `${words}${doubt}` : `${words} → ${computed}${doubt}`
  })
}
