/** A body as it may leave: read as what it is, and put together again from the members that are on the list. */
import { bodyNote, leftOut } from '../request-inspector/body/bodyNote.ts'
import type { StandIns } from '../standIns.ts'
import { sharedMembers } from './sharedNames.ts'

/** What the record writes of Cognito's messages: names of members, without values. */
const namesOnly = /^\{\n(?: *[\w.:/\-[\]{} ]*\n)*\}\n\nNames only: [\w :.]+$/
/** `<name ...>`, `</name>`, `<?...?>`, or the text between them. */
const xmlParts = /<(?<close>\/?)(?<name>[A-Za-z_][\w.:-]{0,80})(?<rest>[^<>]*)>|<\?[^<>]*\?>|(?<text>[^<]+)/gy

/** Members of an input or a message by the list of names; texts with stand-ins. What is not on the list is left out. */
export function sharedMembersOf(value: unknown, standIns: StandIns, names = sharedMembers): unknown {
  if (typeof value === 'string') return standIns.text(value)
  if (typeof value === 'number') return /^\d{12}$/.test(String(value)) ? standIns.text(String(value)) : value
  if (Array.isArray(value)) return value.map((item) => sharedMembersOf(item, standIns, names))
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean' ? value : null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => names.has(name))
      .map(([name, member]) => [name, sharedMembersOf(member, standIns, names)]),
  )
}

/** The text of a recorded body as it may leave. */
export function sharedBody(body: string, standIns: StandIns): string {
  const start = body.trimStart()
  if (bodyNote(body) !== undefined || namesOnly.test(body)) return standIns.text(body)
  if (start.startsWith('<')) return sharedXml(start, standIns)
  if (start.startsWith('{') || start.startsWith('[')) return sharedJson(start, standIns)
  return /^[\w.-]+=/.test(start) && !/\s/.test(start) ? sharedForm(start, standIns) : leftOut
}

function sharedJson(text: string, standIns: StandIns): string {
  try {
    return JSON.stringify(sharedMembersOf(JSON.parse(text), standIns), undefined, 2)
  } catch {
    // Cut when it was kept: where a member ends is no longer known.
    return leftOut
  }
}

/** Parameters of AWS's query protocol: `Roles.member.1.RoleName=...` */
function sharedForm(text: string, standIns: StandIns): string {
  const parameters = [...new URLSearchParams(text)].filter(([name]) =>
    name.split('.').every((part) => sharedMembers.has(part) || /^(member|entry|key|\d+)$/.test(part)),
  )
  return new URLSearchParams(parameters.map(([name, value]) => [name, standIns.text(value)])).toString()
}

function sharedXml(text: string, standIns: StandIns): string {
  let shared = ''
  const open: string[] = []
  /** How many elements deep is what is left out. */
  let leaving = 0
  xmlParts.lastIndex = 0
  for (let part = xmlParts.exec(text); part; part = xmlParts.exec(text)) {
    const { close, name, rest, text: between } = part.groups ?? {}
    if (between !== undefined) {
      if (leaving === 0) shared += open.length > 1 || between.trim() === '' ? standIns.text(between) : ''
      continue
    }
    if (name === undefined) continue
    if (close) {
      open.pop()
      if (leaving > 0) leaving--
      else shared += `</${name}>`
      continue
    }
    const isEmpty = rest?.endsWith('/') === true
    const isShared = leaving === 0 && (open.length === 0 || isContainer(name) || sharedMembers.has(name))
    if (isShared) shared += `<${name}${isEmpty ? '/' : ''}>`
    if (isEmpty) continue
    open.push(name)
    if (!isShared) leaving++
  }
  return shared === '' ? leftOut : shared
}

/** AWS's query protocol wraps its answers. */
function isContainer(name: string): boolean {
  return /^([A-Z]\w*(Response|Result)|member)$/.test(name)
}
