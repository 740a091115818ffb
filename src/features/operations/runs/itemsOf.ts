/** How many things a page lists: the elements of its longest list. */
export function itemsOf(page: object): number {
  return Math.max(0, ...Object.values(page).map((member: unknown) => (Array.isArray(member) ? member.length : 0)))
}
