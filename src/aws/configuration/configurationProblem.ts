/** Why a file cannot be used, in words. Loaded for those who have such a file. */
import * as v from 'valibot'
import { ConfigurationError } from './configurationError.ts'

/**
 * @param issue the first that was found in the file
 * @param of the file's name, for the error, and whether it is one of Amplify Gen 1
 */
export function configurationProblem(
  issue: v.BaseIssue<unknown>,
  { file, gen1 }: { readonly file: string; readonly gen1: boolean },
): ConfigurationError {
  const place = v.getDotPath(issue)
  if (place === 'auth.identity_pool_id' && issue.input === undefined) return noIdentityPool(file)
  if (gen1 && !place?.startsWith('custom')) return unfinishedGen1(file)
  return new ConfigurationError(
    `The configuration cannot be used: ${sentenceOf(issue.message)}.`,
    `${file}, ${place ?? 'the whole file'}`,
    'Correct this entry, or let "npm start" or the deployment of amplify/ write the file again.',
  )
}

function noIdentityPool(file: string): ConfigurationError {
  return new ConfigurationError(
    'The backend has no identity pool: its credentials are what the console calls AWS with.',
    `${file}, auth.identity_pool_id`,
    "Add one to the user pool (Amplify's defineAuth makes both), and let the deployment write the file again.",
  )
}

function unfinishedGen1(file: string): ConfigurationError {
  return new ConfigurationError(
    'This is a file of Amplify Gen 1, and it names no user pool with an app client.',
    file,
    'Add authentication ("amplify add auth", "amplify push"), or use the amplify_outputs.json of a Gen 2 backend.',
  )
}

/** valibot's "Invalid key: Expected "auth" but received undefined" in words. */
function sentenceOf(message: string): string {
  const expected = /^Invalid \w+: Expected (.+) but received (.+)$/.exec(message)
  if (!expected) return message
  return expected[2] === 'undefined' ? 'this entry is missing' : `expected ${expected[1]}, found ${expected[2]}`
}
