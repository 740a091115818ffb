/** What a body is: a tree where it is JSON or XML, and where it breaks where it should be and is not. */
import { type BodyNode, branch, jsonNode, leaf } from './bodyNode.ts'
import { readXml, type XmlElement, XmlProblem } from './readXml.ts'

export interface ReadBody {
  /** As its writing is called: `JSON`, `XML`, `Text`. */
  readonly language: 'JSON' | 'XML' | 'Text'
  readonly tree?: BodyNode
  /** Why there is no tree. */
  readonly problem?: string
}

/** Longer texts are not read into a tree, in characters. */
const longest = 12_000_000

/** @param contentType of the header; undefined tells nothing */
export function readBody(text: string, contentType: string | undefined): ReadBody {
  const language = languageOf(text, contentType)
  if (language === 'Text') return { language }
  if (text.length > longest) return { language, problem: 'It is too long for a tree.' }
  try {
    return { language, tree: language === 'JSON' ? jsonNode('', JSON.parse(text)) : xmlTree(text) }
  } catch (error) {
    return { language, problem: problemOf(error, text, language) }
  }
}

function languageOf(text: string, contentType = ''): ReadBody['language'] {
  if (/json/i.test(contentType)) return 'JSON'
  if (/xml/i.test(contentType)) return 'XML'
  // Query services answer XML as text.
  const start = text.slice(0, 100).trimStart()
  if (start.startsWith('<?xml')) return 'XML'
  return /^[{[]\s*["{[\]}\d]/.test(start) ? 'JSON' : 'Text'
}

function xmlTree(text: string): BodyNode {
  const root = readXml(text)
  return branch('', 'structure', 1, () => [xmlNode(root)])
}

function xmlNode({ name, attributes, content }: XmlElement): BodyNode {
  const [only = ''] = content
  if (attributes.length === 0 && content.length <= 1 && typeof only === 'string') return leaf(name, only)
  return branch(name, 'structure', attributes.length + content.length, () => [
    ...attributes.map(([attribute, value]) => leaf(`@${attribute}`, value)),
    ...content.map((part) => (typeof part === 'string' ? leaf('#text', part) : xmlNode(part))),
  ])
}

function problemOf(error: unknown, text: string, language: string): string {
  if (!(error instanceof Error)) throw error
  const at = error instanceof XmlProblem ? error.at : positionIn(error.message)
  const place = at === undefined ? '' : `, ${lineAndColumn(text, at)}`
  return `This is no ${language} that can be read${place}. ${error.message.replace(/\.?$/, '.')}`
}

/** Chromium and Node say where; others say a line and a column, or nothing. */
function positionIn(message: string): number | undefined {
  const found = /position (\d+)/.exec(message)?.[1]
  return found === undefined ? undefined : Number(found)
}

function lineAndColumn(text: string, at: number): string {
  const before = text.slice(0, at)
  return `line ${before.split('\n').length}, column ${at - before.lastIndexOf('\n')}`
}
