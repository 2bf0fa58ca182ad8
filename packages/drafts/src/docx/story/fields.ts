/** Fields between `begin` and `end`, one in the other: of each only the result is shown, not the code before it. */
export interface Fields {
  readonly begin: () => void
  readonly separate: () => void
  readonly end: () => void
  readonly instruct: (code: string) => void
  /** Nothing under way is a field's code. */
  readonly isShown: () => boolean
  /** Inside a table of contents, which only repeats the headings. */
  readonly isContents: () => boolean
  /** Code that runs on past its paragraph belongs to no field that Word would show. */
  readonly endParagraph: () => void
}

/** TOC with its switches. */
export const isContentsCode = (code: string): boolean => /^\s*TOC(?:\s|$)/i.test(code)

export const startFields = (): Fields => {
  const open: { code: string; isShown: boolean }[] = []
  let hidden = 0
  let contents = 0
  const drop = (): void => {
    const field = open.pop()
    if (field === undefined) return
    if (!field.isShown) hidden -= 1
    else if (isContentsCode(field.code)) contents -= 1
  }
  return {
    begin: () => {
      open.push({ code: '', isShown: false })
      hidden += 1
    },
    separate: () => {
      const field = open.at(-1)
      if (field === undefined || field.isShown) return
      field.isShown = true
      hidden -= 1
      if (isContentsCode(field.code)) contents += 1
    },
    end: drop,
    instruct: (code) => {
      const field = open.at(-1)
      if (field !== undefined && field.code.length < 100) field.code += code.slice(0, 100)
    },
    isShown: () => hidden === 0,
    isContents: () => contents > 0,
    endParagraph: () => {
      while (open.length > 0 && open.at(-1)?.isShown === false) drop()
    },
  }
}
