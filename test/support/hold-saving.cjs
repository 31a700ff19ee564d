// Required before the program: what it would do HOLD_DELAY milliseconds after the last key waits as long as the file HOLD is
// there, so that no test has to be quicker than a pause.

const {existsSync} = require('node:fs')

const {HOLD, HOLD_DELAY} = process.env
const later = globalThis.setTimeout

globalThis.setTimeout = (act, delay, ...rest) => {
  if (delay !== Number(HOLD_DELAY)) return later(act, delay, ...rest)
  const timer = later(function again() {
    if (existsSync(HOLD)) timer.refresh()
    else act(...rest)
  }, delay)
  return timer
}
