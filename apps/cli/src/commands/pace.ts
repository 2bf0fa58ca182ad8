/** How fast work goes on. */
export interface Pace {
  /** So many pieces were done at this moment, in milliseconds. */
  add(done: number, at: number): void
  /** Pieces a second over the last while; `undefined` until that can be told. */
  rate(): number | undefined
}

/** Which moments count, in milliseconds: long enough for an even rate, short enough to follow a change. */
const lastWhile = 10_000

export const createPace = (): Pace => {
  const seen: { readonly done: number; readonly at: number }[] = []
  return {
    add: (done, at) => {
      seen.push({ done, at })
      while (seen.length > 2 && (seen[0]?.at ?? at) < at - lastWhile) seen.shift()
    },
    rate: () => {
      const [first, last] = [seen[0], seen.at(-1)]
      if (first === undefined || last === undefined || last.at <= first.at) return undefined
      return ((last.done - first.done) * 1000) / (last.at - first.at)
    },
  }
}

/** `8`, `0.4`: two digits are enough for the eye. */
const rateText = (rate: number): string =>
  rate >= 10 ? String(Math.round(rate)) : String(Number(rate.toFixed(1)))

/** `1 分 50 秒`; whole minutes from ten of them on. */
const timeText = (seconds: number): string => {
  const whole = Math.ceil(seconds)
  const minutes = Math.floor(whole / 60)
  if (minutes >= 60) return `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`
  if (minutes >= 10) return `${minutes} 分`
  return minutes > 0 ? `${minutes} 分 ${whole % 60} 秒` : `${whole} 秒`
}

interface Progress {
  readonly done: number
  readonly total: number
  readonly unit: string
  /** How many are still to come, where that is not all that is not done. */
  readonly rest?: number
}

/** `已完成 123/1000 份，每秒 8 份，约剩 1 分 50 秒`. */
export const paceLine = (
  { done, total, unit, rest = total - done }: Progress,
  rate: number | undefined,
): string => {
  const head = `已完成 ${done}/${total} ${unit}`
  if (rate === undefined || rate <= 0 || rest <= 0) return head
  return `${head}，每秒 ${rateText(rate)} ${unit}，约剩 ${timeText(rest / rate)}`
}
