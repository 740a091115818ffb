/**
 * Reads XML as services write it into a tree of plain objects (XML 1.0, without document types: nothing is expanded or fetched). In one
 * pass and without recursion, so that neither depth nor size matters to it.
 */

export interface XmlElement {
  readonly name: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
  /** Elements and text in their order; text of white space between elements is left out. */
  readonly content: readonly (XmlElement | string)[]
}

/** Where and why it stopped. */
export class XmlProblem extends Error {
  /** Counted in characters from the start of the text. */
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.name = 'XmlProblem'
    this.at = at
  }
}

interface OpenElement extends XmlElement {
  readonly content: (XmlElement | string)[]
}

const nameAt = /[\p{L}_:][\p{L}\p{N}_:.\-·]*/uy
const attributeAt = /\s+([\p{L}_:][\p{L}\p{N}_:.\-·]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy
const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])
const endOf: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
]

/** @throws XmlProblem */
export function readXml(text: string): XmlElement {
  const open: OpenElement[] = []
  let root: XmlElement | undefined
  let at = text.startsWith('\uFEFF') ? 1 : 0

  const add = (part: XmlElement | string) => {
    const parent = open.at(-1)
    if (parent) parent.content.push(part)
    else if (typeof part === 'string') throw new XmlProblem('Text stands outside of the first element.', at)
    else if (root) throw new XmlProblem('A second element follows the first.', at)
    else root = part
  }

  while (at < text.length) {
    if (text[at] !== '<') {
      const end = until(text, '<', at)
      const part = text.slice(at, end)
      if (part.trim() !== '' || (open.at(-1)?.content.length === 0 && text.startsWith('</', end))) {
        if (open.length > 0 || part.trim() !== '') add(unescaped(part, at))
      }
      at = end
    } else if (text.startsWith('<![CDATA[', at)) {
      const end = closed(text, ']]>', at)
      add(text.slice(at + 9, end - 3))
      at = end
    } else if (text.startsWith('<!DOCTYPE', at)) {
      throw new XmlProblem('It declares a document type, which is not read.', at)
    } else if (endOf.some(([begin]) => text.startsWith(begin, at))) {
      const [, end = ''] = endOf.find(([begin]) => text.startsWith(begin, at)) ?? []
      at = closed(text, end, at)
    } else if (text[at + 1] === '/') {
      const end = closed(text, '>', at)
      const name = text.slice(at + 2, end - 1).trim()
      const element = open.pop()
      if (element?.name !== name) throw new XmlProblem(mismatch(element?.name, name), at)
      at = end
    } else {
      const { element, end, isEmpty } = beginning(text, at)
      add(element)
      if (!isEmpty) open.push(element)
      at = end
    }
  }
  const unclosed = open.at(-1)
  if (unclosed) throw new XmlProblem(`It ends before </${unclosed.name}>.`, at)
  if (!root) throw new XmlProblem('There is no element.', at)
  return root
}

function beginning(text: string, at: number): { element: OpenElement; end: number; isEmpty: boolean } {
  nameAt.lastIndex = at + 1
  const name = nameAt.exec(text)?.[0]
  if (name === undefined) throw new XmlProblem('A "<" begins no element.', at)
  let end = at + 1 + name.length
  const attributes: [string, string][] = []
  for (;;) {
    attributeAt.lastIndex = end
    const found = attributeAt.exec(text)
    if (!found) break
    attributes.push([found[1] ?? '', unescaped(found[2] ?? found[3] ?? '', end)])
    end = attributeAt.lastIndex
  }
  while (/\s/.test(text[end] ?? '')) end += 1
  const isEmpty = text[end] === '/'
  if (isEmpty) end += 1
  if (text[end] !== '>') throw new XmlProblem(`<${name} is not closed by ">".`, end)
  return { element: { name, attributes, content: [] }, end: end + 1, isEmpty }
}

function mismatch(opened: string | undefined, closing: string): string {
  return opened === undefined ? `</${closing}> closes nothing.` : `</${closing}> stands where </${opened}> should.`
}

function until(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from)
  return found < 0 ? text.length : found
}

function closed(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from)
  if (found < 0) throw new XmlProblem(`There is no "${end}" to what begins here.`, from)
  return found + end.length
}

function unescaped(text: string, at: number): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,31}));|&/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      const found = name === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : undefined) : named.get(name)
      if (whole === '&' || found === undefined) throw new XmlProblem(`"${whole}" stands for nothing.`, at)
      return found
    },
  )
}
