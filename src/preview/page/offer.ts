// Bytes → a file that the browser saves.

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  pdf: 'application/pdf',
  txt: 'text/plain',
  json: 'application/json',
  md: 'text/markdown',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** Opens a file that the browser shows by itself. */
export function look(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = addressOf(name, bytes)
  open(address, '_blank', 'noopener')
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

export function offer(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = addressOf(name, bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // It is read after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

function addressOf(name: string, bytes: Uint8Array<ArrayBuffer>): string {
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  return URL.createObjectURL(new Blob([bytes], {type}))
}
