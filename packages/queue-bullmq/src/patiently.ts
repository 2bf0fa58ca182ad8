/** Pauses between attempts, in milliseconds; two minutes in all, as long as a database may take to start again. */
const pauses = [200, 500, 1000, 2000, 4000, 8000, 15_000, 30_000, 60_000]

const pause = (time: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, time)
  })

/**
 * Asks again while a database does not answer.
 * @throws the last problem
 */
export const patiently = async <T>(
  ask: () => Promise<T>,
  onTrouble: (problem: unknown) => void,
): Promise<T> => {
  for (const time of pauses) {
    try {
      return await ask()
    } catch (problem) {
      onTrouble(problem)
      await pause(time)
    }
  }
  return ask()
}
