/** Every character that Big5 can write: no simplified one is among them. */
export const big5 = (): ReadonlySet<string> => {
  const decoder = new TextDecoder('big5')
  const characters = new Set<string>()
  for (let lead = 0xa1; lead <= 0xf9; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      characters.add(decoder.decode(Uint8Array.of(lead, trail)))
    }
  }
  return characters
}
