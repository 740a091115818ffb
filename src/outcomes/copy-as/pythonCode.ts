import type { CopiedValue } from '../../aws/copied-call/copiedInput.ts'
import { answerFile } from './answerFile.ts'
import { botoInput } from './botoInput.ts'
import { cliName } from './cliName.ts'
import { answersFile, type Code, type CodedCall, isName } from './codedCall.ts'
import { codeService } from './codeService.ts'
import { base64Of, enclosed, literal, type LiteralStyle, textOf, unseen } from './literal.ts'
import { notesOf } from './notesOf.ts'

const style: LiteralStyle = {
  text: pythonText,
  number: (value) => (Number.isFinite(Number(value)) ? String(value) : `float(${pythonText(String(value))})`),
  boolean: (value) => (value ? 'True' : 'False'),
  nothing: 'None',
  date: (value) => `datetime.fromisoformat(${pythonText(value.toISOString().replace('Z', '+00:00'))})`,
  bytes: (value) => {
    const text = textOf(value)
    return text === undefined ? `b64decode("${base64Of(value)}")` : `${pythonText(text)}.encode()`
  },
  file: ({ name }) => `open(${pythonText(`./${name}`)}, "rb").read()`,
  member: (name, value) => `${pythonText(name)}: ${value}`,
  inner: '',
  indent: '    ',
}

/**
 * A call with boto3; the credentials come from the environment, as boto3 finds them.
 * @returns undefined for a service that has no client here, and for what is no operation's name
 */
export function pythonCode({ service, operation, input, region, endpoint }: CodedCall): Code | undefined {
  if (!codeService(service) || !isName(operation)) return undefined
  const members = Object.entries(botoInput(service, input))
  const given = members.map(([name, value]) =>
    isName(name) ? `${name}=${literal(value, style)}` : `**{${pythonText(name)}: ${literal(value, style)}}`,
  )
  const client = [
    pythonText(service),
    `region_name=${pythonText(region)}`,
    ...(endpoint ? [`endpoint_url=${pythonText(endpoint)}`] : []),
    ...(endpoint && service === 's3' ? ['config=Config(s3={"addressing_style": "path"})'] : []),
  ]
  const call = enclosed(given, style, { open: '(', close: ')', inner: '' })
  const holds = (test: (value: CopiedValue) => boolean) => members.some(([, value]) => isIn(value, test))
  const lines = [
    ...(holds((value) => value instanceof Uint8Array && textOf(value) === undefined)
      ? ['from base64 import b64decode']
      : []),
    ...(holds((value) => value instanceof Date) ? ['from datetime import datetime'] : []),
    'import boto3',
    ...(endpoint && service === 's3' ? ['from botocore.config import Config'] : []),
    '',
    `client = boto3.client${enclosed(client, style, { open: '(', close: ')', inner: '' })}`,
    `answer = client.${cliName(operation, '_')}${call}`,
    ...(answersFile.has(operation)
      ? [
          `with open(${pythonText(`./${answerFile(input['Key'])}`)}, "wb") as file:`,
          '    file.write(answer["Body"].read())',
        ]
      : ['print(answer)']),
  ]
  return { text: lines.join('\n'), notes: notesOf(input) }
}

function isIn(value: CopiedValue, test: (value: CopiedValue) => boolean): boolean {
  if (test(value)) return true
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array) return false
  return Object.values(value).some((one: CopiedValue) => isIn(one, test))
}

function pythonText(text: string): string {
  const escaped = text
    .replaceAll(/[\\"]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll(unseen, (character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16)
      return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`
    })
  return `"${escaped}"`
}
