/** Numbers for pages, objects and resources: one sequence, as each may occur once in a document. */
export interface Ids {
  next(): number
  /** The largest one given out; 0 before the first. */
  readonly last: number
}

export const createIds = (): Ids => {
  let last = 0
  return {
    next: () => {
      last += 1
      return last
    },
    get last() {
      return last
    },
  }
}
