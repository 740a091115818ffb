/** `Fn::ForEach` of the transform AWS::LanguageExtensions: a map's members, written once for each value of a list. */
import { isObject, type Json, type JsonObject } from './template.ts'

/** A template has 500 resources at most. */
const mostCopies = 5_000

export interface LoopMeans {
  /** What the loop runs over, worked out: a list, or a parameter that is one. */
  listOf(collection: Json, by: string): readonly string[]
  note(by: string, text: string): void
}

export function isLoop(name: string): boolean {
  return name.startsWith('Fn::ForEach::')
}

export function unrollLoops(template: JsonObject, means: LoopMeans): JsonObject {
  let copies = 0

  function unrolled(value: Json): Json {
    if (Array.isArray(value)) return (value as readonly Json[]).map(unrolled)
    return isObject(value) ? membersOf(value) : value
  }

  function membersOf(value: JsonObject): JsonObject {
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, member]): readonly (readonly [string, Json])[] =>
        isLoop(name) ? turnsOf(name, member) : [[name, unrolled(member)]],
      ),
    )
  }

  function turnsOf(loop: string, written: Json): readonly (readonly [string, Json])[] {
    const [variable, collection = null, body] = Array.isArray(written) ? (written as readonly Json[]) : []
    if (typeof variable !== 'string' || !isObject(body)) {
      means.note(loop, 'a loop is a list of three: a name, a list of values, and what is written for each of them.')
      return []
    }
    return means.listOf(collection, loop).flatMap((value) => {
      if (++copies > mostCopies) {
        means.note(loop, `Loops write more than ${mostCopies} copies. The rest is left out.`)
        return []
      }
      const turn = replaced(body, variable, value)
      return isObject(turn) ? Object.entries(membersOf(turn)) : []
    })
  }

  return membersOf(template)
}

/** `${Name}` and `{ "Ref": "Name" }` are the value, `&{Name}` is its letters and digits, which logical ids are made of. */
function replaced(value: Json, name: string, by: string): Json {
  const inText = (text: string) =>
    text.replaceAll(`\${${name}}`, () => by).replaceAll(`&{${name}}`, () => by.replace(/[^a-zA-Z0-9]/g, ''))
  if (typeof value === 'string') return inText(value)
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => replaced(item, name, by))
  if (!isObject(value)) return value
  if (value.Ref === name) return by
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [inText(key), replaced(member, name, by)]))
}
