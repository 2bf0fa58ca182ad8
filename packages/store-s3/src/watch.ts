/** Ends a request that takes too long. */
export interface Watch {
  readonly signal: AbortSignal
  /** From now on, so many milliseconds; what was allowed before is void. */
  readonly allow: (milliseconds: number) => void
  readonly stop: () => void
}

/** @param failure what a request that is ended by this watch fails with */
export const startWatch = (failure: (milliseconds: number) => Error): Watch => {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => clearTimeout(timer)
  const allow = (milliseconds: number): void => {
    stop()
    timer = setTimeout(() => controller.abort(failure(milliseconds)), milliseconds)
  }
  return { signal: controller.signal, allow, stop }
}

/** Of a line on which a county can still work: one megabit a second. */
const bytesPerMillisecond = 128

const hour = 3_600_000

/** Milliseconds that so many bytes may travel; an hour at most, whatever a service says of itself. */
export const travelTime = (bytes: number): number =>
  Math.min(hour, Math.ceil(bytes / bytesPerMillisecond))
