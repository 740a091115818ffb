import type { Recorder } from './recorder.ts'

/** As few calls as this cannot be heavy: bodies are cut when they are kept. */
const fewCalls = 500

/** Keeps what many recorded calls hold together within bounds. What does that is loaded when there are many. */
export function lightenRecord(recorder: Pick<Recorder, 'list' | 'subscribe' | 'update'>): void {
  const leave = recorder.subscribe(() => {
    if (recorder.list().length < fewCalls) return
    leave()
    // A page that has lost its server goes on with a heavier record.
    import('./keepLight.ts').then(({ keepLight }) => keepLight(recorder)).catch(() => undefined)
  })
}
