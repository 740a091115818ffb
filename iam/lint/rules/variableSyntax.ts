/** Policy variables that are none for want of a sign. Access Analyzer policy check reference, "Missing brace in variable", "Empty variable", "Unsupported space in variable"; IAM User Guide, "IAM policy elements: Variables and tags". */
import type { IssueCode } from '../issueCodes.ts'
import type { Finding, LintRule, PlacedText } from '../types.ts'

interface Slip {
  readonly code: IssueCode
  readonly pattern: RegExp
  readonly message: (found: string) => string
  readonly fix: (found: string) => string
}

/** A condition key with its prefix, as a variable holds it. */
const slips: readonly Slip[] = [
  {
    code: 'MISSING_BRACE_IN_VARIABLE',
    pattern: /\$\{[^}]*$|\$(?!\{)[a-z][\w.-]*:[\w./-]+\}/i,
    message: (found) => `"${found}" lacks a brace and is no policy variable.`,
    fix: (found) => `Write "\${${found.replace(/[${}]/g, '')}}".`,
  },
  {
    code: 'EMPTY_VARIABLE',
    pattern: /\$\{\s*\}/,
    message: (found) => `"${found}" names no condition key: it never has a value.`,
    fix: () => 'Name a condition key between the braces, such as "aws:username".',
  },
  {
    code: 'UNSUPPORTED_SPACE_IN_VARIABLE',
    pattern: /\$\s+\{[^}]*\}/,
    message: (found) => `"${found}" has a blank between "$" and "{" and is no policy variable.`,
    fix: (found) => `Write "${found.replace(/\$\s+/, '$')}".`,
  },
  {
    code: 'VARIABLE_WITHOUT_DOLLAR',
    pattern: /(?<!\$)(?<!\$\s)\{[a-z][a-z0-9.-]*:[\w./-]+\}/i,
    message: (found) => `"${found}" is plain text: no value is put in its place.`,
    fix: (found) => `Write "$${found}".`,
  },
]

export const variableSyntax: LintRule = ({ resources, notResources, conditions }) =>
  [...resources, ...notResources, ...conditions.flatMap(({ values }) => values)].flatMap(findingsIn)

function findingsIn({ text, path }: PlacedText): readonly Finding[] {
  return slips.flatMap(({ code, pattern, message, fix }) => {
    const found = pattern.exec(text)?.[0]
    return found === undefined ? [] : [{ code, path, message: message(found), fix: fix(found) }]
  })
}
