import { type PartContent, packOffice } from '@jibao/render'

/** The file with some parts exchanged or added, in the order in which it had them; the same every time. */
export const repackBase = (
  parts: ReadonlyMap<string, Uint8Array>,
  changed: ReadonlyMap<string, PartContent>,
): Uint8Array => packOffice(new Map<string, PartContent>([...parts, ...changed]))
