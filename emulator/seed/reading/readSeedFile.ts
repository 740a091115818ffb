import type { SeedDocument } from '../seedDocument.ts'
import { readJsonFile } from './readJsonFile.ts'
import { readSeedDocument } from './readSeedDocument.ts'

/** @throws BadSeed */
export function readSeedFile(file: string): SeedDocument {
  const value = readJsonFile(file)
  return readSeedDocument(withoutSchema(value), (path) => (path === '' ? file : `${file}, ${path}`))
}

/** Editors are told by `$schema` which file checks this one. */
function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '$schema'))
}
