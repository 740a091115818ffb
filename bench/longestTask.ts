/** The longest task of a page by CPU, from a trace: what else runs on the computer counts for little. */
import type { Browser, Page } from '@playwright/test'

/** How the renderer's main thread is told of in a trace, and the tasks on it. */
interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** CPU time in microseconds: what else runs on the machine counts for little. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** @returns ms of CPU of the longest task of the page while something is done, and until all of it is drawn. */
export async function longestTask(browser: Browser, page: Page, work: () => Promise<unknown>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] })
  await work()
  // Two frames: the second one is drawn when the first is on the screen.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const threads = trace.traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  )
  const tasks = trace.traceEvents.filter(
    ({ name, pid, tid }) =>
      name.endsWith('RunTask') && threads.some((thread) => thread.pid === pid && thread.tid === tid),
  )
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000))
}
