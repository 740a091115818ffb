import { StreamStart } from '../../../aws/operations/streamStart.ts'
import { secretMembers } from '../../../aws/record/secretMembers.ts'

/** One line of an answer's tree. */
export interface AnswerRow {
  /** Unique in its tree. */
  readonly id: string
  /** `Contents`, `[3]` */
  readonly name: string
  /** From 1. */
  readonly level: number
  readonly value: unknown
  readonly kind: ValueKind
  /** Among its siblings, from 1, and how many there are. */
  readonly position: number
  readonly siblings: number
  /** Undefined where nothing is inside. */
  readonly isOpen?: boolean
}

export type ValueKind = 'structure' | 'list' | 'bytes' | 'stream' | 'moment' | 'secret' | 'scalar'

export interface RowsOptions {
  /** Rows that are not as they are at first: open or closed. */
  readonly toggled: ReadonlySet<string>
  /** Only these are drawn, each opened; all where it is left out. */
  readonly found?: ReadonlySet<string>
}

/** Rows of lists that are open at first. */
const fewItems = 3
/** Deeper answers do not stand open at first. */
const openLevels = 3
/** As many values are looked through for a text. */
const mostSearched = 100_000

/** What is in sight of an answer, in its order; what is closed costs nothing. */
export function answerRows(answer: object, { toggled, found }: RowsOptions): readonly AnswerRow[] {
  const rows: AnswerRow[] = []
  function add(inside: object, parent: string, level: number): void {
    const entries = membersOf(inside)
    const isOpenAtFirst = level < openLevels && (!Array.isArray(inside) || entries.length <= fewItems)
    entries.forEach(([name, value], index) => {
      const id = idOf(parent, name)
      if (found && !found.has(id)) return
      const kind = kindOf(name, value)
      const hasInside = isBranch(kind) && membersOf(value as object).length > 0
      const isOpen = hasInside ? (found !== undefined || isOpenAtFirst) !== toggled.has(id) : undefined
      const place = { position: index + 1, siblings: entries.length }
      rows.push({
        ...{ id, name: Array.isArray(inside) ? `[${name}]` : name, level, value, kind, ...place },
        ...(isOpen !== undefined && { isOpen }),
      })
      if (isOpen) add(value as object, id, level + 1)
    })
  }
  add(answer, '', 1)
  return rows
}

/** The rows whose name or value holds the text, with those that they stand in. Secrets are not looked into. */
export function rowsWith(answer: object, text: string): ReadonlySet<string> {
  const wanted = text.toLowerCase()
  const found = new Set<string>()
  let searched = 0
  function look(inside: object, parent: string): boolean {
    let any = false
    for (const [name, value] of membersOf(inside)) {
      if ((searched += 1) > mostSearched) return any
      const id = idOf(parent, name)
      const kind = kindOf(name, value)
      const isHit = name.toLowerCase().includes(wanted) || valueText(kind, value).toLowerCase().includes(wanted)
      const holds = isBranch(kind) && look(value as object, id)
      if (!isHit && !holds) continue
      found.add(id)
      any = true
    }
    return any
  }
  look(answer, '')
  return found
}

/** A value in one text, as it is copied; empty for what has things inside, and for secrets. */
export function valueText(kind: ValueKind, value: unknown): string {
  if (kind === 'moment') return Number.isNaN((value as Date).getTime()) ? '' : (value as Date).toISOString()
  return kind === 'scalar' ? String(value) : ''
}

/** `structure`, `list · 12`, `map of 3` */
export function branchWords({ kind, value }: Pick<AnswerRow, 'kind' | 'value'>): string {
  const count = membersOf(value as object).length
  if (kind === 'list') return `list · ${count.toLocaleString('en')}`
  return count === 0 ? 'structure · empty' : 'structure'
}

function kindOf(name: string, value: unknown): ValueKind {
  if (secretMembers.has(name)) return 'secret'
  if (value instanceof StreamStart) return 'stream'
  if (value instanceof Uint8Array) return 'bytes'
  if (value instanceof Date) return 'moment'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'object' && value !== null ? 'structure' : 'scalar'
}

function isBranch(kind: ValueKind): boolean {
  return kind === 'structure' || kind === 'list'
}

function membersOf(value: object): readonly [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined)
}

function idOf(parent: string, name: string): string {
  return `${parent}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}
