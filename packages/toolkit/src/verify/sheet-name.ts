/** Of the files of the sheet, without extension. */
export const sheetName = '一致性校验单'

export const isSheet = (file: string): boolean => file.startsWith(`${sheetName}.`)
