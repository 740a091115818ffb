import type { Outcome } from '../../call/outcome.ts'
import type { Page } from './types.ts'

/** All pages of a list that is short as a rule. What is no page is the answer. */
export async function readAllPages<Item>(
  read: (start: string | undefined) => Promise<Outcome<Page<Item>>>,
): Promise<Outcome<readonly Item[]>> {
  const items: Item[] = []
  let start: string | undefined
  for (;;) {
    const page = await read(start)
    if (page.kind !== 'done') return page
    items.push(...page.value.items)
    if (page.value.next === undefined) return { ...page, value: items }
    start = page.value.next
  }
}
