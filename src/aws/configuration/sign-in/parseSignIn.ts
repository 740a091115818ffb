import * as v from 'valibot'
import type { CookieStorageOutputs, SignInOutputs } from '#contract/signInOutputs.ts'
import type { SchemaEntries } from '../../schemaEntries.ts'
import { ConfigurationError } from '../configurationError.ts'
import { type ConsolePlace, consolePlace, cookieProblems } from './cookieProblems.ts'

const section = 'custom.rolecall.signIn'
const fix = 'Correct this entry, on the page Backend or in the file.'

const schema = v.object(
  {
    storage: v.optional(v.picklist(['local', 'session', 'memory', 'cookie'])),
    cookieStorage: v.optional(
      v.object({
        domain: v.optional(v.pipe(v.string(), v.nonEmpty())),
        path: v.optional(v.string()),
        expires: v.optional(v.number()),
        secure: v.optional(v.boolean()),
        sameSite: v.optional(v.picklist(['lax', 'none', 'strict'])),
      } satisfies SchemaEntries<CookieStorageOutputs>),
    ),
    authenticationFlowType: v.optional(
      v.picklist(['USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'CUSTOM_WITH_SRP', 'CUSTOM_WITHOUT_SRP']),
    ),
    clientMetadata: v.optional(v.record(v.string(), v.string())),
  } satisfies SchemaEntries<SignInOutputs>,
  'it is an object',
)

/**
 * Reads how this console signs in.
 * @param value of `custom.rolecall.signIn`
 * @param file its name, for the error
 * @throws ConfigurationError that names the first entry that is wrong, or that this page's browser would not honor
 */
export function parseSignIn(
  value: unknown,
  file: string,
  place: ConsolePlace | undefined = consolePlace(),
): SignInOutputs {
  const result = v.safeParse(schema, value)
  if (!result.success) {
    const [issue] = result.issues
    const at = [section, v.getDotPath(issue)].filter(Boolean).join('.')
    throw new ConfigurationError(`The sign-in cannot be used: ${wordsOf(issue)}.`, `${file}, ${at}`, fix)
  }
  const { storage, cookieStorage = {} } = result.output
  const [wrong] = storage === 'cookie' ? Object.entries(cookieProblems(cookieStorage, place)) : []
  if (!wrong) return result.output
  throw new ConfigurationError(wrong[1], `${file}, ${section}.cookieStorage.${wrong[0]}`, fix)
}

function wordsOf({ expected, received, message }: v.BaseIssue<unknown>): string {
  return expected === null ? message : `expected ${expected}, found ${received}`
}
