/** The list itself when no item changed. */
export const mapSame = <T>(list: readonly T[], change: (item: T) => T): readonly T[] => {
  const changed = list.map(change)
  return changed.every((item, index) => item === list[index]) ? list : changed
}

/** The node itself when no field changed. */
export const replaceFields = <T extends object>(node: T, fields: Partial<T>): T =>
  (Object.keys(fields) as (keyof T)[]).every((key) => fields[key] === node[key])
    ? node
    : { ...node, ...fields }
