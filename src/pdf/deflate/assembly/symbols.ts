// The symbols that stand for lengths and distances (RFC 1951 3.2.5): the least of each and how many bits follow it.

export const longest: i32 = 258
export const endOfBlock: i32 = 256

export const lengthCodes = new StaticArray<u8>(longest + 1)
export const lengthBases = new StaticArray<u16>(29)
export const lengthExtras = new StaticArray<u8>(29)
/** By distance - 1 up to 256, above by its hundred-and-twenty-eighth. */
export const distanceCodes = new StaticArray<u8>(512)
export const distanceBases = new StaticArray<u16>(30)
export const distanceExtras = new StaticArray<u8>(30)

fillTables()

function fillTables(): void {
  let length = 3
  for (let code = 0; code < 28; code++) {
    const extra = code < 8 ? 0 : (code >> 2) - 1
    lengthBases[code] = length as u16
    lengthExtras[code] = extra as u8
    for (let i = 0; i < 1 << extra; i++) lengthCodes[length++] = code as u8
  }
  lengthBases[28] = longest as u16
  lengthCodes[longest] = 28
  let distance = 0
  for (let code = 0; code < 30; code++) {
    const extra = code < 4 ? 0 : (code >> 1) - 1
    distanceBases[code] = (distance + 1) as u16
    distanceExtras[code] = extra as u8
    for (let i = 0; i < 1 << extra; i++, distance++) {
      distanceCodes[distance < 256 ? distance : 256 + (distance >> 7)] = code as u8
    }
  }
}

@inline export function distanceCode(distance: i32): i32 {
  return distanceCodes[distance <= 256 ? distance - 1 : 256 + (distance - 1 >> 7)]
}
