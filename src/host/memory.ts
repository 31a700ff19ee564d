// Memory that is no longer in use, given back at once. The engine does so by itself, but first lets what is not in use
// grow to several times what is.

import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

let collect: (() => void) | undefined

/** Takes as long as what is in use is large: for a process that has just become done with much more. */
export function giveBack(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
}
