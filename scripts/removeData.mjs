// Removes the emulator's data, and nothing else that lies in its folder.
import { existsSync, lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'

/** SQLite's file with those that it keeps beside, the owner's key, the certificate of domains, and what an app of one's own is told. */
const files =
  /^(state\.sqlite(-wal|-shm|-journal)?|root-key(-\d{12})?\.json(\.new)?|tls-(certificate|key)\.pem(\.new)?|amplify_outputs\.json)$/
const decisionFile = /^\d{10}\.log$/
const objectFolder = /^[0-9a-f]{2}$/
const objectFile = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The folder itself goes too when nothing is left in it. Links are not followed: what they lead to is somebody else's.
 * @param {string} folder that has been found to be a data folder.
 * @returns {readonly string[]} what lies in it still, by its name in the folder; empty when the folder is gone.
 */
export function removeData(folder) {
  // The folder itself may be a link: it was named.
  for (const file of filesIn(folder, files)) unlinkSync(file)
  removeFiles(join(folder, 'decisions'), decisionFile)
  removeObjects(join(folder, 'objects'))
  removeEmpty(folder)
  return existsSync(folder) ? readdirSync(folder) : []
}

/**
 * Whether an emulator wrote into the folder, also where its database is gone.
 * @param {string} folder
 */
export function hasTraces(folder) {
  return (
    existsSync(join(folder, 'state.sqlite-wal')) ||
    filesNamed(join(folder, 'decisions'), decisionFile).length > 0 ||
    objectFoldersOf(join(folder, 'objects')).some((one) => filesNamed(one, objectFile).length > 0)
  )
}

function removeObjects(objects) {
  for (const folder of objectFoldersOf(objects)) removeFiles(folder, objectFile)
  removeEmpty(objects)
}

/** Besides those for whole files the one where the first version wrote files that were not whole yet. */
function objectFoldersOf(objects) {
  const names = isFolder(objects) ? readdirSync(objects) : []
  return names.filter((name) => objectFolder.test(name) || name === 'incomplete').map((name) => join(objects, name))
}

/** Those whose names the emulator gives. */
function removeFiles(folder, names) {
  for (const file of filesNamed(folder, names)) unlinkSync(file)
  removeEmpty(folder)
}

function filesNamed(folder, names) {
  return isFolder(folder) ? filesIn(folder, names) : []
}

function filesIn(folder, names) {
  const paths = readdirSync(folder).flatMap((name) => (names.test(name) ? [join(folder, name)] : []))
  return paths.filter((path) => lstatSync(path).isFile())
}

function isFolder(path) {
  return existsSync(path) && lstatSync(path).isDirectory()
}

function removeEmpty(folder) {
  if (isFolder(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
}
