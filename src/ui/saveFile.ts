/** Hands bytes to the browser's own download, under a name that is safe for every file system. */
export function saveFile(bytes: Blob, name: string): void {
  const url = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the bytes by the time that it comes back to scripts; a moment more does no harm.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
