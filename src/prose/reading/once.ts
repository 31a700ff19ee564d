// A value that is made when it is first asked for, and then kept by whoever holds the function.

export function once<T>(make: () => T): () => T {
  let known: {readonly value: T} | undefined
  return () => (known ??= {value: make()}).value
}
