/** What was dropped on the page. Folders are counted, not read: their files can be dropped instead. */
export interface Dropped {
  readonly files: readonly File[]
  readonly folders: number
}

/**
 * Sorts what a drop or a file field carries. Has to be called at once: the browser empties the drop when its event is
 * over.
 */
export function droppedFiles(transfer: Pick<DataTransfer, 'items' | 'files'>): Dropped {
  const items = [...transfer.items].filter((item) => item.kind === 'file')
  if (items.length === 0) return { files: [...transfer.files], folders: 0 }
  const files: File[] = []
  let folders = 0
  for (const item of items) {
    const file = item.webkitGetAsEntry()?.isDirectory ? null : item.getAsFile()
    if (file) files.push(file)
    else folders += 1
  }
  return { files, folders }
}
