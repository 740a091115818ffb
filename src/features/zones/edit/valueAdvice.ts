/** What a person should know about a typed value that Route 53 would take, and often is not what was meant. */
import type { RecordType } from '../../../aws/services/route53/types.ts'
import { asciiName } from '../names/internationalName.ts'
import { hasZoneFileEscape } from '../names/txtText.ts'
import { isText, wireValue } from './editedValue.ts'
import { type TypedHost, typedHost } from './typedHost.ts'

export interface Advice {
  readonly text: string
  /** Other values in place of this one, by what the button says. */
  readonly choices: readonly { readonly label: string; readonly values: readonly string[] }[]
}

/** Whether line breaks would go into a text. Between quoted strings they do not. */
export function hasLineBreak(typed: string): boolean {
  return typed.trim().includes('\n') && /\n|\\012/.test(wireValue('TXT', typed))
}

/** @param zoneName without the trailing dot. */
export function valueAdvice(type: RecordType, typed: string, zoneName: string): readonly Advice[] {
  if (isText(type)) return textAdvice(typed)
  const found = typedHost(type, typed)
  return found ? hostAdvice(type, found, zoneName) : []
}

function textAdvice(typed: string): readonly Advice[] {
  return [
    ...(hasLineBreak(typed) ? [lineBreakAdvice(typed)] : []),
    ...(hasZoneFileEscape(typed) ? [escapeAdvice(typed)] : []),
  ]
}

/** A key is wrapped wherever it was copied from; the lines of other texts may be words. */
function lineBreakAdvice(typed: string): Advice {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const joined = { label: 'Join the lines', values: [lines.join('')] }
  const spaced = { label: 'Join them with spaces', values: [lines.join(' ')] }
  const isKey = /\bp=/.test(typed) || lines.every((line) => !line.includes(' '))
  return {
    text: `This has ${lines.length} lines; DNS keeps a text as one.`,
    choices: [...(isKey ? [joined, spaced] : [spaced, joined]), { label: `Make ${lines.length} texts`, values: lines }],
  }
}

function escapeAdvice(typed: string): Advice {
  return {
    text: 'The backslash becomes part of the text. Zone files write one before ; and "; here leave it out.',
    choices: [{ label: 'Leave it out', values: [typed.replace(/\\([;"])/g, '$1')] }],
  }
}

const isAddress = (host: string) => /^\d{1,3}(?:\.\d{1,3}){3}\.?$/.test(host) || host.includes(':')

/** A name of one part is absolute for Route 53, which is rarely what was meant (R53-044). */
function hostAdvice(type: RecordType, { before, host }: TypedHost, zoneName: string): readonly Advice[] {
  if (isAddress(host)) {
    const then =
      type === 'MX'
        ? 'mail servers deliver nothing to it. Name the server by its host name'
        : 'nobody looks it up. Addresses are what A and AAAA hold'
    return [{ text: `${host} is an address. Where ${type} names a host, ${then}.`, choices: [] }]
  }
  const ascii = asciiName(host)
  if (/^[a-z0-9_-]+$/i.test(ascii)) {
    const whole = `${host}.${zoneName}`
    return [
      {
        text: `Route 53 reads this as the whole name ${ascii}.`,
        choices: [{ label: `Use ${whole}`, values: [before + whole] }],
      },
    ]
  }
  return ascii === host ? [] : [{ text: `Sent as ${ascii}.`, choices: [] }]
}
