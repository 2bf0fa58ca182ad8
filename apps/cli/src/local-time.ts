const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** `2024-10-09 15:30`, by the clock of this machine. */
export const localTime = (time: Date): string => {
  const date = [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(twoDigits).join('-')
  return `${date} ${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`
}
