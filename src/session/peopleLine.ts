const words = ['', 'one person', 'two people', 'three people', 'four people', 'five people']

/** `five people and a guest, one click each` */
export function peopleLine(people: number, withGuest: boolean): string {
  const counted = words[people] ?? `${people} people`
  return `${counted}${withGuest ? ' and a guest' : ''}, one click each`
}
