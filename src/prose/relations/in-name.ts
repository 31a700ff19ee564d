// Numbers that are part of a name: 属于三类内部事务信息44件 counts 44.

import type {ProseNumber} from '../numbers/numbers.ts'

/** 属于 | 三类 | 内部事务信息44件: a number that belongs to what the next one counts. */
export function isInName(
  text: string,
  {start, unit, unitEnd, kind}: ProseNumber,
  next: ProseNumber | undefined,
  of: string,
): boolean {
  if (kind !== 'count' || unit === of || next?.unit !== of || text.charCodeAt(start) < 0x3a) return false
  return within.test(text.slice(unitEnd, next.start))
}

const within = /^[^，,、；;。：:（()）\d]{2,16}$/u
