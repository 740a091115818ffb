/** What the tests of documents read from Markdown. */

const fence = /^```(\w*)\n([\s\S]*?)^```$/gm

/** A fenced block; the language is the word behind its first fence, mostly `ts`, `sh` or nothing. */
export interface FencedBlock {
  readonly language: string
  readonly code: string
}

export function fencedBlocks(markdown: string): FencedBlock[] {
  return [...markdown.matchAll(fence)].map(([, language = '', code = '']) => ({ language, code }))
}

/** The texts of fenced blocks. */
export function codeBlocks(markdown: string): string[] {
  return fencedBlocks(markdown).map(({ code }) => code)
}

/** Everything outside of fenced blocks. */
export function proseOf(markdown: string): string {
  return markdown.replace(fence, '')
}

const endings = /\.(?:ts|vue|mjs|cjs|js|json|md|html|yml|css)$/
const characters = /^[\w.*<>-]+(?:\/[\w.*<>-]+)*\/?$/

/** Whether a word names a file by its ending, or a folder by the slash at its end. */
export function namesPath(word: string): boolean {
  return characters.test(word) && !/^\.+\/|\.\.\./.test(word) && (endings.test(word) || word.endsWith('/'))
}

/** A folder in backticks may leave the slash out, where a slash within it shows that it is one: `src/aws`. */
const namesFolder = (code: string) => /^(?:src|emulator|iam|amplify|tests|docs|scripts|bench)\/[\w/*<>-]+$/.test(code)

/** Files and folders that a text names: in backticks, or in a text without any as words of their own. */
export function filesNamed(text: string): string[] {
  const inCode = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '')
  return inCode.length > 0
    ? inCode.filter((code) => namesPath(code) || namesFolder(code))
    : text.split(/[\s(),;:]+/).filter(namesPath)
}

/** Names of functions and constants that a table's row shows in backticks, without their arguments, and no file names. */
export function identifiersOf(row: string): string[] {
  const cells = row.split('|').slice(1, -1)
  const last = cells.at(-1) ?? ''
  const named = /`[a-z]\w+`/.test(last) ? last : (cells.at(-2) ?? '')
  return [...named.matchAll(/`([a-z]\w+)(?:\([^`]*\))?`/g)].map(([, name]) => name ?? '')
}

/** Targets of links and pictures that lead into this repository, in the order of the text. */
export function linksOf(markdown: string): string[] {
  return [...proseOf(markdown).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
}

/** Anchors of headings, as GitHub makes them. */
export function anchorsOf(markdown: string): string[] {
  return [...proseOf(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  )
}
