import type { Outcome } from '../../../aws/call/outcome.ts'
import type { Pages } from '../../../aws/operations/description.ts'
import { nextPage } from '../../../aws/operations/nextPage.ts'
import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import { itemsOf } from './itemsOf.ts'
import type { StoppedPages } from './operationRun.ts'

/** So much is read on in one go; then somebody is asked whether to go on. */
export const pageLimits = { pages: 100, items: 10_000 }

export interface PagesBehind {
  readonly pages: Pages
  /** Of the first page. */
  readonly input: InputJson
  /** At least one. */
  readonly known: readonly object[]
  readonly which: 'one' | 'all'
  readonly read: (input: InputJson) => Promise<Outcome<object>>
}

export interface PagesRead {
  /** All pages so far, the known ones in front. */
  readonly pages: readonly object[]
  readonly callId?: string
  /** Whether the reading has come to an end. */
  readonly isLast: boolean
  /** Why it ended before the last page; undefined behind that one. */
  readonly stopped?: StoppedPages | undefined
}

/** Reads on behind the last known page, and yields after each one. What ends it leaves what had come. */
export async function* readPagesBehind(asked: PagesBehind): AsyncGenerator<PagesRead, void, void> {
  const { pages: described, input, known, which, read } = asked
  const most = which === 'one' ? 1 : pageLimits.pages
  let pages = known
  let items = 0
  let next = nextPage(described, input, pages.at(-1) ?? {})
  let callId: string | undefined
  for (let count = 0; next && count < most && items < pageLimits.items; count += 1) {
    const outcome: Outcome<object> = await readSafely(read, next)
    callId = outcome.callId || callId
    if (outcome.kind !== 'done') {
      yield { pages, isLast: true, stopped: { by: 'outcome', kind: outcome.kind }, ...(callId && { callId }) }
      return
    }
    pages = [...pages, outcome.value]
    items += itemsOf(outcome.value)
    const behind = nextPage(described, input, outcome.value)
    // A page that is followed by itself would never end.
    next = JSON.stringify(behind) === JSON.stringify(next) ? undefined : behind
    if (next && count + 1 < most && items < pageLimits.items) yield { pages, isLast: false, callId: outcome.callId }
  }
  const stopped = next && which === 'all' ? ({ by: 'limit' } as const) : undefined
  yield { pages, isLast: true, stopped, ...(callId && { callId }) }
}

async function readSafely(read: PagesBehind['read'], input: InputJson): Promise<Outcome<object>> {
  try {
    return await read(input)
  } catch {
    return { kind: 'aborted', callId: '' }
  }
}
