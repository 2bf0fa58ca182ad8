import { fail, type Outcome } from '@jibao/core'
import { Refusal } from '@jibao/workbook'

/** Turns what a file is refused for into an outcome; anything else that is thrown is a fault of ours. */
export const catchRefusal = async <T>(
  read: () => Outcome<T> | Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  try {
    return await read()
  } catch (cause) {
    if (cause instanceof Refusal) return fail(cause.diagnostic)
    throw cause
  }
}
