import type { Origin } from '@jibao/core'

/** Where something stands in a workbook: `填报表!H7`, or a sheet alone; with the name of the file when that is another. */
export const placeOf = ({ sheet, cell }: Origin, file?: string): string =>
  [file, [sheet, cell].filter((part) => part !== undefined).join('!')]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
