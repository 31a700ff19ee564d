// When something is seen. Nothing else of the page waits for the browser's frames.

/** Milliseconds after which nobody looks: a page in the background paints nothing. */
const unseen = 100

/** Resolves when all that was changed before is painted. */
export function painting(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, unseen)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      // The frame is made when this task ends; a timer would come behind everything that waits by then.
      const {port1, port2} = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve()
      }
      port2.postMessage(undefined)
    })
  })
}
