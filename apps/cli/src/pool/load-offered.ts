import type { Plugin } from '@jibao/plugin'
import type { OfferedPlugin } from '@jibao/toolkit'

/** What a plug-in that comes along brings once it has its options. */
export const loadOffered = async (offer: OfferedPlugin): Promise<Plugin> => {
  // Ours have the shape that the contract asks for, which their tests show.
  const { plugin } = (await offer.load()) as { readonly plugin: Plugin }
  return plugin
}
