/** Lets so many do their work at the same time; the others wait in line. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>

export const createGate = (width: number): Gate => {
  const line: (() => void)[] = []
  let inside = 0
  return async (work) => {
    if (inside < width) inside += 1
    else await new Promise<void>((enter) => line.push(enter))
    try {
      return await work()
    } finally {
      const next = line.shift()
      // Whoever comes in takes the place of who goes out.
      if (next) next()
      else inside -= 1
    }
  }
}
