const counts = ['', 'one person', 'two people', 'three people', 'four people', 'five people']

/** `five people and a guest, one click each` */
export function peopleLine(
  people: number,
  {
    withGuest,
    say,
  }: {
    readonly withGuest: boolean
    readonly say: (sentence: string, values?: Readonly<Record<string, string>>) => string
  },
): string {
  const known = counts[people]
  const counted = known === undefined ? say('{count} people', { count: String(people) }) : say(known)
  return say(withGuest ? '{people} and a guest, one click each' : '{people}, one click each', { people: counted })
}
