/** Finds the object of settings in a file of JavaScript, or JSON, without running any of it. */
import { lineOf, TextError } from './textError.ts'

/** As much of the language as tells a brace of code from one in a text or a comment. */
const tokens =
  /\s+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|[\w$]+|=>|[=!<>]=+|[\s\S]/g
const comments = /\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g
const isBlank = /^(?:\s|\/[/*])/
const openings: ReadonlySet<string | undefined> = new Set(['{', '[', '('])
const closings: ReadonlySet<string | undefined> = new Set(['}', ']', ')'])
/** An object that stands for a value of the file itself: alone, assigned, or exported. */
const valueFollows: ReadonlySet<string | undefined> = new Set([undefined, '=', 'default'])

/** What Amplify writes before and after the object: to leave it away changes nothing. */
const usualBefore =
  /^(?:(['"])use strict\1;?)?\s*(?:(?:export\s+)?(?:const|let|var)\s+[\w$]+\s*=|export\s+default|(?:module\.)?exports(?:\.default)?\s*=)?$/
const usualAfter = /^;?\s*(?:(?:export\s+default|module\.exports\s*=)\s+[\w$]+\s*;?)?$/

/**
 * @returns where the first object begins that stands at the file's own level
 * @throws TextError where there is none
 */
export function findObject(text: string): number {
  let before: string | undefined
  let depth = 0
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (isBlank.test(token)) continue
    if (token === '{' && depth === 0 && valueFollows.has(before)) return index
    if (openings.has(token)) depth += 1
    else if (closings.has(token)) depth -= 1
    before = token
  }
  throw new TextError(text, 0, 'There is no object of settings in this text.')
}

/**
 * @param object where the object begins and ends
 * @returns the line of the first code around it that is left out; undefined where there is none worth a word
 */
export function ignoredFrom(
  text: string,
  object: { readonly start: number; readonly end: number },
): number | undefined {
  const before = text.slice(0, object.start).replace(comments, '')
  if (!usualBefore.test(before.trim())) return lineOf(text, firstCode(text, 0))
  const after = text.slice(object.end).replace(comments, '')
  if (usualAfter.test(after.trim())) return undefined
  const [semicolon = ''] = /^\s*;/.exec(text.slice(object.end)) ?? []
  return lineOf(text, firstCode(text, object.end + semicolon.length))
}

function firstCode(text: string, from: number): number {
  const [blank = ''] = /^(?:\s+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)*/.exec(text.slice(from)) ?? []
  return from + blank.length
}
