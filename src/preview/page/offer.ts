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

export function offer(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  const address = URL.createObjectURL(new Blob([bytes], {type}))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // It is read after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
