import { octalEscape } from '#iam/requirements/route53/domainName.ts'

const everyEscape = new RegExp(octalEscape, 'g')

/**
 * A name as people read it: every printable `\ooo` of Route 53 as its character, the rest left escaped (R53-022).
 * A backslash or a dot inside a label stays escaped, since it would be read as something else.
 */
export function decodeName(name: string): string {
  return name.replace(everyEscape, (escaped, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 8))
    return /[!-~]/.test(character) && character !== '\\' && character !== '.' ? character : escaped
  })
}
