import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newAccessKeyPair } from '../directory/newAccessKeyPair.ts'
import type { Random } from '../program/clockAndRandom.ts'
import { makeDataFolder } from '../state/makeDataFolder.ts'

/** The long-term key of the account's owner, who may do everything: for command lines and scripts. */
export interface RootKey {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/**
 * The key in the data folder's `root-key.json` (only its owner may read the file), made at the first start.
 * @param folder the data folder; `:memory:` makes a key that nothing keeps.
 * @param account of another account of the organization, whose key lies in `root-key-<account>.json`; left out: the emulator's own.
 * @throws Error when the file is there and cannot be used.
 */
export function rootKeyOf(folder: string, random: Random, account?: string): RootKey {
  if (folder === ':memory:') return newAccessKeyPair(random)
  const path = rootKeyFile(folder, account)
  const known = readRootKey(path)
  if (known) return known
  const fresh = newAccessKeyPair(random)
  makeDataFolder(folder)
  writeFileSync(`${path}.new`, `${JSON.stringify(fresh, undefined, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return fresh
}

function rootKeyFile(folder: string, account?: string): string {
  return join(folder, account === undefined ? 'root-key.json' : `root-key-${account}.json`)
}

/** The key of another account of the organization, which the emulator made when it started; undefined where it made none. */
export function keptRootKey(folder: string, account: string): RootKey | undefined {
  return readRootKey(rootKeyFile(folder, account))
}

function readRootKey(path: string): RootKey | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return undefined
    throw problem
  }
  const key = parseJson(text)
  if (!isRootKey(key)) {
    const form = 'It is JSON with accessKeyId and secretAccessKey; remove the file to have a new one made.'
    throw new Error(`${path} does not hold a key. ${form}`)
  }
  return { accessKeyId: key.accessKeyId, secretAccessKey: key.secretAccessKey }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRootKey(value: unknown): value is RootKey {
  if (typeof value !== 'object' || value === null) return false
  if (!('accessKeyId' in value && 'secretAccessKey' in value)) return false
  const { accessKeyId, secretAccessKey } = value
  return typeof accessKeyId === 'string' && typeof secretAccessKey === 'string' && secretAccessKey !== ''
}
