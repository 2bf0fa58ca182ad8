/** File names that would name one file. Systems that ignore case are most of them. */
export const clashingNames = (names: readonly string[]): readonly string[] => {
  const plain = names.map((name) => name.toLowerCase())
  return [...new Set(plain.filter((name, index) => plain.indexOf(name) !== index))]
}
