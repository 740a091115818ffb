import { inside, type Place } from './inputProblem.ts'

/** Levels. No input of AWS goes a third as deep. */
export const deepest = 100

/** The first place that lies deeper, without recursion: whoever pastes brackets pastes thousands. */
export function placeBelow(input: object, levels: number): Place | undefined {
  const open: { readonly value: object; readonly place: Place | undefined }[] = [{ value: input, place: undefined }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, place } = next
    if (place && place.depth > levels) return place
    for (const part of Array.isArray(value) ? value.keys() : Object.keys(value)) {
      const one: unknown = Reflect.get(value, part)
      if (typeof one === 'object' && one !== null) open.push({ value: one, place: inside(place, part) })
    }
  }
  return undefined
}
