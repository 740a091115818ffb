import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulator, type TestEmulator } from '../../startEmulator.ts'

/** @param work is given a folder of its own, which goes when it is done. */
export async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-parts-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** An emulator that keeps large bytes as files, of which nothing is to be left. @param work is given what lists the names of the files. */
export function withFiles(work: (local: TestEmulator, files: () => readonly string[]) => Promise<void>): Promise<void> {
  return withFolder(async (folder) => {
    const objects = join(folder, 'objects')
    const local = await startEmulator({ data: folder, log: () => undefined })
    const files = () => {
      if (!existsSync(objects)) return []
      const entries = readdirSync(objects, { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
    }
    try {
      await work(local, files)
    } finally {
      await local.close()
    }
  })
}
