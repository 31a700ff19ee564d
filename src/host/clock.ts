// The clock, for what people are told while they wait. No edition depends on it.

/** Milliseconds since some moment in the past; never goes back. */
export function milliseconds(): number {
  return performance.now()
}

/** Milliseconds since 1970, as the disks of this machine count them. */
export function sinceEpoch(): number {
  return Date.now()
}

/** `09:05:30`, in the time of the person's machine. */
export function timeOfDay(): string {
  const now = new Date()
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Milliseconds that the processor has worked for this process: a busy machine does not make it more. */
export function processorTime(): number {
  // A browser does not say; there a busy machine counts.
  const usage = typeof process === 'undefined' ? undefined : process.cpuUsage?.()
  return usage ? (usage.user + usage.system) / 1000 : performance.now()
}
