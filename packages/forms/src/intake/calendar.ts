/** Whether `YYYY-MM-DD` is a day that exists. */
export const isDay = (date: string): boolean => {
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}

/** The last day of a month, `YYYY-MM-DD`. */
export const lastDayOf = (year: string, month: string): string =>
  new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)

/** The day of a spreadsheet's serial number in the 1900 epoch; `undefined` for what is none of this age. */
export const serialDay = (serial: string): string | undefined => {
  if (!/^[34567]\d{4}$/.test(serial)) return undefined
  return new Date(Date.UTC(1899, 11, 30 + Number(serial))).toISOString().slice(0, 10)
}
