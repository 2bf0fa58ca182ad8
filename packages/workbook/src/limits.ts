/**
 * What a department's workbook never needs. Together they keep a reading within about 5 s and
 * 1 GB on a slow machine; each was set by measuring.
 */
export const limits = {
  /** The file as it comes. */
  fileBytes: 50 * 1024 * 1024,
  zipEntries: 2000,
  /** One entry, and all of them, as the directory declares them unpacked. */
  entryBytes: 100 * 1024 * 1024,
  totalBytes: 200 * 1024 * 1024,
  /** Unpacked to packed; honest sheets of blank formatted rows reach about 30. */
  ratio: 200,
  /** Below this a high ratio does no harm. */
  ratioFloorBytes: 10 * 1024 * 1024,
  /** Cells that hold something, in the whole workbook. */
  cells: 100_000,
  /** Tags of what is handed to hucre, or of an .ods: parsers build an object for each. */
  tags: 1_000_000,
  /** Rows × columns of one sheet up to its farthest filled cell: hucre lays them all out. */
  sheetArea: 5_000_000,
  /** Sheets, and merges or defined names of all of them. */
  sheets: 500,
  merges: 100_000,
  names: 10_000,
} as const
