// Points → the units of WordprocessingML (ISO/IEC 29500-1): twentieths of a point, half points, EMU.

export function twips(points: number): number {
  return Math.round(points * 20)
}

/** A font's size: Word knows whole half points only. */
export function halfPoints(points: number): number {
  return Math.round(points * 2)
}

/** What each character is set closer by where its size could not be said, so that as many stand in a line. */
export function tracking(points: number): number {
  return Math.round((points - halfPoints(points) / 2) * 20)
}

/** English metric units, for drawings. */
export function emu(points: number): number {
  return Math.round(points * 12_700)
}
