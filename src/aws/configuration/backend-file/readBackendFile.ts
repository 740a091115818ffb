/** Reads what people paste or drop: the outputs of Amplify Gen 2, and Gen 1's two files. As data: none of it is ever run. */
import type { AwsConfig } from '../configuration.ts'
import { ConfigurationError } from '../configurationError.ts'
import { isGen1 } from '../isGen1.ts'
import { parseConfiguration } from '../parseConfiguration.ts'
import { findObject, ignoredFrom } from './findObject.ts'
import { readLiteral } from './readLiteral.ts'
import { unreadNames } from './unreadNames.ts'
import { withoutSecrets } from './withoutSecrets.ts'

export type BackendContent = Readonly<Record<string, unknown>>

export interface BackendFile {
  readonly format: 'amplify_outputs.json' | 'amplifyconfiguration.json' | 'aws-exports.js'
  /** Of Gen 2's outputs: `1.4`. */
  readonly version?: string
  /** The file's object, without what is secret. */
  readonly content: BackendContent
  readonly configuration: AwsConfig
  /** What the console has no use for: `data`, `geo`. */
  readonly unread: readonly string[]
  /** What was taken away, because a browser keeps the rest: `data.api_key`. */
  readonly secrets: readonly string[]
  /** The line of the first code around the object, which was not run; undefined where there is none. */
  readonly ignoredFrom?: number
}

/** In characters. Amplify's largest files have some ten thousand. */
const largest = 1_000_000
const knownVersion = /^1(?:\.[0-5])?$/

/**
 * @throws ConfigurationError, as a rejection, with what is wrong, where (a line and column, or an entry's name), and what to do
 */
export async function readBackendFile(text: string): Promise<BackendFile> {
  if (text.length > largest)
    throw new ConfigurationError(
      'This is too large for the description of a backend.',
      `${text.length.toLocaleString('en')} characters, ${largest.toLocaleString('en')} at most`,
      'Choose amplify_outputs.json, amplifyconfiguration.json or aws-exports.js.',
    )
  const start = findObject(text)
  const literal = readLiteral(text, start)
  const { value: content, secrets } = withoutSecrets(literal.value as BackendContent)
  const ignored = ignoredFrom(text, { start, end: literal.end })
  return {
    ...(await describeContent(content)),
    ...(isGen1(content) && start > 0 && { format: 'aws-exports.js' as const }),
    secrets,
    ...(ignored !== undefined && { ignoredFrom: ignored }),
  }
}

/**
 * The same of an object that was read before.
 * @throws ConfigurationError, as a rejection
 */
export async function describeContent(content: BackendContent): Promise<BackendFile> {
  const gen1 = isGen1(content)
  const version = content.version === undefined ? undefined : String(content.version)
  if (!gen1 && version !== undefined && !knownVersion.test(version))
    throw new ConfigurationError(
      `The file has version ${version}; versions 1 to 1.5 are read.`,
      'version',
      'Take the file of an Amplify backend that writes one of these.',
    )
  return {
    format: gen1 ? 'amplifyconfiguration.json' : 'amplify_outputs.json',
    ...(!gen1 && version !== undefined && { version }),
    content,
    configuration: await parseConfiguration(content, gen1 ? 'the file' : 'amplify_outputs.json'),
    unread: unreadNames(content),
    secrets: [],
  }
}
