import type { Outcome } from '../aws/call/outcome.ts'

/** Part of a list, as every list of AWS comes: `next` says where the following part starts; the last one has none. */
export interface ListPage {
  readonly next?: unknown
}

/** Where the page after this one starts. */
export type StartOf<Page extends ListPage> = Exclude<Page['next'], undefined>

export interface PageReading<Page extends ListPage> {
  /** Asks for one page; the first one has no start. */
  readonly read: (start: StartOf<Page> | undefined) => Promise<Outcome<Page>>
  /** Pages that are there already; reading goes on behind them. */
  readonly known: readonly Page[]
  /** Reads on until there are this many pages; `Infinity` reads to the end. */
  readonly wanted: number
  /** Whether a page holds anything. One that does not may still not be the last (S3-021), and counts for nothing. */
  readonly holds: (page: Page) => boolean
}

/** What one more page has brought. */
export interface PagesSoFar<Page extends ListPage> {
  /** All pages so far, the known ones in front; or why there is no further page. */
  readonly answer: Outcome<readonly Page[]>
  /** Whether anything has come that can be shown. */
  readonly holdsSomething: boolean
  /** Whether this is all that was wanted, or all that there is. */
  readonly isWhole: boolean
}

/**
 * Reads pages of a list one after the other, and yields after each one. Ends when there are as many as wanted and at
 * least one of the new ones holds something, at the last page, or at the first answer that brings no page.
 */
export async function* readPages<Page extends ListPage>({
  read,
  known,
  wanted,
  holds,
}: PageReading<Page>): AsyncGenerator<PagesSoFar<Page>, void, void> {
  let pages = known
  let holdsSomething = false
  let isWhole: boolean
  do {
    const answer = await read(pages.at(-1)?.next as StartOf<Page> | undefined)
    if (answer.kind !== 'done') {
      yield { answer, holdsSomething, isWhole: false }
      return
    }
    pages = [...pages, answer.value]
    holdsSomething ||= holds(answer.value)
    isWhole = answer.value.next === undefined || (pages.length >= wanted && holdsSomething)
    yield { answer: { ...answer, value: pages }, holdsSomething, isWhole }
  } while (!isWhole)
}
