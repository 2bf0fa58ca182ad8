const mebibyte = 1024 * 1024

/** What an object of each kind may have at most, in bytes: more is no such object. */
export const limits = {
  work: mebibyte,
  report: 64 * mebibyte,
  file: 64 * mebibyte,
  font: 64 * mebibyte,
  output: 256 * mebibyte,
  result: 4 * mebibyte,
  run: 16 * mebibyte,
  list: 64 * mebibyte,
} as const
