/** Readers for the parts that all elements are made of: objects with known fields, texts, lists of texts. Follows the IAM User Guide, "Grammar of the IAM JSON policy language". */
import { inside, type ProblemList } from './problems.ts'

/** The own fields of a plain JSON object. A map, since a document may well have a field called `__proto__`. */
export type Fields = ReadonlyMap<string, unknown>

export function readObject(value: unknown, path: string, problems: ProblemList): Fields | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return new Map(Object.entries(value))
  problems.add(path, 'must be an object')
  return undefined
}

/** Reports fields that the grammar does not have; JSON names are compared with case. */
export function refuseUnknownFields(
  fields: Fields,
  known: readonly string[],
  path: string,
  problems: ProblemList,
): void {
  for (const name of fields.keys()) {
    if (known.includes(name)) continue
    const meant = known.find((candidate) => candidate.toLowerCase() === name.toLowerCase())
    problems.add(inside(path, name), meant ? `must be spelled ${meant}` : 'is not an element of the policy language')
  }
}

/** One text or a list of at least one, each of which passes `check`, which answers what is wrong with it. */
export function readTexts(
  value: unknown,
  path: string,
  problems: ProblemList,
  check: (text: string) => string | undefined,
): string | readonly string[] | undefined {
  const read = (item: unknown, place: string): string | undefined => {
    const reason = typeof item === 'string' ? check(item) : 'must be text'
    if (reason === undefined && typeof item === 'string') return item
    problems.add(place, reason ?? 'must be text', item)
    return undefined
  }
  if (!Array.isArray(value)) return read(value, path)
  if (value.length === 0) problems.add(path, 'must not be an empty list')
  const texts = value.map((item, index) => read(item, `${path}[${index}]`))
  return texts.every((text) => text !== undefined) && texts.length > 0 ? texts : undefined
}
