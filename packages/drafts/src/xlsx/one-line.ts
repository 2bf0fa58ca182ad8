import { closesUp } from '../closes-up.ts'

/** The lines of a cell as one: between Chinese without a space, else with one. */
export const oneLine = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce(
      (all, line) =>
        all === '' ? line : `${all}${closesUp(all.at(-1), line[0]) ? '' : ' '}${line}`,
      '',
    )
