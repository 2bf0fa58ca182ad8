import { type Diagnostic, isError } from '@jibao/core'
import type { RenderContext } from '@jibao/render'
import { baseNotFound, baseNotReadable } from './diagnostics.ts'
import { type Base, openBase } from './open-base.ts'

/** Tells what is wrong with the bureau's file, and gives up if that leaves no file to write into. */
export const tellAll = (context: RenderContext, diagnostics: readonly Diagnostic[]): void => {
  for (const diagnostic of diagnostics) context.report(diagnostic)
  const fault = diagnostics.find(isError)
  if (fault !== undefined) throw new Error(fault.message)
}

/** @throws what was reported, when there is no such file or none to write into */
export const readNamed = async (file: string, context: RenderContext): Promise<Base> => {
  const bytes = await context.read(file).catch((error: unknown) => {
    tellAll(context, [baseNotReadable(file, error)])
    return undefined
  })
  const opened = bytes === undefined ? { fault: baseNotFound(file) } : await openBase(bytes, file)
  if ('base' in opened) return opened.base
  tellAll(context, [opened.fault])
  throw new Error(opened.fault.message)
}
