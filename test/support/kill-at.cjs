// Required before the program: its nth change of the file system is the last thing that it does, half done where that is
// possible; with KILL_AT=0 it says at its end how many changes there were, in the file that KILL_COUNT names.

const fs = require('node:fs')

const at = Number(process.env.KILL_AT)
const {appendFileSync} = fs
let count = 0

for (const name of ['writeSync', 'fsync', 'fsyncSync', 'renameSync', 'linkSync', 'unlinkSync', 'mkdirSync', 'rmdirSync', 'openSync']) {
  const real = fs[name]
  fs[name] = (...args) => {
    if (name === 'openSync' && args[1] !== 'w') return real(...args)
    if (++count === at) {
      if (name === 'writeSync' && args[1].length > 1) real(args[0], args[1].subarray(0, args[1].length >> 1))
      process.kill(process.pid, 'SIGKILL')
    }
    return real(...args)
  }
}

if (at === 0) process.on('exit', () => appendFileSync(process.env.KILL_COUNT, String(count)))
