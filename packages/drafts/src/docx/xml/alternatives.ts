/** Follows `mc:AlternateContent`: the first choice stands, or the fallback where there is none. */
export interface Alternatives {
  /** `pass` for the elements that only part the alternatives. */
  readonly open: (name: string) => 'tell' | 'pass' | 'skip'
  /** Whether it was one of these. */
  readonly close: (name: string) => boolean
}

const isParting = (name: string): boolean =>
  name === 'mc:AlternateContent' || name === 'mc:Choice' || name === 'mc:Fallback'

export const startAlternatives = (): Alternatives => {
  const isChosen: boolean[] = []
  return {
    open: (name) => {
      if (!isParting(name)) return 'tell'
      if (name === 'mc:AlternateContent') {
        isChosen.push(false)
        return 'pass'
      }
      if (isChosen.at(-1) === true) return 'skip'
      isChosen[isChosen.length - 1] = true
      return 'pass'
    },
    close: (name) => {
      if (name === 'mc:AlternateContent') isChosen.pop()
      return isParting(name)
    },
  }
}
