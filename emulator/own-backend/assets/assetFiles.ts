/** The files of an asset: a folder beside the templates, or a zip file. */
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { unzipSync } from 'fflate'

export interface AssetFile {
  /** With slashes: `images/logo.png` */
  readonly path: string
  readonly size: number
  read(): Uint8Array
}

/** What is left of what one start copies. */
export interface Room {
  files: number
  bytes: number
}

export interface AssetFiles {
  readonly files: readonly AssetFile[]
  /** What of it is not there, in words. */
  readonly problems: readonly string[]
}

/**
 * @param folder of the app; an asset outside it is none of its
 * @param path of the asset from there
 * @param room how much is listed at most, so that nobody waits for a million names
 */
export function assetFiles(folder: string, path: string, room: Room): AssetFiles {
  const asset = realPathIn(folder, path)
  if (asset === undefined) return { files: [], problems: [`there is no ${path} in the folder of the app.`] }
  return statSync(asset).isDirectory() ? filesOfFolder(asset, room) : filesOfZip(asset, path, room)
}

/** Undefined where it is not there, or a link leads out. */
function realPathIn(folder: string, path: string): string | undefined {
  try {
    const [outer, inner] = [realpathSync(folder), realpathSync(join(folder, path))]
    return inner.startsWith(outer + sep) ? inner : undefined
  } catch {
    return undefined
  }
}

function filesOfFolder(asset: string, room: Room): AssetFiles {
  const files: AssetFile[] = []
  const links: string[] = []
  const folders = [asset]
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = join(folder, entry.name)
      const path = relative(asset, full).split(sep).join('/')
      if (entry.isSymbolicLink()) links.push(path)
      else if (entry.isDirectory()) folders.push(full)
      else if (entry.isFile()) files.push({ path, size: lstatSync(full).size, read: () => readFileSync(full) })
    }
    if (files.length > room.files) break
  }
  return { files, problems: links.length > 0 ? [`links are not followed: ${links.slice(0, 3).join(', ')}.`] : [] }
}

/** Sizes are what the archive's own table says; a file that is larger than that comes out cut. */
function filesOfZip(asset: string, path: string, room: Room): AssetFiles {
  if (statSync(asset).size > room.bytes) return { files: [], problems: [`${path} is too large to be copied.`] }
  try {
    const bytes = readFileSync(asset)
    const listed: { readonly path: string; readonly size: number }[] = []
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!name.endsWith('/')) listed.push({ path: name, size: originalSize })
        return false
      },
    })
    const [inside, outside] = [
      listed.filter((file) => isInside(file.path)),
      listed.filter((file) => !isInside(file.path)),
    ]
    return {
      files: inside.map((file) => ({
        ...file,
        read: () => unzipSync(bytes, { filter: ({ name }) => name === file.path })[file.path] ?? new Uint8Array(),
      })),
      problems: outside.length > 0 ? [`${outside[0]?.path} leads out of ${path}.`] : [],
    }
  } catch {
    return { files: [], problems: [`${path} is no zip file that can be read.`] }
  }
}

function isInside(path: string): boolean {
  return !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..')
}
