import type { Worksheet } from 'exceljs'

/**
 * Keeps a hand from slipping, no more: there is no password, so a clerk may lift it. Widths and heights stay free, for
 * remarks that are longer than their cells.
 */
export const protectSheet = (sheet: Worksheet): Promise<void> =>
  sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  })
