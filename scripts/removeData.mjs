// Removes the emulator's data, and nothing else that lies in its folder.
import { existsSync, lstatSync, readdirSync, rmdirSync, rmSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'

/** SQLite's file with those that it keeps beside, and the owner's key. */
const files = /^(state\.sqlite(-wal|-shm|-journal)?|root-key\.json(\.new)?)$/
const decisionFile = /^\d{10}\.log$/
const objectFolder = /^[0-9a-f]{2}$/
const objectFile = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The folder itself goes too when nothing is left in it. Links are not followed: what they lead to is somebody else's.
 * @param {string} folder that has been found to be a data folder.
 * @returns {readonly string[]} what lies in it still, by its name in the folder; empty when the folder is gone.
 */
export function removeData(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (files.test(name) && lstatSync(path).isFile()) unlinkSync(path)
  }
  removeFiles(join(folder, 'decisions'), decisionFile)
  removeObjects(join(folder, 'objects'))
  removeEmpty(folder)
  return existsSync(folder) ? readdirSync(folder) : []
}

function removeObjects(objects) {
  if (!isFolder(objects)) return
  // Where the first version wrote files that were not whole yet.
  rmSync(join(objects, 'incomplete'), { recursive: true, force: true })
  for (const name of readdirSync(objects)) {
    const folder = join(objects, name)
    if (objectFolder.test(name)) removeFiles(folder, objectFile)
  }
  removeEmpty(objects)
}

/** Those whose names the emulator gives. */
function removeFiles(folder, names) {
  if (!isFolder(folder)) return
  for (const name of readdirSync(folder)) {
    if (names.test(name) && lstatSync(join(folder, name)).isFile()) unlinkSync(join(folder, name))
  }
  removeEmpty(folder)
}

function isFolder(path) {
  return existsSync(path) && lstatSync(path).isDirectory()
}

function removeEmpty(folder) {
  if (isFolder(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
}
