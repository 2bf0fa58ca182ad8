import type { TextStyle } from '@jibao/typography'

/** Twips after each character, rounded down: a twip too much and a line loses its 28th character. */
export const trackingOf = ({ tracking = 0 }: TextStyle): number => Math.floor(tracking * 20)
