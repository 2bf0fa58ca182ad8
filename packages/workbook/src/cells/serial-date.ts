/** The day that serial 0 stands for. Excel counts a 29 February 1900 that never was. */
export type Epoch = 1900 | 1904

const dayMs = 86_400_000
const dayZero: Readonly<Record<Epoch, number>> = {
  1900: Date.UTC(1899, 11, 30),
  1904: Date.UTC(1904, 0, 1),
}
/** From here on the two ways of counting 1900 agree. */
const firstSound = 61
/** 9999-12-31, the last day that spreadsheets know. */
const lastSerial = 2_958_465

/**
 * The calendar day of a serial number, `YYYY-MM-DD`; its time of day is left out. Rounded to the
 * millisecond first, as a day computed by formula may lack a hair. `undefined` for what is no day:
 * before 1900, or after 9999.
 */
export const serialDate = (serial: number, epoch: Epoch): string | undefined => {
  const milliseconds = Math.round(serial * dayMs)
  const day = Math.floor(milliseconds / dayMs)
  if (day < (epoch === 1900 ? 1 : 0) || day > lastSerial) return undefined
  const shift = epoch === 1900 && day < firstSound ? 1 : 0
  return new Date(dayZero[epoch] + (day + shift) * dayMs).toISOString().slice(0, 10)
}
