import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a new file last when the power fails: its bytes, its name in its folder, and that folder's name in the one above.
 * @param file open for writing.
 */
export async function flushFile(file: FileHandle, path: string): Promise<void> {
  await file.datasync()
  // Windows opens no folders, and keeps names by itself.
  if (process.platform === 'win32') return
  for (const folder of [dirname(path), dirname(dirname(path))]) await flushFolder(folder)
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
