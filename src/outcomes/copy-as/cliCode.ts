/**
 * A call as a command line of the AWS CLI with the same input. Names and keys are other people's texts: none of them may
 * end its quotes, become an option, or choose which file is written.
 */
import type { CopiedMembers, CopiedValue } from '../../aws/copied-call/copiedInput.ts'
import { LeftOut } from '../../aws/copied-call/leftOut.ts'
import { posixWord } from '../../ui/shellQuoting.ts'
import { answerFile } from './answerFile.ts'
import { cliJson } from './cliJson.ts'
import { cliName, cliOption, isPaged } from './cliName.ts'
import { answersFile, type Code, type CodedCall, isName } from './codedCall.ts'
import { codeService } from './codeService.ts'
import { fileOfBytes } from './fileOfBytes.ts'
import { notesOf } from './notesOf.ts'

/** `posix`: Bash and zsh; `cmd`: Windows' Command Prompt. */
export type Shell = 'posix' | 'powershell' | 'cmd'

/** What Windows' shells, and a batch file that starts the CLI, take for nothing but text inside of quotes. */
const harmless = /^[\p{L}\p{N}_@+=:,./ -]*$/u
/** A word that PowerShell leaves whole without quotes. */
const bare = /^(?:[\w./][\w./-]*|--[\w-]+)$/
/** The CLI would read the file, or ask the address, and send what it finds there. */
const readByCli = /^(?:fileb?|https?):\/\//i
/** Of a command of its own making, which wants to know where to. */
const wantedBesides: Readonly<Record<string, readonly string[]>> = {
  CreateVirtualMFADevice: ['--outfile=./qr-code.png', '--bootstrap-method=QRCodePNG'],
  SelectObjectContent: ['./selected'],
}

/** @returns undefined for a service that the CLI has no command of here, and for what is no operation's name */
export function cliCode(call: CodedCall, shell: Shell): Code | undefined {
  const command = codeService(call.service)?.cli
  if (command === undefined || !isName(call.operation)) return undefined
  const { operation, region, endpoint } = call
  const input = fileOfBytes(call.input)
  const files = Object.entries(input).filter(([, value]) => value instanceof LeftOut && value.kind === 'file')
  const members = Object.fromEntries(
    Object.entries(input).filter((entry) => !files.some(([name]) => name === entry[0])),
  )
  const flags = Object.entries(members).map(([name, value]) => flag(operation, name, value))
  const rest = [
    ...files.map(([name, value]) => fileFlag(operation, name, value)),
    ...(isPaged(operation) ? ['--no-paginate'] : []),
    `--region=${region}`,
    ...(endpoint ? [`--endpoint-url=${endpoint}`] : []),
    ...(wantedBesides[operation] ?? []),
    ...(answersFile.has(operation) ? [`./${answerFile(input['Key'])}`] : []),
  ]
  const words = [command, cliName(operation)]
  const text = lineOf(words, { members, flags, rest, shell })
  return { text, notes: notesOf(input) }
}

interface Line {
  readonly members: CopiedMembers
  readonly flags: readonly string[]
  readonly rest: readonly string[]
  readonly shell: Shell
}

function lineOf(words: readonly string[], { members, flags, rest, shell }: Line): string {
  const inJson = Object.entries(members).some(([name, value]) => !isName(name) || needsJson(value))
  if (shell === 'posix') {
    const given = inJson ? [`--cli-input-json=${JSON.stringify(cliJson(members))}`] : flags
    return ['aws', ...words, ...[...given, ...rest].map(posixFlag)].join(' ')
  }
  if (!inJson && [...flags, ...rest].every((word) => harmless.test(word))) {
    const quote = shell === 'powershell' ? "'" : '"'
    return ['aws', ...words, ...[...flags, ...rest].map((word) => quoted(word, quote))].join(' ')
  }
  // From `--%` on PowerShell reads what follows as the Command Prompt does.
  const line = shell === 'powershell' ? ['aws', '--%', ...words] : ['aws', ...words]
  return [...line, '--cli-input-json', inputJson(members), ...rest.map((word) => quoted(word, '"'))].join(' ')
}

/** What the CLI would follow, and what no argument of a program can hold. */
function needsJson(value: CopiedValue): boolean {
  return typeof value === 'string' && (readByCli.test(value) || value.includes('\0'))
}

/** In one word, so that no value is taken for an option. */
function flag(operation: string, name: string, value: CopiedValue): string {
  const option = cliOption(operation, name)
  if (typeof value === 'boolean') return value ? option : option.replace('--', '--no-')
  const json = cliJson(value)
  return `${option}=${typeof json === 'object' ? JSON.stringify(json) : String(json)}`
}

/** S3 streams the body from the file's name; others have it read for them. */
function fileFlag(operation: string, name: string, value: CopiedValue): string {
  const file = value instanceof LeftOut ? `./${value.name}` : ''
  return `${cliOption(operation, name)}=${name === 'Body' ? '' : 'fileb://'}${file}`
}

function posixFlag(word: string): string {
  const end = word.startsWith('--') ? word.indexOf('=') + 1 : 0
  return word.startsWith('--') && end === 0 ? word : word.slice(0, end) + posixWord(word.slice(end))
}

function quoted(word: string, quote: string): string {
  return bare.test(word) ? word : quote + word + quote
}

/** The whole input with every character escaped that a shell could mean something by; `\"` is a quote to the CLI. */
function inputJson(members: CopiedMembers): string {
  const text = JSON.stringify(cliJson(members)).replaceAll(/[^\w@+=:,./{}[\]"\\-]/g, escaped)
  return `"${text.replaceAll(/\\["\\]/g, (pair) => escaped(pair.charAt(1))).replaceAll('"', String.raw`\"`)}"`
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
