/** One answer of AWS, as it stands in `answers/`. */
import { readFileSync } from 'node:fs'

export interface RecordedAnswer {
  readonly status: number
  /** In lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** @param name of a file in `answers/`, without its ending. @throws where there is none, or it is no answer */
export function readAnswer(name: string): RecordedAnswer {
  const text = readFileSync(new URL(`answers/${name}.http`, import.meta.url), 'utf8')
  const [head = '', ...rest] = text.split('\n\n')
  const [first = '', ...lines] = head.split('\n')
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1])
  if (!status) throw new Error(`answers/${name}.http does not begin with a status line.`)
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { status, headers: Object.fromEntries(headers), body: rest.join('\n\n').trim() }
}
