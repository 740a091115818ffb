import { answerFile } from './answerFile.ts'
import { answersFile, type Code, type CodedCall, isName } from './codedCall.ts'
import { codeService } from './codeService.ts'
import { base64Of, literal, type LiteralStyle, textOf, unseen } from './literal.ts'
import { leftOuts, notesOf } from './notesOf.ts'

const style: LiteralStyle = {
  text: typescriptText,
  number: (value) => (typeof value === 'bigint' ? `${value}n` : String(value)),
  boolean: String,
  nothing: 'null',
  date: (value) => `new Date(${typescriptText(value.toISOString())})`,
  bytes: (value) => {
    const text = textOf(value)
    if (text !== undefined) return `new TextEncoder().encode(${typescriptText(text)})`
    return `Uint8Array.from(atob('${base64Of(value)}'), (character) => character.charCodeAt(0))`
  },
  file: ({ name }) => `await readFile(${typescriptText(`./${name}`)})`,
  // In quotes alone, as well as bare, it would set the object's prototype.
  member: (name, value) =>
    name === '__proto__' ? `['__proto__']: ${value}` : `${isName(name) ? name : typescriptText(name)}: ${value}`,
  inner: ' ',
  indent: '  ',
}

/**
 * A call with the SDK for JavaScript, version 3, signed by Amplify's session.
 * @returns undefined for a service that has no client here, and for what is no operation's name
 */
export function typescriptCode({ service, operation, input, region, endpoint }: CodedCall): Code | undefined {
  const sdk = codeService(service)
  if (!sdk || !isName(operation)) return undefined
  const savesFile = answersFile.has(operation)
  const files = [
    ...(leftOuts(input).some(({ kind }) => kind === 'file') ? ['readFile'] : []),
    ...(savesFile ? ['writeFile'] : []),
  ]
  const lines = [
    ...(files.length > 0 ? [`import { ${files.join(', ')} } from 'node:fs/promises'`] : []),
    `import { ${operation}Command, ${sdk.client} } from '${sdk.package}'`,
    "import { fetchAuthSession } from 'aws-amplify/auth'",
    '',
    `const client = new ${sdk.client}({`,
    `  region: ${typescriptText(region)},`,
    ...(endpoint ? [`  endpoint: ${typescriptText(endpoint)},`] : []),
    ...(endpoint && service === 's3' ? ['  forcePathStyle: true,'] : []),
    '  credentials: async () => {',
    '    const { credentials } = await fetchAuthSession()',
    "    if (!credentials) throw new Error('Nobody is signed in.')",
    '    return credentials',
    '  },',
    '})',
    `const answer = await client.send(new ${operation}Command(${literal(input, style)}))`,
    savesFile
      ? `if (answer.Body) await writeFile(${typescriptText(`./${answerFile(input['Key'])}`)}, await answer.Body.transformToByteArray())`
      : 'console.log(answer)',
  ]
  return { text: lines.join('\n'), notes: notesOf(input) }
}

function typescriptText(text: string): string {
  const escaped = text
    .replaceAll(/[\\']/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll(unseen, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
  return `'${escaped}'`
}
