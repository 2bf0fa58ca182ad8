import { sheetNames } from '../form/form-layout.ts'

/** Excel's limit. */
const longest = 31

/** What no name of a sheet may hold in Excel; .ods allows it. */
const forbidden = /[*?:\\/[\]]|^'|'$/g

/** Names that Excel takes, unlike each other, by the names that the sheets had. */
export const copiedNames = (names: readonly string[]): ReadonlyMap<string, string> => {
  const taken = new Set<string>([sheetNames.remarks])
  const copied = new Map<string, string>()
  for (const name of names) {
    const plain = name.replaceAll(forbidden, '＿').slice(0, longest) || '工作表'
    let free = plain
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
      free = `${plain.slice(0, longest - 6)}（${number}）`
    }
    taken.add(free.toLowerCase())
    copied.set(name, free)
  }
  return copied
}
