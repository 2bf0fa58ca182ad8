import { pageSetUp } from './page-set-up.ts'

/** A line as it is read from a page of a file. */
export interface ReadLine {
  readonly text: string
  /** Of its baseline, points; from the foot of the sheet as the page shows it. */
  readonly fromFoot: number
  /** Whether it is read with the sheet turned. */
  readonly turned: boolean
}

const pattern = /^— \d+ —$/

/** Whether a line is the page's number: to be left out where text is read on over the end of the page. */
export const isPageNumber = (
  { text, fromFoot, turned }: ReadLine,
  { width, height }: { readonly width: number; readonly height: number },
): boolean => {
  const isAtFoot = width > height ? turned : fromFoot <= pageSetUp.portrait.foot
  return isAtFoot && pattern.test(text)
}
